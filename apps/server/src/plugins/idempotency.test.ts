import type { AccountDetails, AccountView, VerificationView } from '@keyhaven/contract'
import { findSecret, startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let time = Date.UTC(2026, 5, 1)
let api: TestApi
let user: TestClient
beforeAll(async () => {
  api = await startTestApi({ now: () => time, environment: { BUDGET_USER: '8' } })
  user = await api.signIn()
})
beforeEach(() => {
  time += 60 * 60_000
})
afterAll(() => api.close())

/** However slow the machine is. */
const PATIENT = { timeout: 20_000 }

let used = 0
const newKey = () => ({ 'idempotency-key': `key-${++used}` })
const issue = () => api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })

async function added() {
  const { publicKey, privateKey } = await issue()
  const { receipt } = await user.verify({ publicKey, privateKey })
  const reply = await user.post('/api/accounts', { exchange: 'kraken', name: `Account ${++used}`, publicKey, privateKey, receipt })
  const account = (await reply.json()) as AccountView
  return { ...account, path: `/api/accounts/${account.id}` }
}

const json = { 'content-type': 'application/json' }
const patch = (path: string, name: string, headers: Record<string, string>) =>
  user.send('PATCH', path, { body: JSON.stringify({ name }), headers: { ...json, ...headers } })
/** Not the end of a socket, which the twin hears of whenever it comes. */
const signedCalls = () => api.kraken.calls.filter(({ publicKey }) => publicKey !== undefined)
/** Everything of a reply that means something. */
const whole = async (reply: Response) => ({
  status: reply.status,
  type: reply.headers.get('content-type'),
  etag: reply.headers.get('etag'),
  body: await reply.text(),
})

test('a repeat gets the same answer and does nothing again, after a restart too', async () => {
  const { path } = await added()
  const key = newKey()
  const first = await whole(await patch(path, 'Once', key))
  expect(first.status).toBe(200)
  await patch(path, 'Meanwhile', {})
  expect(await whole(await patch(path, 'Once', key))).toEqual(first)
  await api.restart()
  expect(await whole(await patch(path, 'Once', key))).toEqual(first)
  expect(((await (await user.get(path)).json()) as AccountDetails).name).toBe('Meanwhile')
})

test('removing, and being refused, is repeated as well', async () => {
  const { path } = await added()
  const [remove, again] = [newKey(), newKey()]
  const send = (headers: Record<string, string>) => user.send('DELETE', path, { headers })
  expect([(await send(remove)).status, (await send(remove)).status, (await send(again)).status]).toEqual([204, 204, 404])
  expect([(await send(remove)).status, (await send(again)).status]).toEqual([204, 404])
})

test('a key that was used for another request is refused: another body, address, version or owner’s account', async () => {
  const [one, two] = [await added(), await added()]
  const key = newKey()
  await patch(one.path, 'Mine', key)
  for (const reply of [
    await patch(one.path, 'Other', key),
    await patch(two.path, 'Mine', key),
    await patch(one.path, 'Mine', { ...key, 'if-match': '"1"' }),
    await user.send('DELETE', one.path, { headers: key }),
  ]) {
    expect(reply.status).toBe(422)
    expect(await reply.json()).toMatchObject({ code: 'idempotency-key-reused', field: 'idempotency-key' })
  }
  const other = await api.signIn()
  expect((await other.send('DELETE', one.path, { headers: key })).status).toBe(404)
})

test('a key that added an account is none for anything else, nor the other way round', async () => {
  const { publicKey, privateKey } = await issue()
  const { receipt } = await user.verify({ publicKey, privateKey })
  const draft = { exchange: 'kraken', name: `Account ${++used}`, publicKey, privateKey, receipt }
  const [first, second] = [newKey(), newKey()]
  const { id } = (await (await user.post('/api/accounts', draft, first)).json()) as AccountView
  expect((await patch(`/api/accounts/${id}`, 'Other', first)).status).toBe(422)
  await patch(`/api/accounts/${id}`, 'Other', second)
  expect((await user.post('/api/accounts', { ...draft, name: 'Again' }, second)).status).toBe(422)
})

test('a test that is repeated gives the same receipt without asking Kraken again; neither receipt nor key is in any file', async () => {
  const { publicKey, privateKey } = await issue()
  const key = newKey()
  const ask = async (accept: string) =>
    (await user.post('/api/verifications', { exchange: 'kraken', publicKey, privateKey }, { ...key, accept })).text()
  const first = await ask('application/json')
  const { receipt = '' } = JSON.parse(first) as VerificationView
  expect(receipt).not.toBe('')
  api.kraken.clearCalls()
  expect(await ask('application/json')).toBe(first)
  expect(signedCalls()).toEqual([])
  const stored = await api.stored()
  for (const secret of [receipt, privateKey]) expect(findSecret(stored, secret)).toEqual([])
})

test('a stream of events is repeated whole', async () => {
  const { path } = await added()
  const key = newKey()
  const ask = async () => {
    const reply = await user.send('POST', `${path}/verifications`, { headers: { ...key, accept: 'text/event-stream' } })
    return whole(reply)
  }
  const first = await ask()
  expect(first.body).toContain('event: verdict')
  api.kraken.clearCalls()
  expect(await ask()).toEqual(first)
  expect(signedCalls()).toEqual([])
})

test('a repeat while the first one runs is told to wait, and then gets its answer', async () => {
  const { path } = await added()
  const key = newKey()
  const held = api.kraken.fault({ kind: 'hang', path: '/0/private/GetApiKeyInfo' })
  api.kraken.clearCalls()
  const left = new AbortController()
  const ask = (signal?: AbortSignal) => user.send('POST', `${path}/verifications`, { headers: key, ...(signal && { signal }) })
  const first = ask(left.signal)
  first.catch(() => undefined)
  await expect.poll(() => api.kraken.calls.length, PATIENT).toBeGreaterThan(0)
  const repeat = await ask()
  expect([repeat.status, Number(repeat.headers.get('retry-after'))]).toEqual([409, 60])
  expect(await repeat.json()).toMatchObject({ code: 'request-in-progress', retryAfterSeconds: 60 })

  // Who left has got no answer: whoever repeats it tries anew.
  left.abort()
  await held()
  await expect.poll(async () => (await ask()).status, PATIENT).toBe(200)
})

test('what failed on our side, or was put off, is tried anew by a repeat', async () => {
  const [key, keys] = [newKey(), await issue()]
  const { publicKey, privateKey } = keys
  for (let nth = 0; nth < 8; nth += 1) await user.verify(keys)
  const ask = () => user.post('/api/verifications', { exchange: 'kraken', publicKey, privateKey }, key)
  expect((await ask()).status).toBe(429)
  time += 61_000
  expect((await ask()).status).toBe(200)
})

test.for(['', ' ', 'a b', 'x'.repeat(256), 'ü'])('the key %j is none', async (value) => {
  const { path } = await added()
  const reply = await user.send('DELETE', path, { headers: { 'idempotency-key': value } })
  // Blanks around a header's value are no part of it.
  expect([reply.status, ((await reply.json()) as { field: string }).field]).toEqual([400, 'idempotency-key'])
})

test('without a key everything is done as often as it is asked for', async () => {
  const { path } = await added()
  expect((await patch(path, 'One', {})).headers.get('etag')).toBe('"2"')
  expect((await patch(path, 'Two', {})).headers.get('etag')).toBe('"3"')
})
