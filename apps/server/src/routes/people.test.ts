import { randomUUID } from 'node:crypto'
import type { PersonView } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

const DAY_MS = 86_400_000
/** Stands still but for what a test moves, so that no minute ends unasked. */
const clock = { time: Date.now(), ahead: 0 }
let api: TestApi
let admin: TestClient
beforeAll(async () => {
  api = await startTestApi({ now: () => clock.time + clock.ahead })
  admin = await api.signIn('admin')
})
afterAll(() => api.close())

const json = async <Value>(reply: Response) => (await reply.json()) as Value
const idOf = async (client: TestClient) => (await json<{ user: { id: string } }>(await client.get('/api/session'))).user.id
const change = (id: string, body: object, by = admin) =>
  by.send('PATCH', `/api/admin/people/${id}`, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const invite = async (email: string, role: string) => {
  const reply = await admin.post('/api/admin/invitations', { email, role })
  expect(reply.status).toBe(201)
  return (await json<{ link: string }>(reply)).link.split('#')[1] ?? ''
}
const accept = (token: string, password: string = randomUUID()) => api.nobody().post('/api/invitations/accept', { token, password })
const read = (token: string) => api.nobody().post('/api/invitations/read', { token })
const eventsOf = (subjectId: string) =>
  api.product.store.db.selectFrom('audit_events').selectAll().where('subject_id', '=', subjectId).orderBy('sequence').execute()

test('an invited person sets a password and comes in as what they were invited as; the link works once', async () => {
  const [email, password] = ['Grace@Example.test', randomUUID()]
  const token = await invite(email, 'support-lead')
  expect(await (await read(token)).json()).toMatchObject({ email: 'grace@example.test', role: 'support-lead' })
  expect((await accept(token, 'short')).status).toBe(400)

  const both = await Promise.all([accept(token, password), accept(token, password)])
  expect(both.map(({ status }) => status).toSorted()[0]).toBe(204)
  expect(both.filter(({ status }) => status === 204)).toHaveLength(1)
  expect((await accept(token)).status).toBe(404)
  expect((await read(token)).status).toBe(404)

  const grace = await api.nobody().signIn({ email: 'grace@example.test', password })
  expect(await (await grace.get('/api/session')).json()).toMatchObject({ user: { email: 'grace@example.test', role: 'support-lead' } })
  const id = await idOf(grace)
  expect(await eventsOf(id)).toMatchObject([
    { action: 'person.joined', actor_id: id, actor_role: 'support-lead', actor_address: '127.0.0.1' },
  ])
  expect(api.logged()).not.toContain(token)
})

test('a link that was replaced, altered or is older than seven days makes nobody, nor one for an e-mail that is taken', async () => {
  const first = await invite('lin@example.test', 'user')
  const second = await invite('lin@example.test', 'support')
  for (const token of [first, `${second}x`, '']) expect((await accept(token)).status).toBe(404)
  clock.ahead = 7 * DAY_MS
  expect((await accept(second)).status).toBe(404)
  clock.ahead = 0
  expect((await read(second)).status).toBe(200)
  await api.product.identity.createUser({ email: 'lin@example.test', password: randomUUID(), role: 'user' })
  expect(await (await accept(second)).json()).toMatchObject({ code: 'email-taken' })
  const again = await admin.post('/api/admin/invitations', { email: 'Lin@example.test', role: 'user' })
  expect(await again.json()).toMatchObject({ status: 409, code: 'email-taken', field: 'email' })
})

test('who is disabled is out at once, everywhere, and is not let in again; what they were signed in with stays dead afterwards', async () => {
  const agent = await api.signIn('support')
  const id = await idOf(agent)
  const disabled = await change(id, { disabled: true })
  expect(await disabled.json()).toMatchObject({ id, role: 'support', disabled: true })

  expect((await agent.get('/api/support/verifications/KT-0000-0000')).status).toBe(401)
  expect((await agent.get('/api/accounts')).status).toBe(401)
  expect(await (await agent.get('/api/session')).json()).toMatchObject({ user: null })
  expect(await (await agent.get('/api/auth/get-session')).json()).toBeNull()
  const { email, password } = agent
  const signIn = (with_: string) => api.nobody().post('/api/auth/sign-in/email', { email, password: with_ })
  expect(await (await signIn(password)).json()).toMatchObject({ status: 403, code: 'sign-in-disabled' })
  expect(await (await signIn('not this one')).json()).toMatchObject({ code: 'wrong-credentials' })

  expect((await change(id, { disabled: false })).status).toBe(200)
  expect((await agent.get('/api/accounts')).status).toBe(401)
  expect((await signIn(password)).status).toBe(200)

  const events = await api.product.store.db.selectFrom('audit_events').selectAll().where('actor_id', '=', id).orderBy('sequence').execute()
  expect(events.map(({ action, actor_role, facts }) => [action, actor_role, JSON.parse(facts)])).toEqual([
    ['access.denied', 'support', { route: 'GET /api/support/verifications/:code', status: '401' }],
    ['access.denied', 'support', { route: 'GET /api/accounts', status: '401' }],
  ])
  expect((await eventsOf(id)).map(({ action, actor_id }) => [action, actor_id])).toEqual([
    ['person.created', 'operator'],
    ['person.changed', await idOf(admin)],
    ['person.changed', await idOf(admin)],
  ])
})

test('a new role counts from the next request on; with fewer rights the person has to sign in again, everywhere', async () => {
  const person = await api.signIn()
  expect((await person.get('/api/admin/people')).status).toBe(403)
  const id = await idOf(person)
  expect((await change(id, { role: 'admin' })).status).toBe(200)
  expect((await person.get('/api/admin/people')).status).toBe(200)
  const elsewhere = await api.nobody().signIn(person)
  expect((await change(id, { role: 'user' })).status).toBe(200)
  for (const client of [person, elsewhere]) expect((await client.get('/api/accounts')).status).toBe(401)
  expect((await (await api.nobody().signIn(person)).get('/api/admin/people')).status).toBe(403)
  expect((await eventsOf(id)).map(({ facts }) => JSON.parse(facts) as object).slice(1)).toEqual([
    { roleBefore: 'user', role: 'admin' },
    { roleBefore: 'admin', role: 'user' },
  ])
})

test('the last admin stays one; of two who would go at the same time one stays', async () => {
  const alone = await startTestApi()
  try {
    const first = await alone.signIn('admin')
    const one = await idOf(first)
    for (const body of [{ role: 'support' }, { disabled: true }, { role: 'user', disabled: true }]) {
      expect(await (await change(one, body, first)).json()).toMatchObject({ status: 409, code: 'last-admin' })
    }
    const second = await alone.signIn('admin')
    const both = await Promise.all([change(one, { disabled: true }, second), change(await idOf(second), { role: 'user' }, first)])
    expect(both.map(({ status }) => status).toSorted()[0]).toBe(200)
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  } finally {
    await alone.close()
  }
})

test('signing somebody out ends every session of theirs and no other', async () => {
  const person = await api.signIn()
  const elsewhere = await api.nobody().signIn(person)
  expect((await admin.post(`/api/admin/people/${await idOf(person)}/sign-out`, {})).status).toBe(204)
  for (const client of [person, elsewhere]) expect((await client.get('/api/accounts')).status).toBe(401)
  expect((await admin.get('/api/accounts')).status).toBe(200)
  expect((await admin.post(`/api/admin/people/${randomUUID()}/sign-out`, {})).status).toBe(404)
})

test('people are found by what their e-mail begins with, page by page, and nothing that is typed is a pattern', async () => {
  const tag = randomUUID()
  for (const nth of [3, 1, 2]) {
    await api.product.identity.createUser({ email: `${tag}-${nth}@example.test`, password: randomUUID(), role: 'user' })
  }
  type Page = { items: PersonView[]; nextCursor: string | null }
  const list = async (query: Record<string, string>) => json<Page>(await admin.get(`/api/admin/people?${new URLSearchParams(query)}`))
  const first = await list({ query: ` ${tag.toUpperCase()}`, limit: '2' })
  const second = await list({ query: tag, limit: '2', cursor: first.nextCursor ?? '' })
  expect([first, second].map(({ items }) => items.map(({ email }) => email))).toEqual([
    [`${tag}-1@example.test`, `${tag}-2@example.test`],
    [`${tag}-3@example.test`],
  ])
  expect(second.nextCursor).toBeNull()
  for (const query of ['%', '_', "' or 1=1", `${tag}\0%`, '\u{1f600}']) expect((await list({ query })).items, query).toEqual([])
  expect((await list({ cursor: 'AAAA' })).items).toEqual([])
  expect((await admin.get(`/api/admin/people?query=${'x'.repeat(300)}`)).status).toBe(400)
})

test('of a search for people the trail holds how was looked, whom it named whole, and never what was typed', async () => {
  const person = await api.signIn()
  const id = await idOf(person)
  const look = (query: string) => admin.get(`/api/admin/people?${new URLSearchParams({ query })}`)
  for (const query of ['', person.email.slice(0, -3), ` ${person.email.toUpperCase()}`, 'an unmistakable text']) await look(query)
  const { items } = await api.product.store.audit.list({ action: 'people.listed' }, { limit: 4 })
  expect(items.map(({ subjectId, ownerId, facts }) => [subjectId, ownerId, facts]).toReversed()).toEqual([
    [null, null, { found: expect.any(String) }],
    [null, null, { by: 'beginning', found: '1' }],
    [id, id, { by: 'email', found: '1' }],
    [null, null, { by: 'beginning', found: '0' }],
  ])
  expect((await api.stored()).includes('unmistakable')).toBe(false)
})

test('the longest e-mail at the end of a page leads to the next', async () => {
  const tag = randomUUID()
  const long = (last: string) => `${tag}@${`${'x'.repeat(60)}.`.repeat(3)}${last}.test`
  for (const last of ['a', 'b']) {
    const added = await api.product.identity.createUser({ email: long(last.repeat(20)), password: randomUUID(), role: 'user' })
    expect(added.ok).toBe(true)
  }
  type Page = { items: PersonView[]; nextCursor: string | null }
  const first = await json<Page>(await admin.get(`/api/admin/people?${new URLSearchParams({ query: tag, limit: '1' })}`))
  expect(first.nextCursor).not.toContain(Buffer.from(tag).toString('base64url').slice(0, 20))
  const next = await admin.get(`/api/admin/people?${new URLSearchParams({ query: tag, limit: '1', cursor: first.nextCursor ?? '' })}`)
  expect(next.status).toBe(200)
  expect((await json<Page>(next)).items.map(({ email }) => email)).toEqual([long('b'.repeat(20))])
})

test('who tries what their role does not allow, or what is another’s, leaves one trace a minute', async () => {
  const [person, other] = [await api.signIn(), await api.signIn()]
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const { receipt } = await other.verify(keys)
  const draft = { exchange: 'kraken', name: 'Main', publicKey: keys.publicKey, privateKey: keys.privateKey, receipt }
  const account = await json<{ id: string }>(await other.post('/api/accounts', draft))
  for (let nth = 0; nth < 3; nth += 1) {
    expect((await person.get('/api/admin/people')).status).toBe(403)
    expect((await person.get(`/api/accounts/${account.id}`)).status).toBe(404)
  }
  clock.ahead = 120_000
  expect((await person.get('/api/admin/people')).status).toBe(403)
  clock.ahead = 0
  const id = await idOf(person)
  const events = await api.product.store.db.selectFrom('audit_events').selectAll().where('actor_id', '=', id).orderBy('sequence').execute()
  expect(events.map(({ action, account_id, facts }) => [action, account_id, JSON.parse(facts)])).toEqual([
    ['access.denied', null, { route: 'GET /api/admin/people', status: '403' }],
    ['access.denied', account.id, { route: 'GET /api/accounts/:id', status: '404' }],
    ['access.denied', null, { route: 'GET /api/admin/people', status: '403' }],
  ])
  const ofAccount = await admin.get(`/api/admin/audit?${new URLSearchParams({ account: account.id, action: 'access.denied' })}`)
  expect(await json(ofAccount)).toMatchObject({ items: [{ actor: { id } }] })
  // Whose it is has been refused nothing.
  expect(await (await other.get(`/api/accounts/${account.id}/events`)).text()).not.toContain('access.denied')
})

test('who goes through ids is told with the first of them and then with how many they were, so that nobody fills the trail', async () => {
  const person = await api.signIn()
  const id = await idOf(person)
  const ids = Array.from({ length: 120 }, () => randomUUID())
  for (const tried of ids) await person.get(`/api/accounts/${tried}`)
  for (const _ of ids) await person.get(`/api/accounts/${ids[0]}`)
  await person.send('PATCH', '/api/admin/people/nobody', { body: '{}', headers: { 'content-type': 'application/json' } })
  const { items } = await api.product.store.audit.list({ actorId: id, action: 'access.denied' }, { limit: 50 })
  const [route, status] = ['GET /api/accounts/:id', '404']
  expect(items.toReversed().map(({ accountId, subjectId, facts }) => [accountId, subjectId, facts])).toEqual([
    ...ids.slice(0, 10).map((tried) => [tried, tried, { route, status }]),
    [ids[99], ids[99], { route, status, times: '100' }],
    [null, null, { route: 'PATCH /api/admin/people/:id', status: '403' }],
  ])
})
