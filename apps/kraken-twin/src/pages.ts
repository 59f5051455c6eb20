import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import { keyRoutes, type TwinPagesOptions } from './key-routes.ts'

const FILES = [
  { name: '', file: 'index.html', type: 'text/html; charset=utf-8' },
  { name: 'page.js', file: 'page.js', type: 'text/javascript; charset=utf-8' },
  { name: 'page.css', file: 'page.css', type: 'text/css; charset=utf-8' },
]

// For a host that sets none of its own.
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/**
 * Where a person makes keys for the twin: a page laid out like the API settings of Kraken Pro, under any prefix, and the JSON routes
 * behind it. Needs no decorator and no schema compiler of the host, and leaves it none.
 */
export const twinPages: FastifyPluginAsync<TwinPagesOptions> = async (app, { twin, ownerOf, addresses = [], now = Date.now }) => {
  app.addHook('onRoute', (route) => {
    // A host that documents its own API does not document this one.
    route.schema = Object.assign(route.schema ?? {}, { hide: true })
  })
  app.addHook('onRequest', async (_request, reply) => {
    for (const [name, value] of Object.entries(HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value)
  })
  await servePage(app)
  await app.register(keyRoutes, { prefix: '/api', twin, ownerOf, addresses, now })
}

async function servePage(app: FastifyInstance) {
  for (const { name, file, type } of FILES) {
    // Fastify puts no slash between a prefix that ends in one and a path.
    const url = app.prefix.endsWith('/') ? name : `/${name}`
    const content = await readFile(join(import.meta.dirname, 'page', file))
    app.get(url, { prefixTrailingSlash: 'slash' }, (_request, reply) => reply.type(type).header('cache-control', 'no-cache').send(content))
  }
  // The page's addresses are relative, so they need the slash.
  const folder = app.prefix.split('/').at(-1)
  if (folder) app.get('/', { prefixTrailingSlash: 'no-slash' }, (_request, reply) => reply.redirect(`${folder}/`))
}
