import { randomUUID } from 'node:crypto'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
let [user, lead]: TestClient[] = []
beforeAll(async () => {
  api = await startTestApi({ environment: { BUDGET_USER: '1', BUDGET_ADDRESS: '1' }, now: () => NOW })
  ;[user, lead] = [await api.signIn(), await api.signIn('support-lead')]
})
afterAll(() => api.close())

/** Stands still, so that no budget comes back by itself. */
const NOW = Date.now()
const lift = async (body: object) => (await lead?.post('/api/support/budgets/lift', { reason: ' ticket 7 ', ...body }))?.json()
const trace = () =>
  api.product.store.db.selectFrom('audit_events').selectAll().where('action', '=', 'budget.lifted').orderBy('sequence').execute()
const testKeys = async ({ publicKey, privateKey }: { publicKey: string; privateKey: string }) =>
  (await user?.post('/api/verifications', { exchange: 'kraken', publicKey, privateKey }))?.status

test('a support lead lets a user, a key and an address go on before their time, with a reason that stays', async () => {
  const fit = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
  expect(await testKeys(fit)).toBe(200)
  expect(await testKeys(fit)).toBe(429)
  expect(await lift({ user: user?.email })).toEqual({ lifted: 1 })
  // The key has a budget of its own.
  expect(await testKeys(fit)).toBe(429)
  expect(await lift({ key: ` ${fit.publicKey}\n` })).toEqual({ lifted: 1 })
  expect(await testKeys(fit)).toBe(200)

  await lift({ user: user?.email })
  const unknown = { ...fit, publicKey: Buffer.alloc(42, 9).toString('base64') }
  expect(await testKeys(unknown)).toBe(200)
  await lift({ user: user?.email })
  await lift({ key: fit.publicKey })
  expect(await testKeys(fit)).toBe(429)
  expect(await lift({ address: '127.0.0.1' })).toEqual({ lifted: 1 })
  expect(await testKeys(fit)).toBe(200)

  const events = await trace()
  expect(events.map(({ reason, actor_role }) => [reason, actor_role])).toEqual(events.map(() => ['ticket 7', 'support-lead']))
  const { publicKey } = fit
  const facts = events.map((event) => JSON.parse(event.facts) as object)
  expect(facts.slice(0, 2)).toEqual([
    { kind: 'user', lifted: '1' },
    { kind: 'key', key: `${publicKey.slice(0, 4)}…${publicKey.slice(-4)}`, lifted: '1' },
  ])
  expect(facts.at(-1)).toEqual({ kind: 'address', address: '127.0.0.1', lifted: '1' })
})

test('what is nobody’s is not found; without a reason, with two things at once or with a private key nothing is lifted', async () => {
  const before = (await trace()).length
  for (const body of [{ user: randomUUID() }, { user: 'nobody@example.test' }, { address: '198.51.100.1' }]) {
    expect(await lift(body)).toMatchObject({ status: 404 })
  }
  const { privateKey } = await api.kraken.issueKey()
  for (const body of [
    {},
    { user: 'a', address: 'b' },
    { user: 'a', reason: '  ' },
    { user: 'a\0' },
    { key: privateKey },
    { key: 'short' },
  ]) {
    expect(await lift(body), JSON.stringify(body)).toMatchObject({ status: 400, code: 'invalid-request' })
  }
  expect(await trace()).toHaveLength(before)
  expect(api.logged()).not.toContain(privateKey)
})
