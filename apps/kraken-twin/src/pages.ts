import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { controlRoutes } from './control-routes.ts'
import { speakJsonOnly } from './json-only.ts'
import { keyRoutes } from './key-routes.ts'
import { PageError } from './page-errors.ts'
import { pageFile } from './page-file.ts'
import { type ControlRight, keysOf, requireOwner, type TwinPagesOptions } from './page-visitors.ts'
import { LANGUAGES } from './texts/catalogues.ts'
import { chooseLanguage } from './texts/choose-language.ts'
import { fillPage, type PageName } from './texts/fill-page.ts'

const HTML = 'text/html; charset=utf-8'
const SCRIPT = 'text/javascript; charset=utf-8'
const STYLE = 'text/css; charset=utf-8'

const ASSETS = [
  ...['page.css', 'fields.css', 'keys.css', 'control.css'].map((file) => ({ file, type: STYLE })),
  ...[
    'ask.js',
    'code-dialog.js',
    'control.js',
    'control-fields.js',
    'control-form.js',
    'control-state.js',
    'control-values.js',
    'control-words.js',
    'created-dialog.js',
    'forms.js',
    'key-form.js',
    'key-list.js',
    'keys.js',
    'page.js',
    'permissions.js',
    'refusals.js',
    'texts.js',
  ].map((file) => ({ file, type: SCRIPT })),
]

// For a host that sets none of its own.
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/**
 * Where a person makes keys for the twin, a page laid out like the API settings of Kraken Pro, and where the twin is told how to behave:
 * under any prefix, with the JSON routes behind them. Needs no decorator and no schema compiler of the host, and leaves it none.
 */
export const twinPages: FastifyPluginAsync<TwinPagesOptions> = async (app, options) => {
  const { twin, ownerOf, mayControl = () => 'nobody', languageOf = () => undefined, addresses = [], now = Date.now } = options
  const rightOf = (request: FastifyRequest): Exclude<ControlRight, 'nobody'> => {
    const right = mayControl(request)
    if (right === 'nobody') throw new PageError('not-found')
    return right
  }
  const signedIn = (request: FastifyRequest) => requireOwner(request, { ownerOf })

  app.addHook('onRoute', (route) => {
    // A host that documents its own API does not document this one.
    route.schema = Object.assign(route.schema ?? {}, { hide: true })
  })
  app.addHook('onRequest', async (_request, reply) => {
    for (const [name, value] of Object.entries(HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value)
  })

  // Fastify puts no slash between a prefix that ends in one and a path.
  const serve = (name: string, answer: Answer) =>
    app.get(app.prefix.endsWith('/') ? name : `/${name}`, { prefixTrailingSlash: 'slash' }, answer)
  for (const { file, type } of ASSETS) serve(file, pageFile(await read(file), type))
  const inLanguage = (answers: ReadonlyMap<string, Answer>) => (request: FastifyRequest, reply: FastifyReply) => {
    const { language } = request.query as { language?: unknown }
    return answers.get(chooseLanguage(language, languageOf(request), request.headers['accept-language']))?.(request, reply)
  }
  serve('', inLanguage(await pageInAll('index.html', 'keys')))
  const control = inLanguage(await pageInAll('control.html', 'control'))
  serve('control', (request, reply) => (mayControl(request) === 'nobody' ? reply.callNotFound() : control(request, reply)))
  // The pages' addresses are relative, so the first one needs the slash.
  const folder = app.prefix.split('/').at(-1)
  if (folder) app.get('/', { prefixTrailingSlash: 'no-slash' }, (_request, reply) => reply.redirect(`${folder}/`))

  await app.register(
    async (api) => {
      speakJsonOnly(api, signedIn)
      await api.register(keyRoutes, { twin, ownerOf, mayControl, addresses, now })
      await api.register(controlRoutes, { prefix: '/control', twin, rightOf, keysOf: (request) => keysOf(twin, signedIn(request)) })
    },
    { prefix: '/api' },
  )
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => unknown

const read = (file: string) => readFile(join(import.meta.dirname, 'page', file))

/** A page in each language, by its tag. */
async function pageInAll(file: string, page: PageName): Promise<ReadonlyMap<string, Answer>> {
  const template = (await read(file)).toString()
  return new Map(LANGUAGES.map((language) => [language, pageFile(fillPage(template, page, language), HTML)]))
}
