import type { Plugin } from 'vite'

/** Has the page fetch these chunks at once, in this order, though they are first asked for by code that has to be fetched itself. */
export const fetchEarly = (names: readonly string[]): Plugin => ({
  name: 'fetch-early',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      names
        .flatMap((name) => Object.values(bundle).filter((chunk) => chunk.type === 'chunk' && chunk.name === name))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head',
        })),
  },
})
