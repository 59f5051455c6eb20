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
  return (await reply.json()) as { items: SupportVerificationItem[]; nextCursor: string | null; ownersLeftOut: boolean }
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
