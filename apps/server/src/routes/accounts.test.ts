import { type AccountView, Problem } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let time = Date.now()
let api: TestApi
let user: TestClient
beforeAll(async () => {
  api = await startTestApi({ now: () => time })
})
beforeEach(async () => {
  user = await api.signIn()
})
afterAll(() => api.close())

/** A body that would be stored, with a key of its own that has just passed. */
async function aDraft(client = user, parts: { name?: string; ipAllowlist?: string[] } = {}) {
  const { publicKey, privateKey } = await api.kraken.issueKey({ ipAllowlist: parts.ipAllowlist ?? ['127.0.0.1'], name: 'trading' })
  const { receipt = '' } = await client.verify({ publicKey, privateKey })
  return { exchange: 'kraken', name: parts.name ?? 'Main', publicKey, privateKey, receipt }
}

const add = (draft: object, headers: Record<string, string> = {}, client = user) => client.post('/api/accounts', draft, headers)
const list = async (client = user) =>
  (await (await client.get('/api/accounts')).json()) as { items: AccountView[]; nextCursor: string | null }

async function expectProblem(reply: Response, status: number, code: string, field?: string) {
  expect(reply.status).toBe(status)
  expect(reply.headers.get('content-type')).toContain('application/problem+json')
  const problem = Problem.parse(await reply.json())
  expect(problem).toMatchObject({ code, status, ...(field !== undefined && { field }) })
}

test('keys that passed are stored and in the list, after a restart too', async () => {
  const draft = await aDraft()
  const reply = await add(draft)
  expect(reply.status).toBe(201)
  const account = (await reply.json()) as AccountView
  expect(account).toMatchObject({ name: 'Main', exchange: 'kraken', health: 'ready', keyName: 'trading' })
  expect(account.keyHint).toBe(`${draft.publicKey.slice(0, 4)}…${draft.publicKey.slice(-4)}`)
  expect(reply.headers.get('location')).toBe(`/api/accounts/${account.id}`)

  await api.restart()
  expect((await list()).items).toEqual([account])
  expect(await (await user.get(`/api/accounts/${account.id}`)).json()).toMatchObject(account)
})

test('another user sees nothing of an account, not even that it exists', async () => {
  const { id } = (await (await add(await aDraft())).json()) as AccountView
  const other = await api.signIn()
  expect((await list(other)).items).toEqual([])
  await expectProblem(await other.get(`/api/accounts/${id}`), 404, 'not-found')
  await expectProblem(await other.send('DELETE', `/api/accounts/${id}`), 404, 'not-found')
  expect((await list()).items).toHaveLength(1)
})

test('a removed account is gone, and its name and key are free again', async () => {
  const draft = await aDraft()
  const { id } = (await (await add(draft)).json()) as AccountView
  expect((await user.send('DELETE', `/api/accounts/${id}`)).status).toBe(204)
  await expectProblem(await user.get(`/api/accounts/${id}`), 404, 'not-found')
  await expectProblem(await user.send('DELETE', `/api/accounts/${id}`), 404, 'not-found')
  expect((await add(draft)).status).toBe(201)
})

test('a name is taken without regard to case and surrounding blanks, for its owner only', async () => {
  expect((await add(await aDraft(user, { name: 'Bot' }))).status).toBe(201)
  await expectProblem(await add(await aDraft(user, { name: '  bOT ' })), 409, 'name-taken', 'name')
  const other = await api.signIn()
  expect((await add(await aDraft(other, { name: 'Bot' }), {}, other)).status).toBe(201)
})

test('the same Kraken key is not added twice by one owner', async () => {
  const draft = await aDraft()
  expect((await add(draft)).status).toBe(201)
  await expectProblem(await add({ ...draft, name: 'Second' }), 409, 'already-added', 'publicKey')
})

test('a second key of the same Kraken account is told, and may be added; a key of another account and another owner hear nothing', async () => {
  const verdictOn = async (client: TestClient, keys: { publicKey: string; privateKey: string }) => (await client.verify(keys)).checks.at(-1)
  const key = (ownerId: string) => api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], ownerId })
  const { publicKey, privateKey } = await key('ada')
  const { receipt = '' } = await user.verify({ publicKey, privateKey })
  const account = (await (await add({ exchange: 'kraken', name: 'Main', publicKey, privateKey, receipt })).json()) as AccountView

  const facts = { account: { id: account.id, name: 'Main' } }
  expect(await verdictOn(user, await key('ada'))).toMatchObject({ outcome: 'ok', findings: [{ code: 'same-kraken-account', facts }] })
  expect(await verdictOn(user, await key('bob'))).toMatchObject({ outcome: 'ok', findings: [] })
  expect(await verdictOn(await api.signIn(), await key('ada'))).toMatchObject({ outcome: 'ok', findings: [] })
})

test('warnings have to be accepted', async () => {
  const draft = await aDraft(user, { ipAllowlist: [] })
  await expectProblem(await add(draft), 422, 'warnings-not-accepted', 'acceptWarnings')
  const reply = await add({ ...draft, acceptWarnings: true })
  expect(reply.status).toBe(201)
  expect(await reply.json()).toMatchObject({ health: 'attention' })
})

test('without a receipt for exactly these keys, of this user, not older than 15 minutes, nothing is stored', async () => {
  const draft = await aDraft()
  const other = await api.signIn()
  const another = await aDraft()
  await expectProblem(await add({ ...draft, receipt: '' }), 422, 'receipt-invalid', 'receipt')
  await expectProblem(await add({ ...draft, receipt: `${draft.receipt}x` }), 422, 'receipt-invalid')
  await expectProblem(await add({ ...draft, receipt: another.receipt }), 422, 'receipt-invalid')
  await expectProblem(await add(draft, {}, other), 422, 'receipt-invalid')
  await expectProblem(await add({ ...draft, privateKey: another.privateKey }), 422, 'receipt-invalid')
  time += 15 * 60_000
  await expectProblem(await add(draft), 422, 'receipt-expired', 'receipt')
  expect((await list()).items).toEqual([])
})

test('a repeated request with the same idempotency key answers the same account, at once or much later', async () => {
  const draft = await aDraft()
  const key = { 'idempotency-key': 'one-click' }
  const replies = await Promise.all([add(draft, key), add(draft, key), add(draft, key)])
  const accounts = (await Promise.all(replies.map((reply) => reply.json()))) as AccountView[]
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(new Set(accounts.map(({ id }) => id)).size).toBe(1)

  time += 60 * 60_000
  expect(await (await add(draft, key)).json()).toEqual(accounts[0])
  await expectProblem(await add({ ...draft, name: 'Other' }, key), 422, 'idempotency-key-reused', 'idempotency-key')
  expect((await list()).items).toHaveLength(1)

  const other = await api.signIn()
  expect((await add(await aDraft(other), key, other)).status).toBe(201)
})

test('a list is read page by page, oldest first, stable while accounts are added', async () => {
  for (const name of ['A', 'B', 'C']) {
    time += 1
    await add(await aDraft(user, { name }))
  }
  const first = (await (await user.get('/api/accounts?limit=2')).json()) as Awaited<ReturnType<typeof list>>
  time += 1
  await add(await aDraft(user, { name: 'D' }))
  const second = (await (await user.get(`/api/accounts?limit=2&cursor=${first.nextCursor}`)).json()) as Awaited<ReturnType<typeof list>>
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D'])
  expect(second.nextCursor).toBeNull()
})
