import type { Plugin } from 'vite'

/**
 * Makes the built page stand by itself for its first frame: with its style in it, so that nothing has to come before something is
 * drawn, and ahead of everything else it has the browser fetch these chunks, in this order, though they are first asked for by code
 * that has to be fetched itself. The server allows the style by its hash.
 */
export const firstPage = (names: readonly string[]): Plugin => ({
  name: 'first-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const files = Object.values(bundle)
      const early = names
        .flatMap((name) => files.filter((file) => file.type === 'chunk' && file.name === name))
        .map(({ fileName }) => `<link rel="modulepreload" crossorigin href="/${fileName}">\n    `)
      return html
        .replace('<script type="module"', (script) => early.join('') + script)
        .replaceAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, fileName: string) => {
          const style = files.find((file) => file.type === 'asset' && file.fileName === fileName)
          if (style?.type !== 'asset') return link
          // Never fetched, but there: Vite's loader would otherwise fetch the file before the next piece of code.
          return `<link rel="stylesheet" disabled href="/${fileName}">\n    <style>${style.source}</style>`
        })
    },
  },
})
