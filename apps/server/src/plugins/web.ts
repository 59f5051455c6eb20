import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import plugin from 'fastify-plugin'

const YEAR_MS = 365 * 24 * 60 * 60_000

/**
 * The built pages, as the build has compressed them. Hashed files are kept for good; the page itself is asked for each time. Every
 * other path outside the API is a page of the application's own router.
 */
export const web = plugin<{ folder: string }>(async (app, { folder }) => {
  if (!existsSync(join(folder, 'index.html'))) {
    app.log.warn('the web pages are not built: only the API is served')
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    // They are forms of their files, and have no address of their own.
    globIgnore: ['**/*.{br,gz}'],
    setHeaders(reply, path) {
      const hashed = path.includes('/assets/')
      reply.header('cache-control', hashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache')
    },
  })
  app.get('/*', { schema: { hide: true } }, (request, reply) =>
    /^\/(api|practice)(\/|$)/.test(request.url) || /\.\w+$/.test(request.url.split('?')[0] ?? '')
      ? reply.problem({ code: 'not-found' })
      : reply.sendFile('index.html'),
  )
})
