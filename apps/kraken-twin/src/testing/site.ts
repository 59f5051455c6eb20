import fastifyStatic from '@fastify/static'
import Fastify from 'fastify'
import { test as base } from 'vitest'
import { type ControlRight, type IssuedKey, type KeyStore, startTwin, type Twin, twinPages } from '../index.ts'

export interface Answer {
  status: number
  headers: Headers
  text: string
  json: Record<string, unknown>
}

export interface Site {
  twin: Twin
  url: string
  clock: { ms: number }
  as(owner: string | undefined): Visitor
}

export interface Visitor {
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  list(): Promise<Record<string, unknown>[]>
  code(): Promise<string>
  create(spec?: object): Promise<Answer>
}

const RIGHTS: Readonly<Record<string, ControlRight>> = { nil: 'nobody', sue: 'everything' }

/** Sue may control everything, nil nothing, and all others their own keys. */
const mayControl = ({ headers }: { headers: Record<string, unknown> }): ControlRight => RIGHTS[String(headers['x-owner'])] ?? 'own-keys'

/** A host as the product is one: it has a folder of static files and schema compilers of its own, and says who is asking. */
export async function startSite(prefix: string, keyStore?: KeyStore): Promise<Site & { close(): Promise<void> }> {
  const clock = { ms: 1_790_000_000_000 }
  const now = () => clock.ms
  const twin = await startTwin({ now, ...(keyStore ? { keyStore } : {}) })
  const app = Fastify()
  app.setValidatorCompiler(() => {
    throw new Error('the pages need no schema compiler')
  })
  await app.register(fastifyStatic, { root: import.meta.dirname, prefix: '/files/' })
  const ownerOf = (request: { headers: Record<string, unknown> }) => {
    const owner = request.headers['x-owner']
    return typeof owner === 'string' ? owner : undefined
  }
  await app.register(twinPages, { prefix, twin, ownerOf, mayControl, addresses: ['127.0.0.1'], now })
  const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}${prefix}`
  const close = async () => {
    await app.close()
    await twin.close()
  }
  return { twin, url, clock, as: (owner) => visitor(url, owner), close }
}

function visitor(url: string, owner: string | undefined): Visitor {
  const ask: Visitor['ask'] = async (method, path, body, headers = {}) => {
    const reply = await fetch(`${url}/${path}`, {
      method,
      redirect: 'manual',
      headers: { ...(owner === undefined ? {} : { 'x-owner': owner }), 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await reply.text()
    const isJson = reply.headers.get('content-type')?.startsWith('application/json')
    return { status: reply.status, headers: reply.headers, text, json: isJson ? JSON.parse(text) : {} }
  }
  const code = async () => String((await ask('GET', 'api/code')).json.code)
  return {
    ask,
    code,
    list: async () => (await ask('GET', 'api/keys')).json.items as Record<string, unknown>[],
    create: async (spec = {}) =>
      ask('POST', 'api/keys', { name: 'main', permissions: ['query-funds', 'create-ws-token'], code: await code(), ...spec }),
  }
}

export const test = base.extend<{ site: Site }>({
  site: async ({ task: _ }, use) => {
    const site = await startSite('/practice')
    await use(site)
    await site.close()
  },
})

/** The owner's oldest key. */
export function own(twin: Twin, owner: string): IssuedKey {
  const [key] = twin.listKeys(owner)
  if (!key) throw new Error('no key')
  return key
}
