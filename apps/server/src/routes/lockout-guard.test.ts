import { randomBytes } from 'node:crypto'
import type { Check, Problem, VerificationView } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { startPostgres } from '@keyhaven/testkit/postgres'
import { afterEach, describe, expect, test } from 'vitest'

const MINUTE_MS = 60_000
const QUARTER_MS = 15 * MINUTE_MS

let time = Date.now()
let ending: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ending.toReversed()) await end()
  ending = []
})

async function start(environment: Record<string, string> = {}): Promise<TestApi> {
  const api = await startTestApi({ environment, now: () => time })
  ending.push(() => api.close())
  return api
}

/** Looks like a key, and is none. */
const aWrongPair = () => ({ publicKey: randomBytes(42).toString('base64'), privateKey: randomBytes(64).toString('base64') })
const aFitKey = (api: TestApi, ipAllowlist = ['127.0.0.1']) => api.kraken.issueKey({ ipAllowlist })
const ask = (client: TestClient, keys: { publicKey: string; privateKey: string }, headers: Record<string, string> = {}) =>
  client.post('/api/verifications', { exchange: 'kraken', publicKey: keys.publicKey, privateKey: keys.privateKey }, headers)
const signedCalls = (api: TestApi) => api.kraken.calls.filter(({ path }) => path.startsWith('/0/private/'))
const checkOf = (view: VerificationView, id: string): Check | undefined => view.checks.find((check) => check.id === id)

async function expectPutOff(reply: Response, atMostSeconds: number) {
  expect(reply.status).toBe(429)
  const problem = (await reply.json()) as Problem
  expect(problem.code).toBe('too-many-requests')
  expect(problem.retryAfterSeconds).toBeGreaterThan(0)
  expect(problem.retryAfterSeconds).toBeLessThanOrEqual(atMostSeconds)
  expect(reply.headers.get('retry-after')).toBe(String(problem.retryAfterSeconds))
}

test('ten wrong keys of one user leave another user’s good key working', async () => {
  const api = await start({ BUDGET_USER: '6' })
  // Kraken would lock everybody out after eight.
  api.kraken.set({ lockout: { threshold: 8, lengthMs: QUARTER_MS, scope: 'address' } })
  const [clumsy, other] = [await api.signIn(), await api.signIn()]
  const replies: Response[] = []
  for (let nth = 0; nth < 10; nth += 1) replies.push(await ask(clumsy, aWrongPair()))
  expect(replies.map(({ status }) => status)).toEqual([...Array(6).fill(200), ...Array(4).fill(429)])
  expect(await other.verify(await aFitKey(api))).toMatchObject({ verdict: 'passed' })
})

test('one key is tested six times a minute at most, whoever asks', async () => {
  const api = await start({ BUDGET_USER: '6' })
  const keys = await aFitKey(api)
  const users = [await api.signIn(), await api.signIn()]
  for (let nth = 0; nth < 6; nth += 1) await users[nth % 2]?.verify(keys)
  const calls = signedCalls(api).length
  for (const user of users) {
    await expectPutOff(await ask(user, keys), 60)
    await expectPutOff(await ask(user, keys, { accept: 'text/event-stream' }), 60)
  }
  expect(signedCalls(api)).toHaveLength(calls)
  time += MINUTE_MS
  expect(await users[0]?.verify(keys)).toMatchObject({ verdict: 'passed' })
})

test('a rejected pair is not sent again unchanged for 15 minutes; its owner gets the earlier answer, whichever way it is asked for', async () => {
  const api = await start()
  const [user, other] = [await api.signIn(), await api.signIn()]
  const wrong = { ...(await aFitKey(api)), privateKey: aWrongPair().privateKey }
  const first = await user.verify(wrong)
  expect(first).toMatchObject({ verdict: 'failed' })
  api.kraken.clearCalls()
  expect(await user.verify(wrong)).toEqual({ ...first, repeated: true })
  const stream = await (await ask(user, wrong, { accept: 'text/event-stream' })).text()
  expect(stream.match(/event: check/g)).toHaveLength(first.checks.length)
  expect(stream).toContain(`"code":"${first.code}"`)
  expect(stream).toContain('"repeated":true')
  expect(signedCalls(api)).toEqual([])

  const theirs = await other.verify(wrong)
  expect(theirs.repeated).toBeUndefined()
  expect(theirs.code).not.toBe(first.code)
  time += QUARTER_MS + 1
  expect((await user.verify(wrong)).code).not.toBe(first.code)
})

describe('an address from which many keys were rejected', () => {
  const rejections = async (api: TestApi) =>
    /keyhaven_rejections_total\{egress="127.0.0.1"\} (\d+)/.exec(await (await api.nobody().get('/metrics')).text())?.[1]

  test('is measured and, from half of its budget on, warned of once; without another one, tests are put off for all', async () => {
    const api = await start({ BUDGET_ADDRESS: '4' })
    const [user, other] = [await api.signIn(), await api.signIn()]
    const warnings = () => api.logged().match(/rejects many keys/g) ?? []
    await user.verify(aWrongPair())
    expect([await rejections(api), warnings().length]).toEqual(['1', 0])
    for (let nth = 0; nth < 3; nth += 1) await user.verify(aWrongPair())
    expect([await rejections(api), warnings().length]).toEqual(['4', 1])

    const calls = signedCalls(api).length
    await expectPutOff(await ask(other, await aFitKey(api)), 600)
    await expectPutOff(await ask(other, await aFitKey(api), { accept: 'text/event-stream' }), 600)
    expect(signedCalls(api)).toHaveLength(calls)
    time += 10 * MINUTE_MS
    expect(await other.verify(await aFitKey(api))).toMatchObject({ verdict: 'passed' })
  })

  test('is never asked more often than its budget allows, however many come at once', async () => {
    const api = await start({ BUDGET_ADDRESS: '5' })
    const user = await api.signIn()
    const replies = await Promise.all(Array.from({ length: 25 }, () => ask(user, aWrongPair())))
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(signedCalls(api)).toHaveLength(5)
  })

  test('many good keys at once all pass, though they have to wait for each other', async () => {
    const api = await start({ BUDGET_ADDRESS: '3' })
    const user = await api.signIn()
    const keys = await Promise.all(Array.from({ length: 20 }, () => aFitKey(api)))
    const views = await Promise.all(keys.map((pair) => user.verify(pair)))
    expect(views.map(({ verdict }) => verdict)).toEqual(Array(20).fill('passed'))
  })
})

test.each(['application/json', 'text/event-stream'])('who leaves in the middle (%s) gives their place to the next', async (accept) => {
  const api = await start({ BUDGET_ADDRESS: '1' })
  const [leaver, next] = [await api.signIn(), await api.signIn()]
  const { publicKey, privateKey } = await aFitKey(api)
  const clear = api.kraken.fault({ kind: 'hang', path: '/0/private/GetApiKeyInfo' })
  const leave = new AbortController()
  const left = leaver.send('POST', '/api/verifications', {
    body: JSON.stringify({ exchange: 'kraken', publicKey, privateKey }),
    headers: { 'content-type': 'application/json', accept },
    signal: leave.signal,
  })
  await expect.poll(() => signedCalls(api)).toHaveLength(1)
  leave.abort()
  await left.then((reply) => reply.text()).catch(() => undefined)
  clear()
  expect(await next.verify(await aFitKey(api))).toMatchObject({ verdict: 'passed' })
  expect(api.logged()).not.toContain('failed')
})

describe('a lockout', () => {
  const lockOut = (api: TestApi) => api.kraken.set({ lockout: { threshold: 1, lengthMs: QUARTER_MS, scope: 'address' } })

  test('closes its address: for 15 minutes Kraken hears nothing of us, and each test says how long', async () => {
    const api = await start({ EGRESS: '127.0.0.1' })
    const user = await api.signIn()
    lockOut(api)
    await user.verify(aWrongPair())
    const keys = await aFitKey(api)
    expect(checkOf(await user.verify(keys), 'reachable')?.findings).toMatchObject([{ code: 'locked-out' }])
    expect(api.logged()).toContain('locked this address out')

    api.kraken.clearCalls()
    time += MINUTE_MS
    for (let nth = 0; nth < 6; nth += 1) {
      const view = await user.verify(keys)
      expect(view).toMatchObject({ verdict: 'inconclusive', code: expect.stringMatching(/^KT-/) })
      expect(view.receipt).toBeUndefined()
      expect(checkOf(view, 'reachable')?.findings).toEqual([{ code: 'locked-out', facts: { retryAfterSeconds: 14 * 60 } }])
      expect(view.checks.filter(({ outcome }) => outcome === 'skipped')).toHaveLength(8)
    }
    expect(signedCalls(api)).toEqual([])
    await api.restart()
    await user.verify(aWrongPair())
    expect(signedCalls(api)).toEqual([])

    time += 14 * MINUTE_MS
    expect(await user.verify(keys)).toMatchObject({ verdict: 'passed' })
  })

  test('is felt and honoured also where the operator has set no addresses', async () => {
    const api = await start({ EGRESS: '' })
    const user = await api.signIn()
    lockOut(api)
    await user.verify(aWrongPair())
    await user.verify(aWrongPair())
    api.kraken.clearCalls()
    expect(checkOf(await user.verify(await aFitKey(api)), 'reachable')?.findings).toMatchObject([{ code: 'locked-out' }])
    expect(signedCalls(api)).toEqual([])
  })

  test('of one address leaves the others to serve', async () => {
    const api = await start({ EGRESS: '127.0.0.1@127.0.0.1,127.0.0.2@127.0.0.2' })
    const user = await api.signIn()
    const both = ['127.0.0.1', '127.0.0.2']
    lockOut(api)
    // Kraken refuses this one to the first address only.
    await user.verify(await aFitKey(api, ['127.0.0.2']))
    await user.verify(await aFitKey(api, both))
    api.kraken.clearCalls()
    const view = await user.verify(await aFitKey(api, both))
    expect(new Set(signedCalls(api).map(({ from }) => from))).toEqual(new Set(['127.0.0.2']))
    expect(checkOf(view, 'recognised')?.outcome).toBe('ok')
  })
})

test('several servers with one database share their budgets and know of each other’s lockouts', async () => {
  const postgres = await startPostgres()
  ending.push(() => postgres.stop())
  const shared = {
    DATABASE_URL: await postgres.freshDatabase(),
    MASTER_KEY: randomBytes(32).toString('base64'),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    BUDGET_USER: '6',
    BUDGET_ADDRESS: '8',
  }
  const one = await start(shared)
  const two = await start({ ...shared, KRAKEN_REST_URL: one.kraken.restUrl, KRAKEN_WS_URL: one.kraken.wsUrl })

  // Six of a user, wherever they are sent.
  const ada = await one.signIn()
  const adaAtTwo = await two.nobody().signIn({ email: ada.email, password: ada.password })
  const tests = await Promise.all(Array.from({ length: 12 }, (_, nth) => ask(nth % 2 ? ada : adaAtTwo, aWrongPair())))
  expect(tests.filter(({ status }) => status === 200)).toHaveLength(6)

  // Two more of everybody, for the address.
  const users = await Promise.all(Array.from({ length: 8 }, (_, nth) => (nth % 2 ? one : two).signIn()))
  const more = await Promise.all(users.map((user) => ask(user, aWrongPair())))
  expect(more.filter(({ status }) => status === 200)).toHaveLength(2)
  expect(signedCalls(one)).toHaveLength(8)

  time += 10 * MINUTE_MS
  one.kraken.set({ lockout: { threshold: 1, lengthMs: QUARTER_MS, scope: 'address' } })
  for (let nth = 0; nth < 2; nth += 1) await ada.verify(aWrongPair())
  one.kraken.clearCalls()
  expect(checkOf(await adaAtTwo.verify(await aFitKey(one)), 'reachable')?.findings).toMatchObject([{ code: 'locked-out' }])
  expect(signedCalls(one)).toEqual([])
})
