import { randomBytes } from 'node:crypto'
import { type SupportAccountItem, type SupportVerificationItem, sortsServed } from '@keyhaven/contract'
import { findSecret, startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let user: TestClient
let support: TestClient
let keys: { publicKey: string; privateKey: string }
let account: { id: string; keyHint: string }
let code: string
beforeAll(async () => {
  api = await startTestApi({ environment: { LOG_LEVEL: 'trace' } })
  user = await api.signIn()
  support = await api.signIn('support')
  keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  const tested = await user.verify(keys)
  code = tested.code
  const { publicKey, privateKey } = keys
  const added = await user.post('/api/accounts', {
    exchange: 'kraken',
    name: 'Long-term savings',
    publicKey,
    privateKey,
    receipt: tested.receipt,
  })
  account = (await added.json()) as typeof account
})
afterAll(() => api.close())

type Query = Record<string, string>
const ask = (path: string, query: Query, client = support) => client.get(`${path}?${new URLSearchParams(query)}`)
const accounts = async (query: Query) => {
  const reply = await ask('/api/support/accounts', query)
  expect(reply.status, JSON.stringify(query)).toBe(200)
  return (await reply.json()) as { items: SupportAccountItem[]; nextCursor: string | null }
}
const verifications = async (query: Query) => {
  const reply = await ask('/api/support/verifications', query)
  expect(reply.status, JSON.stringify(query)).toBe(200)
  return (await reply.json()) as { items: SupportVerificationItem[]; nextCursor: string | null; ownersLeftOut: boolean; lookedFor: boolean }
}

test('support finds an account by e-mail, a word of its name, id, code, public key and its last characters', async () => {
  for (const query of [
    user.email,
    user.email.slice(0, 8).toUpperCase(),
    'long',
    'SAVINGS',
    'term sav',
    account.id,
    code,
    code.toLowerCase().replaceAll('-', ' '),
    keys.publicKey,
    ` API key: ${keys.publicKey} `,
    keys.publicKey.slice(-4),
    account.keyHint,
  ]) {
    const { items } = await accounts({ query })
    expect(items, query).toMatchObject([{ id: account.id, name: 'Long-term savings', owner: { email: user.email } }])
  }
})

test('a failed test without an account is found by its owner, key and verdict, and shows the address and the reason', async () => {
  const other = await api.kraken.issueKey({ ipAllowlist: ['203.0.113.9'] })
  const failed = await user.verify(other)
  for (const query of [
    { query: user.email, verdict: 'failed' },
    { query: other.publicKey },
    { query: other.publicKey.slice(-4) },
    { query: failed.code },
    { query: `Somebody <${user.email}>`, verdict: 'failed' },
  ]) {
    const { items } = await verifications(query as Query)
    expect(items, JSON.stringify(query)).toMatchObject([
      { code: failed.code, verdict: 'failed', accountId: null, owner: { email: user.email } },
    ])
  }
  expect((await verifications({ verdict: 'failed', since: new Date(Date.now() - 3_600_000).toISOString() })).items[0]?.code).toBe(
    failed.code,
  )
  expect((await verifications({ since: new Date(Date.now() + 3_600_000).toISOString() })).items).toEqual([])
})

test('the tests of an account are found by its id, and oldest first where that is asked', async () => {
  const newest = await verifications({ query: account.id })
  expect(newest).toMatchObject({ lookedFor: true, items: [{ code, owner: { email: user.email } }] })
  await user.post(`/api/accounts/${account.id}/verifications`, {})
  const codes = async (sort: string) => (await verifications({ query: account.id, sort })).items.map((item) => item.code)
  const oldest = await codes('started')
  expect(oldest).toEqual([code, expect.any(String)])
  expect(await codes('-started')).toEqual(oldest.toReversed())
})

test('where no test is found by such a text, the answer says so', async () => {
  for (const query of ['Long-term savings', 'x'.repeat(300)]) {
    expect(await verifications({ query })).toMatchObject({ items: [], lookedFor: false })
  }
  for (const query of ['', 'savings', 'nobody@example.test']) expect(await verifications({ query })).toMatchObject({ lookedFor: true })
})

test('what expires within some days has not expired yet: that is asked for by itself', async () => {
  const { db } = api.product.store
  const expireIn = async (days: number) => {
    const until = { expires_at: Date.now() + days * 86_400_000 }
    await db.updateTable('exchange_accounts').set(until).where('id', '=', account.id).execute()
    await db.updateTable('account_facets').set(until).where('account_id', '=', account.id).execute()
  }
  const found = async (query: Query) => (await accounts(query)).items.map(({ id }) => id)
  await expireIn(3)
  expect(await found({ expiringWithin: '7' })).toEqual([account.id])
  expect(await found({ expiringWithin: '7', query: 'savings' })).toEqual([account.id])
  expect(await found({ expiringWithin: '0' })).toEqual([])
  await expireIn(-3)
  expect(await found({ expiringWithin: '7' })).toEqual([])
  expect(await found({ expiringWithin: '7', query: 'savings' })).toEqual([])
  expect(await found({ expiringWithin: '0' })).toEqual([account.id])
})

test('ten wrong codes in a minute are slowed down, wherever they are looked for; a code asked twice is one, and right ones are none', async () => {
  const agent = await api.signIn('support')
  const lists = ['/api/support/accounts', '/api/support/verifications'] as const
  const statuses = async (path: string, query: string) => (await ask(path, { query }, agent)).status
  const failed = await user.verify(await api.kraken.issueKey({ ipAllowlist: ['203.0.113.9'] }))
  for (let nth = 0; nth < 12; nth += 1) for (const path of lists) expect(await statuses(path, failed.code)).toBe(200)
  for (let nth = 0; nth < 9; nth += 1) {
    // In a line in which something else is found, or as no more than its letters, it is a code all the same.
    const written = [`KT-0000-000${nth}`, `my code is KT-0000-000${nth}, I am ${user.email}`, `0000000${nth}`]
    for (const path of lists) for (const query of written) expect(await statuses(path, query)).toBe(200)
  }
  expect((await agent.get('/api/support/verifications/KT-0000-0009')).status).toBe(404)
  for (const path of lists) {
    const refused = await ask(path, { query: 'KT-1111-1111' }, agent)
    expect(refused.status).toBe(429)
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: expect.any(Number) })
    expect(await statuses(path, user.email)).toBe(200)
  }
  expect((await agent.get(`/api/support/verifications/${failed.code}`)).status).toBe(429)
})

test('a private key is refused wherever support pastes it, in whatever wrapping, and stays nowhere', async () => {
  const { privateKey } = keys
  const fresh = randomBytes(64).toString('base64')
  const pasted = [privateKey, ` "${fresh}" `, `Private key: ${fresh}`, `${keys.publicKey}\n${privateKey}`, fresh.slice(0, 80)]
  for (const query of pasted) {
    for (const path of ['/api/support/accounts', '/api/support/verifications']) {
      const reply = await ask(path, { query })
      expect(reply.status).toBe(422)
      const problem = await reply.text()
      expect(JSON.parse(problem)).toMatchObject({ code: 'private-key-pasted', field: 'query' })
      for (const secret of [privateKey, fresh]) expect(findSecret(problem, secret)).toEqual([])
    }
  }
  // A key that is found leaves no trace of itself either.
  await accounts({ query: keys.publicKey })
  for (const [where, written] of [
    ['the data folder', await api.stored()],
    ['the log', api.logged()],
  ] as const) {
    for (const secret of [privateKey, fresh, keys.publicKey]) expect(findSecret(written, secret), where).toEqual([])
  }
})

test('what was typed is in no log and no file, only how was looked', async () => {
  await accounts({ query: 'an unmistakable search text', health: 'ready' })
  expect(api.logged()).not.toContain('unmistakable')
  expect((await api.stored()).includes('unmistakable')).toBe(false)
  const event = await api.product.store.db.selectFrom('audit_events').selectAll().orderBy('sequence', 'desc').executeTakeFirstOrThrow()
  expect(event.action).toBe('accounts.searched')
  expect(JSON.parse(event.facts)).toEqual({ by: 'name', health: 'ready', found: '0' })
})

test.for([
  '%',
  '_',
  '*',
  "' or 1=1 --",
  '"; drop table exchange_accounts; --',
  '\\',
  'a\0b',
  '👩‍👩‍👧‍👦',
  'x'.repeat(10_000),
  "'".repeat(10_000),
  '%'.repeat(10_000),
  '鍵'.repeat(10_000),
  '🦑'.repeat(10_000),
  '\ud800'.repeat(10_000),
  '../../etc/passwd',
  '{{7*7}}',
])('the odd text %# finds nobody, and is no error', async (query) => {
  expect((await accounts({ query })).items).toEqual([])
  expect((await verifications({ query })).items).toEqual([])
})

test('a sort that no index serves is refused, and the contract says which are served', async () => {
  for (const query of [{ query: 'main' }, { addedSince: new Date().toISOString() }, { expiringWithin: '7' }] as Query[]) {
    const reply = await ask('/api/support/accounts', { ...query, sort: 'name' })
    expect(await reply.json()).toMatchObject({ code: 'invalid-request', field: 'sort' })
    const narrowed = { ...query, expiringWithin: query.expiringWithin === undefined ? undefined : Number(query.expiringWithin) }
    for (const sort of sortsServed(narrowed)) await accounts({ ...query, sort })
  }
  for (const sort of sortsServed({})) expect((await accounts({ sort })).items.length).toBeGreaterThan(0)
})

test.for<Query>([
  { health: 'well' },
  { exchange: 'nowhere' },
  { finding: "' or 1=1" },
  { addedSince: 'yesterday' },
  { expiringWithin: '-1' },
  { limit: '100000' },
  { sort: 'password' },
  { unknown: 'field' },
])('a filter that there is not is named: %j', async (query) => {
  const reply = await ask('/api/support/accounts', query)
  expect(await reply.json()).toMatchObject({ code: 'invalid-request', field: Object.keys(query)[0] })
})

test('nobody but the staff searches', async () => {
  for (const path of ['/api/support/accounts', '/api/support/verifications']) {
    expect((await ask(path, {}, api.nobody())).status).toBe(401)
    expect((await ask(path, {}, user)).status).toBe(403)
  }
})
