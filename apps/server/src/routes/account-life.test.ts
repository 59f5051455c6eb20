import {
  type AccountDetails,
  type AccountEventView,
  type AccountVerificationView,
  type AccountView,
  KeysRefusedProblem,
  type Problem,
  StaleAccountProblem,
  type VerificationView,
} from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
let time = Date.UTC(2026, 5, 1)
let api: TestApi
let user: TestClient
let other: TestClient
beforeAll(async () => {
  api = await startTestApi({ now: () => time, environment: { BUDGET_ADDRESS: '1000' } })
  user = await api.signIn()
  other = await api.signIn()
})
beforeEach(() => {
  // Each test is far from the calls of the one before.
  time += DAY
})
afterAll(() => api.close())

type Key = { publicKey: string; privateKey: string }
const issue = (spec: Parameters<TestApi['kraken']['issueKey']>[0] = {}) => api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], ...spec })
const hintOf = ({ publicKey }: Key) => `${publicKey.slice(0, 4)}…${publicKey.slice(-4)}`
let names = 0

/** An account with a key of its own that has just passed. */
async function added(spec: Parameters<TestApi['kraken']['issueKey']>[0] = {}) {
  const key = await issue(spec)
  const { publicKey, privateKey } = key
  const { receipt, code: tested } = await user.verify(key)
  names += 1
  const draft = { exchange: 'kraken', name: `Account ${names}`, publicKey, privateKey, receipt, acceptWarnings: true }
  const reply = await user.post('/api/accounts', draft)
  expect(reply.status).toBe(201)
  const account = (await reply.json()) as AccountView
  return { key, tested, ...account, path: `/api/accounts/${account.id}`, tag: reply.headers.get('etag') ?? '' }
}

const details = async (path: string, client = user) => (await (await client.get(path)).json()) as AccountDetails
const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}, client = user) =>
  client.send(method, path, {
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
const verifyNow = async (path: string) => {
  const reply = await send('POST', `${path}/verifications`)
  expect(reply.status).toBe(200)
  return (await reply.json()) as VerificationView
}
async function read<Item>(path: string, query = '') {
  return (await (await user.get(`${path}${query}`)).json()) as { items: Item[]; nextCursor: string | null }
}
const replace = (path: string, { publicKey, privateKey }: Key, more: object = {}, headers = {}, client = user) =>
  send('PUT', `${path}/credentials`, { publicKey, privateKey, ...more }, headers, client)
async function expectProblem(reply: Response, status: number, code: string) {
  const problem = (await reply.json()) as Problem
  expect([reply.status, problem.code]).toEqual([status, code])
  return problem
}

test('an account tells what Kraken told of its key: rights, addresses against ours, expiry, when it was proven', async () => {
  const validUntil = Math.floor((time + 90 * DAY) / 1000)
  const { path, id } = await added({ name: 'bot', validUntil, ipAllowlist: ['127.0.0.1', '198.51.100.9'], nonceWindow: 10 })
  const account = await details(path)
  expect(account).toMatchObject({
    id,
    keyName: 'bot',
    health: 'attention',
    healthReasons: ['foreign-addresses'],
    findings: [{ check: 'ip-restriction', code: 'foreign-addresses', facts: { which: ['198.51.100.9'] } }],
    expiresAt: new Date(validUntil * 1000).toISOString(),
    provenAt: new Date(time).toISOString(),
    addresses: {
      restriction: 'restricted',
      ours: [{ address: '127.0.0.1', state: 'allowed' }],
      foreign: ['198.51.100.9'],
      paste: '127.0.0.1, 198.51.100.9',
    },
    key: { nonceWindow: '10', queryFrom: null, toldAt: new Date(time).toISOString() },
    previousKey: null,
  })
  expect(account.key?.rights).toContainEqual({ permission: 'withdraw-funds', state: 'off' })
  expect((await read<AccountView>('/api/accounts?limit=200')).items.find((it) => it.id === id)).toMatchObject({
    healthReasons: ['foreign-addresses'],
    expiresAt: account.expiresAt,
  })
})

test('verifying again makes the health follow: attention at once, broken an hour later, ready when the key is mended', async () => {
  const { key, path } = await added()
  await api.kraken.changeKey(key.publicKey, { permissions: key.permissions.filter((right) => right !== 'query-ledger') })
  expect(await verifyNow(path)).toMatchObject({ verdict: 'failed' })
  const failing = await details(path)
  expect(failing).toMatchObject({ health: 'attention', healthReasons: ['missing'], provenAt: new Date(time).toISOString() })
  expect(failing.key?.rights).toContainEqual({ permission: 'query-ledger', state: 'missing' })

  time += 60 * MINUTE
  await verifyNow(path)
  expect(await details(path)).toMatchObject({ health: 'broken', verifiedAt: new Date(time).toISOString() })
  await api.kraken.changeKey(key.publicKey, { permissions: key.permissions })
  time += 5 * MINUTE
  expect(await verifyNow(path)).toMatchObject({ verdict: 'passed' })
  expect(await details(path)).toMatchObject({ health: 'ready', healthReasons: [], findings: [], provenAt: new Date(time).toISOString() })
})

test('an outage is shown in the history, and says nothing against the key, however long it lasts', async () => {
  const { path } = await added()
  const mend = api.kraken.fault({ kind: 'empty' })
  for (let hour = 0; hour < 3; hour += 1) {
    time += 60 * MINUTE
    expect(await verifyNow(path)).toMatchObject({ verdict: 'inconclusive' })
  }
  await mend()
  expect(await details(path)).toMatchObject({ health: 'ready', verifiedAt: new Date(time).toISOString() })
  const { items } = await read<AccountVerificationView>(`${path}/verifications`)
  expect(items.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'inconclusive', 'inconclusive', 'passed'])
})

test('a verification of stored keys is streamed check by check to who asks for it', async () => {
  const { path } = await added()
  const reply = await send('POST', `${path}/verifications`, undefined, { accept: 'text/event-stream' })
  expect(reply.headers.get('content-type')).toContain('text/event-stream')
  const events = [...(await reply.text()).matchAll(/^event: (\w+)$/gm)].map(([, name]) => name)
  expect(events).toEqual([...Array(10).fill('check'), 'verdict'])
})

test('the history comes newest first and page by page, while more is added, and begins with the test before the account was added; what happened tells who did it', async () => {
  const { path, tested } = await added()
  const run: string[] = []
  const more = async () => {
    time += MINUTE
    run.push((await verifyNow(path)).code)
  }
  await more()
  await more()
  await more()
  const first = await read<AccountVerificationView>(`${path}/verifications`, '?limit=2')
  await more()
  const second = await read<AccountVerificationView>(`${path}/verifications`, `?limit=2&cursor=${first.nextCursor}`)
  const third = await read<AccountVerificationView>(`${path}/verifications`, `?limit=2&cursor=${second.nextCursor}`)
  expect([...first.items, ...second.items, ...third.items].map(({ code }) => code)).toEqual([run[2], run[1], run[0], tested])
  expect(second.items[1]).toMatchObject({ trigger: 'test', by: 'owner', verdict: 'passed' })
  expect(third.nextCursor).toBeNull()
  expect(first.items[0]).toMatchObject({ trigger: 'owner', by: 'owner', reason: null, verdict: 'passed' })

  const staff = await api.signIn('support')
  await staff.get(`/api/support/verifications/${run[0]}`)
  const events = await read<AccountEventView>(`${path}/events`, '?limit=2')
  expect(events.items).toMatchObject([
    { action: 'verification.looked-up', by: 'support', code: run[0] },
    { action: 'account.verified', by: 'owner', code: run[3], verdict: 'passed', trigger: 'owner' },
  ])
  expect(JSON.stringify(events)).not.toContain(staff.email)
  const rest = await read<AccountEventView>(`${path}/events`, `?limit=50&cursor=${events.nextCursor}`)
  expect(rest.items.at(-1)).toMatchObject({ action: 'account.added', by: 'owner' })
})

test.for(['', 'x', '☃', Buffer.from('1.x').toString('base64url'), Buffer.from('1.').toString('base64url')])(
  'behind the malformed cursor %j there is nothing',
  async (cursor) => {
    const { path } = await added()
    await verifyNow(path)
    for (const list of ['verifications', 'events']) {
      const reply = await user.get(`${path}/${list}?cursor=${encodeURIComponent(cursor)}`)
      expect([reply.status, await reply.json()]).toEqual([200, { items: [], nextCursor: null }])
    }
  },
)

test('a new name is taken when the account is as it was read; who knows an older one is told what it is now', async () => {
  const { path, tag, name } = await added()
  expect(tag).toBe('"1"')
  const renamed = await send('PATCH', path, { name: 'Fresh' }, { 'if-match': tag })
  expect([renamed.status, renamed.headers.get('etag')]).toEqual([200, '"2"'])
  expect(await renamed.json()).toMatchObject({ name: 'Fresh', version: 2 })

  const stale = await send('PATCH', path, { name: 'Late' }, { 'if-match': tag })
  expect(stale.status).toBe(412)
  expect(StaleAccountProblem.parse(await stale.json())).toMatchObject({ code: 'stale', present: { name: 'Fresh', version: 2 } })
  for (const nonsense of ['"x"', '2', 'W/"2"', '"2", "1"']) {
    await expectProblem(await send('PATCH', path, { name: 'Late' }, { 'if-match': nonsense }), 412, 'stale')
  }
  await expectProblem(await send('DELETE', path, undefined, { 'if-match': tag }), 412, 'stale')
  expect((await send('PATCH', path, { name }, { 'if-match': '*' })).status).toBe(200)
  expect((await send('PATCH', path, { name: 'Whichever' })).status).toBe(200)
  expect((await read<AccountEventView>(`${path}/events`)).items[0]).toMatchObject({ action: 'account.renamed', name: 'Whichever' })
})

test('a verification changes no version: what nobody did by hand stands in nobody’s way', async () => {
  const { path, tag } = await added()
  await verifyNow(path)
  expect((await send('PATCH', path, { name: `Still ${names}` }, { 'if-match': tag })).status).toBe(200)
})

test('a name of another account is refused, and so is one that is none', async () => {
  const [one, two] = [await added(), await added()]
  await expectProblem(await send('PATCH', one.path, { name: two.name.toUpperCase() }), 409, 'name-taken')
  for (const body of [{}, { name: '' }, { name: 'x'.repeat(61) }, { name: 'a\nb' }, { name: 'A', health: 'ready' }, []]) {
    await expectProblem(await send('PATCH', one.path, body), 400, 'invalid-request')
  }
  expect((await send('PATCH', one.path, { name: one.name.toUpperCase() })).status).toBe(200)
})

test('new keys replace the old ones once they passed; the old key is named, to be deleted at Kraken', async () => {
  const { key, path, id, tag } = await added()
  const fresh = await issue({ name: 'fresh' })
  time += DAY
  const reply = await replace(path, fresh, {}, { 'if-match': tag })
  expect([reply.status, reply.headers.get('etag')]).toEqual([200, '"2"'])
  const account = (await reply.json()) as AccountDetails
  expect(account).toMatchObject({
    id,
    keyHint: hintOf(fresh),
    keyName: 'fresh',
    health: 'ready',
    previousKey: { hint: hintOf(key), replacedAt: new Date(time).toISOString(), use: 'idle' },
  })
  expect(await details(path)).toEqual(account)

  api.kraken.clearCalls()
  await verifyNow(path)
  expect(new Set(api.kraken.calls.flatMap(({ publicKey }) => publicKey ?? []))).toEqual(new Set([fresh.publicKey]))
  expect((await read<AccountEventView>(`${path}/events`)).items[1]).toMatchObject({
    action: 'account.credentials-replaced',
    by: 'owner',
    from: hintOf(key),
    to: hintOf(fresh),
  })
  // The old key is free for another account.
  const { receipt } = await user.verify(key)
  const { publicKey, privateKey } = key
  const again = await user.post('/api/accounts', { exchange: 'kraken', name: `Old key ${names}`, publicKey, privateKey, receipt })
  expect(again.status).toBe(201)
})

test('an old key that somebody else has used since is told; one that Kraken does not know any more is not asked about', async () => {
  const { key, path } = await added()
  time += DAY
  // As another program would.
  await other.verify(key)
  expect(await (await replace(path, await issue())).json()).toMatchObject({ previousKey: { hint: hintOf(key), use: 'in-use' } })

  const second = await details(path)
  const gone = await added()
  await api.kraken.deleteKey(gone.key.publicKey)
  expect(await verifyNow(gone.path)).toMatchObject({ verdict: 'failed' })
  api.kraken.clearCalls()
  const fresh = await issue()
  expect(await (await replace(gone.path, fresh)).json()).toMatchObject({ previousKey: { lastUsedAt: null, use: 'unknown' } })
  expect(api.kraken.calls.some(({ publicKey }) => publicKey === gone.key.publicKey)).toBe(false)
  expect(second.version).toBe(2)
})

test('a try that fails changes nothing, and says why with the code of the test', async () => {
  const { path, keyHint } = await added()
  const weak = await issue({ permissions: ['query-funds'] })
  const reply = await replace(path, weak)
  expect(reply.status).toBe(422)
  const problem = KeysRefusedProblem.parse(await reply.json())
  expect(problem).toMatchObject({ code: 'keys-not-passed', verification: { verdict: 'failed', code: expect.stringMatching(/^KT-/) } })
  expect(problem.verification?.receipt).toBeUndefined()
  expect(await details(path)).toMatchObject({ keyHint, version: 1, health: 'ready' })
  const [newest] = (await read<AccountVerificationView>(`${path}/verifications`)).items
  expect(newest).toMatchObject({ trigger: 'replace', keyHint: hintOf(weak), code: problem.verification?.code })

  const stop = api.kraken.fault({ kind: 'empty' })
  await expectProblem(await replace(path, await issue()), 422, 'keys-not-passed')
  await stop()
  await expectProblem(await replace(path, { publicKey: 'x', privateKey: 'y' }), 422, 'keys-not-passed')
  await expectProblem(await replace(path, { publicKey: '', privateKey: 'y' }), 400, 'invalid-request')
  expect(await details(path)).toMatchObject({ keyHint, version: 1 })
})

test('warnings and another Kraken account each need a yes of their own; the receipt of the test saves a second one', async () => {
  const { path } = await added({ ownerId: 'ada' })
  const foreign = await issue({ ownerId: 'bob', ipAllowlist: [] })
  const refused = KeysRefusedProblem.parse(await expectProblem(await replace(path, foreign), 422, 'warnings-not-accepted'))
  const { receipt } = refused.verification ?? {}
  expect(refused.verification?.checks.at(-1)).toMatchObject({ outcome: 'warning', findings: [{ code: 'other-kraken-account' }] })
  api.kraken.clearCalls()
  const accepted = { receipt, acceptWarnings: true }
  await expectProblem(await replace(path, foreign, accepted), 422, 'other-account-not-accepted')
  const reply = await replace(path, foreign, { ...accepted, acceptOtherAccount: true })
  expect(reply.status).toBe(200)
  expect(await reply.json()).toMatchObject({ healthReasons: ['unrestricted'] })
  expect(api.kraken.calls.filter(({ publicKey }) => publicKey === foreign.publicKey)).toEqual([])
  // From now on it is that account.
  expect((await replace(path, await issue({ ownerId: 'bob' }))).status).toBe(200)
})

test('TEST KEYS for an account gives a receipt for that account alone, and finds no duplicate in the account itself', async () => {
  const [one, two] = [await added(), await added()]
  const fresh = await issue()
  const { publicKey, privateKey } = fresh
  const keys = { exchange: 'kraken', publicKey, privateKey }
  const tested = (await (await user.post('/api/verifications', { ...keys, account: one.id })).json()) as VerificationView
  expect(tested).toMatchObject({ verdict: 'passed' })
  await expectProblem(await replace(two.path, fresh, { receipt: tested.receipt }), 422, 'receipt-invalid')
  await expectProblem(await user.post('/api/accounts', { ...keys, name: 'Third', receipt: tested.receipt }), 422, 'receipt-invalid')
  const plain = await user.verify(fresh)
  await expectProblem(await replace(one.path, fresh, { receipt: plain.receipt }), 422, 'receipt-invalid')
  expect((await replace(one.path, fresh, { receipt: tested.receipt })).status).toBe(200)

  const own = (await (await user.post('/api/verifications', { ...keys, account: one.id })).json()) as VerificationView
  expect(own.checks.at(-1)?.findings.map(({ code }) => code)).not.toContain('already-added')
  const taken = (await (await user.post('/api/verifications', { ...keys, account: two.id })).json()) as VerificationView
  expect(taken.checks.at(-1)).toMatchObject({ findings: [{ code: 'already-added', facts: { account: { id: one.id } } }] })
  await expectProblem(await replace(two.path, fresh, { receipt: taken.receipt, acceptWarnings: true }), 409, 'already-added')
  await expectProblem(await user.post('/api/verifications', { ...keys, account: crypto.randomUUID() }), 404, 'not-found')
  await expectProblem(await other.post('/api/verifications', { ...keys, account: one.id }), 404, 'not-found')
})

test('the same keys once more, mended at Kraken, make the account ready again', async () => {
  const { key, path } = await added({ ipAllowlist: [] })
  expect(await details(path)).toMatchObject({ health: 'attention' })
  await api.kraken.changeKey(key.publicKey, { ipAllowlist: ['127.0.0.1'] })
  expect(await (await replace(path, key)).json()).toMatchObject({ health: 'ready', previousKey: null })
})

test('of two that replace the keys at once one wins, and the other is told', async () => {
  const { path, tag } = await added()
  const keys = [await issue(), await issue()]
  const replies = await Promise.all(keys.map((key) => replace(path, key, {}, { 'if-match': tag })))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
  const won = keys[replies.findIndex(({ status }) => status === 200)]
  expect(await details(path)).toMatchObject({ keyHint: won && hintOf(won), version: 2 })
})

test('a removed account is gone with its history, for its owner too', async () => {
  const { path, key } = await added()
  expect((await send('DELETE', path)).status).toBe(204)
  for (const [method, rest, body] of everyRoute(key)) await expectProblem(await send(method, path + rest, body), 404, 'not-found')
  const { publicKey, privateKey } = key
  const { receipt } = await user.verify(key)
  const again = await user.post('/api/accounts', { exchange: 'kraken', name: `Account ${names}`, publicKey, privateKey, receipt })
  expect(again.status).toBe(201)
})

test('another user’s account is not there, whatever is asked of it; nobody gets further than the sign-in', async () => {
  const { path, key } = await added()
  for (const [method, rest, body] of everyRoute(key)) {
    await expectProblem(await send(method, path + rest, body, {}, other), 404, 'not-found')
    await expectProblem(await send(method, path + rest, body, {}, api.nobody()), 401, 'unauthenticated')
  }
  expect(await details(path)).toMatchObject({ version: 1 })
})

const everyRoute = ({ publicKey, privateKey }: Key): [method: string, rest: string, body?: object][] => [
  ['GET', ''],
  ['PATCH', '', { name: 'Mine' }],
  ['DELETE', ''],
  ['PUT', '/credentials', { publicKey, privateKey }],
  ['POST', '/verifications'],
  ['GET', '/verifications'],
  ['GET', '/events'],
]
