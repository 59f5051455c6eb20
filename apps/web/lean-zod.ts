import type { Plugin } from 'vite'

// What zod carries along but a browser never calls: the writer of JSON Schema (the server's OpenAPI is made with it), and the
// English sentences of its errors (the screen has its own, by code). Together 5 kB of the first load, gzipped.
const UNUSED = [/\/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/, /\/zod\/v4\/locales\/en\.js$/]

/** Leaves the names in these modules, so that zod finds what it imports, and takes away what stands behind them. */
export const leanZod = (): Plugin => ({
  name: 'lean-zod',
  apply: 'build',
  transform(code, id) {
    if (!UNUSED.some((module) => module.test(id))) return undefined
    const names = [...code.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => `export const ${name} = () => ({})`)
    const main = /^export default /m.test(code) ? ['export default () => ({})'] : []
    return { code: [...names, ...main].join('\n'), map: null }
  },
})
