import { randomUUID } from 'node:crypto'
import { type AccountView, isAllowed } from '@keyhaven/contract'
import { findSecret, startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toJSONSchema, type ZodMiniType } from 'zod/mini'

/** Who may call what, said once more and apart from the product's own table: from this role upwards. */
const LEAST = {
  'GET /api/session': 'nobody',
  'PATCH /api/session': 'user',
  'GET /api/session/mails': 'user',
  'PATCH /api/session/mails': 'user',
  'GET /api/unsubscribe': 'nobody',
  'POST /api/unsubscribe': 'nobody',
  'POST /api/first-admin': 'nobody',
  'POST /api/invitations/read': 'nobody',
  'POST /api/invitations/accept': 'nobody',
  'GET /api/exchanges': 'user',
  'POST /api/verifications': 'user',
  'POST /api/accounts': 'user',
  'GET /api/accounts': 'user',
  'GET /api/accounts/:id': 'user',
  'PATCH /api/accounts/:id': 'user',
  'PUT /api/accounts/:id/credentials': 'user',
  'GET /api/accounts/:id/verifications': 'user',
  'POST /api/accounts/:id/verifications': 'user',
  'GET /api/accounts/:id/events': 'user',
  'GET /api/accounts/:id/expiry.ics': 'user',
  'GET /api/attention': 'user',
  'DELETE /api/accounts/:id': 'user',
  'GET /api/support/verifications/:code': 'support',
  'POST /api/support/budgets/lift': 'support-lead',
  'GET /api/support/verifications': 'support',
  'GET /api/support/accounts': 'support',
  'GET /api/support/accounts/:id': 'support',
  'GET /api/support/accounts/:id/verifications': 'support',
  'POST /api/support/accounts/:id/verifications': 'support',
  'GET /api/support/accounts/:id/events': 'support',
  'GET /api/support/accounts/:id/notes': 'support',
  'POST /api/support/accounts/:id/notes': 'support',
  'GET /api/admin/egress': 'admin',
  'GET /api/admin/statistics': 'admin',
  'GET /api/admin/addresses': 'support',
  'GET /api/admin/people': 'admin',
  'PATCH /api/admin/people/:id': 'admin',
  'POST /api/admin/people/:id/sign-out': 'admin',
  'POST /api/admin/invitations': 'admin',
  'GET /api/admin/audit': 'admin',
} as const satisfies Record<string, Least>
type Least = 'nobody' | 'user' | 'support' | 'support-lead' | 'admin'
const RANK: Least[] = ['nobody', 'user', 'support', 'support-lead', 'admin']

/** Everything else that is served: for everybody, or with a guard of its own that another test looks at. */
const OTHERS = [/^\/api\/auth\/\*$/, /^\/api\/docs(\/|$)/, /^\/api\/openapi\.json$/, /^\/(healthz|readyz|metrics)$/]
const isPage = (url: string) => !url.startsWith('/api/')

/** What gets as far as the question whose account it is. Anything else is asked with an empty body. */
const BODIES: Record<string, object> = {
  'PATCH /api/accounts/:id': { name: 'Renamed' },
  'PUT /api/accounts/:id/credentials': { publicKey: 'short', privateKey: 'short' },
  'POST /api/support/budgets/lift': { address: '127.0.0.1', reason: 'ticket 7' },
  'POST /api/admin/invitations': { email: 'invited@example.test', role: 'user' },
}

let api: TestApi
let account: AccountView
/** Whose the account is comes last, since it may be gone afterwards. */
let callers: { name: string; role: Least; client: TestClient }[]
beforeAll(async () => {
  api = await startTestApi()
  const [owner, other, support, lead, admin, disabled] = await Promise.all(
    (['user', 'user', 'support', 'support-lead', 'admin', 'admin'] as const).map((role) => api.signIn(role)),
  )
  if (!owner || !other || !support || !lead || !admin || !disabled) throw new Error('somebody is missing')
  callers = [
    { name: 'nobody', role: 'nobody', client: api.nobody() },
    { name: 'disabled', role: 'nobody', client: disabled },
    { name: 'another user', role: 'user', client: other },
    { name: 'support', role: 'support', client: support },
    { name: 'support-lead', role: 'support-lead', client: lead },
    { name: 'admin', role: 'admin', client: admin },
    { name: 'user', role: 'user', client: owner },
  ]
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const { receipt } = await owner.verify(keys)
  const added = await owner.post('/api/accounts', { exchange: 'kraken', name: 'Main', ...pick(keys), receipt })
  account = (await added.json()) as AccountView
  const { user } = (await (await disabled.get('/api/session')).json()) as { user: { id: string } }
  expect((await call(admin, 'PATCH', `/api/admin/people/${user.id}`, { disabled: true })).status).toBe(200)
})
afterAll(() => api.close())

const pick = ({ publicKey, privateKey }: { publicKey: string; privateKey: string }) => ({ publicKey, privateKey })
const call = (client: TestClient, method: string, path: string, body: object) =>
  method === 'GET' || method === 'DELETE'
    ? client.send(method, path)
    : client.send(method, path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const events = (after: number) =>
  api.product.store.db.selectFrom('audit_events').select(['action', 'facts']).where('sequence', '>', after).orderBy('sequence').execute()

test('every route that is served is in this table, and none is in it that is not', () => {
  const served = api.product.app.servedRoutes.filter(({ method, url }) => method !== 'HEAD' && !OTHERS.some((other) => other.test(url)))
  const own = served.filter(({ url }) => !isPage(url)).map(({ method, url }) => `${method} ${url}`)
  expect(own.toSorted()).toEqual(Object.keys(LEAST).toSorted())
  for (const { method, url } of served.filter(({ url }) => isPage(url))) expect(method, url).toBe('GET')
})

test('whatever only the staff may look at or do names its event', () => {
  const staff = api.product.app.servedRoutes.filter(({ endpoint }) => endpoint && !isAllowed('user', endpoint.permission))
  expect(staff.filter(({ endpoint }) => endpoint?.audit === null).map(({ url }) => url)).toEqual([])
})

/** The fields of a request that hold text of any kind. */
const textsOf = (schema: ZodMiniType | undefined): string[] => {
  const { properties = {} } = schema ? toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : {}
  return Object.entries(properties).flatMap(([name, part]) =>
    typeof part === 'object' && part.type === 'string' && !part.enum ? [name] : [],
  )
}

/** A budget is lifted of one thing alone. */
const bodyOf = (name: string, field: string, text: string) => ({
  ...(name.endsWith('/lift') && field !== 'reason' ? { reason: 'ticket 7' } : BODIES[name]),
  [field]: text,
})

test('a private key that the staff pastes anywhere is refused, and is nowhere afterwards', async () => {
  const admin = callers.find(({ name }) => name === 'admin')?.client ?? api.nobody()
  const { privateKey } = await api.kraken.issueKey()
  const letters = privateKey.replace(/[^A-Za-z0-9]/g, 'x')
  const replies: string[] = []
  const recognised = new Set<string>()
  const staff = api.product.app.servedRoutes.filter(({ endpoint }) => endpoint && !isAllowed('user', endpoint.permission))
  for (const { method, url, endpoint } of staff.filter((route) => route.method !== 'HEAD')) {
    const name = `${method} ${url}`
    const path = url.replace(':id', account.id).replace(':code', 'KT-0000-0000')
    for (const text of [privateKey, `key ${privateKey}`, `${letters}@example.test`]) {
      const asked = [
        ...textsOf(endpoint?.query).map((field) => [field, `${path}?${new URLSearchParams({ [field]: text })}`, {}] as const),
        ...textsOf(endpoint?.body).map((field) => [field, path, bodyOf(name, field, text)] as const),
        ...textsOf(endpoint?.params).map((field) => [undefined, url.replace(`:${field}`, encodeURIComponent(text)), {}] as const),
      ]
      for (const [field, to, body] of asked) {
        const before = (await api.product.store.audit.head())?.sequence ?? 0
        const reply = await call(admin, method, to, body)
        const answer = await reply.text()
        replies.push(`${[...reply.headers].join('\n')}\n${answer}`)
        // The place in a list is no text: one that is none leads to an empty page.
        if (field === 'cursor') continue
        // A part of the path that is too long is no part of any route.
        expect(field ? [400, 422] : [400, 404], `${name} ${field}: ${reply.status}`).toContain(reply.status)
        if (reply.status !== 422) continue
        expect(JSON.parse(answer), name).toMatchObject({ code: 'private-key-pasted', field })
        const traces = await events(before)
        expect(
          traces.map(({ action, facts }) => [action, JSON.parse(facts)]),
          name,
        ).toEqual([['private-key.refused', { tried: [endpoint?.audit].flat().at(-1), field }]])
        recognised.add(`${url} ${field}`)
      }
    }
  }
  const free = [
    'admin/audit actor',
    'admin/people query',
    'admin/invitations email',
    'support/budgets/lift user',
    'support/budgets/lift reason',
  ]
  const ofCustomers = ['accounts query', 'verifications query', 'accounts/:id/verifications reason', 'accounts/:id/notes text']
  for (const place of [...free, ...ofCustomers.map((rest) => `support/${rest}`)]) expect(recognised).toContain(`/api/${place}`)
  for (const [where, written] of [
    ['the data folder', await api.stored()],
    ['the log', api.logged()],
    ['the replies', replies.join('\n')],
  ] as const) {
    for (const secret of [privateKey, letters]) expect(findSecret(written, secret), where).toEqual([])
  }
})

test('nobody, another user, every role and who is disabled get from each route what the table says, with the trace it names', async () => {
  const routes = api.product.app.servedRoutes.filter(({ method, endpoint }) => method !== 'HEAD' && endpoint)
  for (const { method, url, endpoint } of routes.toSorted((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))) {
    const name = `${method} ${url}` as keyof typeof LEAST
    const isOwn = url.startsWith('/api/accounts/:id')
    const path = url.replace(':id', isOwn ? account.id : randomUUID()).replace(':code', 'KT-0000-0000')
    for (const { name: who, role, client } of callers) {
      const before = (await api.product.store.audit.head())?.sequence ?? 0
      const { status } = await call(client, method, path, BODIES[name] ?? {})
      const traces = (await events(before)).map(({ action }) => action)
      const about = `${who}: ${name} → ${status}`

      expect(status, about).toBeLessThan(500)
      if (RANK.indexOf(role) < RANK.indexOf(LEAST[name])) {
        expect(status, about).toBe(role === 'nobody' ? 401 : 403)
        expect(traces, about).toEqual(who === 'nobody' ? [] : ['access.denied'])
      } else if (isOwn && who !== 'user') {
        expect(status, about).toBe(404)
        expect(traces, about).toEqual(['access.denied'])
      } else {
        expect([401, 403], about).not.toContain(status)
        if (status < 300) expect(traces, about).toEqual([endpoint?.audit ?? []].flat())
      }
    }
  }
})
