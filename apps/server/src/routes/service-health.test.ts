import type { DayStatistics, EgressHealth } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

const NOON = Date.UTC(2026, 10, 25, 12)
let clock = NOON
let api: TestApi
let user: TestClient
let admin: TestClient
beforeAll(async () => {
  api = await startTestApi({
    environment: { EGRESS: '127.0.0.1@127.0.0.1,127.0.0.2@127.0.0.2,127.0.0.3@127.0.0.3@from:2027-01-01', PRACTICE: 'on' },
    now: () => clock,
  })
  user = await api.signIn()
  admin = await api.signIn('admin')
})
afterAll(() => api.close())

const json = async <Body>(reply: Response) => (await reply.json()) as Body
const egress = async () => (await json<{ items: EgressHealth[] }>(await admin.get('/api/admin/egress'))).items
const days = async (from: string, to: string) =>
  (await json<{ days: DayStatistics[] }>(await admin.get(`/api/admin/statistics?from=${from}&to=${to}`))).days

test('how people get on is told day by day, from the first look to the first account', async () => {
  await user.get('/api/exchanges')
  clock += 3 * 60_000
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1', '127.0.0.2', '127.0.0.3'] })
  await api.kraken.changeKey(keys.publicKey, { permissions: ['query-funds'] })
  expect((await user.verify(keys)).verdict).toBe('failed')
  await api.kraken.changeKey(keys.publicKey, { permissions: keys.permissions })
  const { receipt } = await user.verify(keys)
  const { publicKey, privateKey } = keys
  const added = await user.post('/api/accounts', { exchange: 'kraken', name: 'Main', publicKey, privateKey, receipt })
  expect(added.status).toBe(201)

  const [before, today, after] = await days('2026-11-24', '2026-11-26')
  expect(today).toMatchObject({
    day: '2026-11-25',
    verdicts: { passed: 1, failed: 1, 'passed-with-warnings': 0, inconclusive: 0 },
    firstTry: { succeeded: 0, of: 1 },
    passedAfterFailure: 1,
    stored: { people: 1, averageMs: 3 * 60_000 },
  })
  expect(today?.findings).toContainEqual({ code: 'missing', count: 1 })
  expect(today?.stored.within.filter(({ people }) => people > 0)).toEqual([{ upToMs: 5 * 60_000, people: 1 }])
  for (const empty of [before, after])
    expect(empty).toMatchObject({ firstTry: { of: 0 }, stored: { people: 0, averageMs: null }, findings: [] })
  expect(JSON.stringify(today)).not.toContain(user.email)
})

test('each of our addresses tells when it was answered, what was rejected there, and for how long it is locked out', async () => {
  const [one, two, announced] = await egress()
  expect(one).toMatchObject({ exchange: 'kraken', address: '127.0.0.1', lockedOutUntil: null, rejections: 0, rejectionsAllowed: 20 })
  expect(one?.answeredAt).toBe(new Date(NOON + 3 * 60_000).toISOString())
  expect(two).toMatchObject({ address: '127.0.0.2', answeredAt: one?.answeredAt, unansweredAt: null, usedFrom: null })
  expect(announced).toMatchObject({ address: '127.0.0.3', usedFrom: '2027-01-01T00:00:00.000Z', answeredAt: null, rejections: 0 })

  const known = await api.kraken.issueKey()
  await user.verify({ publicKey: known.publicKey, privateKey: (await api.kraken.issueKey()).privateKey })
  expect((await egress())[0]?.rejections).toBe(1)
})

test('where the operator has set no addresses, the way that calls go out by has a health too', async () => {
  const bare = await startTestApi({ environment: { EGRESS: '' } })
  const somebody = await bare.signIn()
  await somebody.verify(await bare.kraken.issueKey())
  const { items } = await json<{ items: EgressHealth[] }>(await (await bare.signIn('admin')).get('/api/admin/egress'))
  expect(items).toMatchObject([{ exchange: 'kraken', address: 'default', answeredAt: expect.any(String), unansweredAt: null }])
  await bare.close()
})

test.for(['from=2026-11-25', 'from=2026-11-25&to=yesterday', 'from=2026-11-26&to=2026-11-25', 'from=2020-01-01&to=2026-01-01'])(
  'days that there are not, or too many of them, are refused: %s',
  async (query) => {
    expect(await json(await admin.get(`/api/admin/statistics?${query}`))).toMatchObject({ code: 'invalid-request', field: 'to' })
  },
)

test('only admins are told', async () => {
  const support = await api.signIn('support')
  for (const path of ['/api/admin/egress', '/api/admin/statistics?from=2026-11-25&to=2026-11-25']) {
    expect((await api.nobody().get(path)).status).toBe(401)
    for (const other of [user, support]) expect((await other.get(path)).status).toBe(403)
  }
})
