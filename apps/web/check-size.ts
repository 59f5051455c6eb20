// Run after the build: all that a browser fetches for the Kraken panel with its guide, of somebody who is signed in, gzipped, in every
// language. What a browser really fetches is counted in apps/e2e/tests/static-files.spec.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { LANGUAGES } from '@keyhaven/contract'
import { minifySync, transformWithOxc } from 'vite'

const BUDGET = { js: 140_000, css: 15_000 }
const RUNTIME_BUDGET = 5_000
const FIRST_LOAD = [
  'index.html',
  'src/app/start.tsx',
  'src/features/add-account/add-account-page.tsx',
  'src/features/follow-guide/step-body.tsx',
  'src/features/follow-guide/mend.ts',
]
/** Of no page: asked for beside it, and a worker. */
const BESIDE = ['attention', 'warm-up']
/** Of each language. */
const FIRST_TEXTS = ['index', 'guide-steps']

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

const dist = join(import.meta.dirname, 'dist')
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

/** The files of a chunk and of all that it cannot start without. */
function collect(name: string, files: Set<string>) {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build: is it still the page's path?`)
  if (files.has(chunk.file)) return
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
  for (const other of chunk.imports ?? []) collect(other, files)
}

const beside = readdirSync(join(dist, 'assets'))
  .filter((file) => BESIDE.some((name) => new RegExp(`^${name}-[\\w-]{8}\\.js$`).test(file)))
  .map((file) => `assets/${file}`)
if (beside.length !== BESIDE.length) throw new Error(`not in the build as one file each: ${BESIDE.join(', ')}`)

let over = false
for (const language of LANGUAGES) {
  const files = new Set(beside)
  const texts = [...FIRST_TEXTS.map((part) => `src/texts/${language}/${part}.ts`), `../../packages/kraken-words/src/${language}.ts`]
  for (const name of [...FIRST_LOAD, ...texts]) collect(name, files)
  for (const [kind, budget] of Object.entries(BUDGET)) {
    const sizes = [...files].filter((file) => file.endsWith(`.${kind}`)).map((file) => readFileSync(join(dist, `${file}.gz`)).length)
    const total = sizes.reduce((sum, size) => sum + size, 0)
    console.log(`first load, ${language}, ${kind}: ${total} of ${budget} bytes gzipped, in ${sizes.length} files`)
    over ||= total > budget
  }
}

// Everything between a text's key and the screen, the lists of what there is to fetch included.
const runtime = join(import.meta.dirname, 'src/texts')
const sources = readdirSync(runtime).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const minified = await Promise.all(
  sources.map(async (file) => {
    const { code } = await transformWithOxc(readFileSync(join(runtime, file), 'utf8'), file)
    return minifySync(file.replace('.ts', '.js'), code).code
  }),
)
const runtimeSize = gzipSync(minified.join('')).length
console.log(`runtime of the languages: ${runtimeSize} of ${RUNTIME_BUDGET} bytes gzipped`)
over ||= runtimeSize > RUNTIME_BUDGET

if (over) {
  console.error('What is loaded is over its budget.')
  process.exit(1)
}
