import type { AccountView, AttentionView } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS

let time = Date.UTC(2026, 5, 1)
let api: TestApi
let user: TestClient
beforeAll(async () => {
  api = await startTestApi({ now: () => time })
  user = await api.signIn()
})
beforeEach(() => {
  api.kraken.forgive()
  api.kraken.clearCalls()
})
afterAll(() => api.close())

let names = 0
async function addAccount(spec: Parameters<TestApi['kraken']['issueKey']>[0] = {}) {
  const keys = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], ...spec })
  const { publicKey, privateKey } = keys
  const { receipt } = await user.verify(keys)
  const draft = { exchange: 'kraken', name: `Account ${++names}`, publicKey, privateKey, receipt, acceptWarnings: true }
  return { ...((await (await user.post('/api/accounts', draft)).json()) as AccountView), publicKey }
}
const healthOf = async (id: string) => ((await (await user.get(`/api/accounts/${id}`)).json()) as AccountView).health
const attention = async () => (await (await user.get('/api/attention')).json()) as AttentionView
const dueAt = async (id: string) => {
  const row = await api.product.store.db
    .selectFrom('account_watches')
    .select('next_check_at')
    .where('account_id', '=', id)
    .executeTakeFirst()
  return row?.next_check_at ?? Number.NaN
}
/** Goes to the time at which an account is due, and does what is due then. */
async function atNextCheck(id: string) {
  time = await dueAt(id)
  await api.product.jobs.run('rechecks')
}
const remove = (id: string) => user.send('DELETE', `/api/accounts/${id}`)

test('a healthy account is verified once a day at a time of its own, and never before', async () => {
  const { id, publicKey } = await addAccount()
  const times = []
  for (let day = 0; day < 3; day += 1) {
    time = (await dueAt(id)) - 1
    expect(await api.product.jobs.run('rechecks')).toBe(0)
    await atNextCheck(id)
    times.push(time)
  }
  expect(times.map((each) => each % DAY_MS)).toEqual([times[0], times[0], times[0]].map((each = 0) => each % DAY_MS))
  expect(new Set(times.map((each) => Math.floor(each / DAY_MS))).size).toBe(3)
  expect(api.kraken.calls.filter((call) => call.publicKey === publicKey && call.path.endsWith('GetApiKeyInfo'))).toHaveLength(4)
  const rows = await api.product.store.db
    .selectFrom('verifications')
    .select('trigger')
    .where('account_id', '=', id)
    .orderBy('started_at')
    .execute()
  expect(rows.map(({ trigger }) => trigger)).toEqual(['test', 'schedule', 'schedule', 'schedule'])
  await remove(id)
})

test('what looks wrong is looked at again after one hour, six hours and then daily; it is broken once two checks have said so', async () => {
  const { id, publicKey } = await addAccount()
  await api.kraken.changeKey(publicKey, { permissions: ['query-funds'] })
  await atNextCheck(id)
  expect(await healthOf(id)).toBe('attention')
  expect((await dueAt(id)) - time).toBe(HOUR_MS)
  await atNextCheck(id)
  expect(await healthOf(id)).toBe('broken')
  expect((await dueAt(id)) - time).toBe(6 * HOUR_MS)
  expect(await attention()).toMatchObject({ count: 1, items: [{ action: 'mend-key', account: { id, health: 'broken' } }] })
  await atNextCheck(id)
  expect((await dueAt(id)) - time).toBeGreaterThanOrEqual(12 * HOUR_MS)
  expect((await dueAt(id)) - time).toBeLessThanOrEqual(36 * HOUR_MS)
  await remove(id)
  expect(await attention()).toEqual({ count: 0, items: [] })
})

test('an outage is nobody’s fault: the health stays, and the account is asked again soon', async () => {
  const { id } = await addAccount()
  const mend = api.kraken.fault({ kind: 'reset' })
  await atNextCheck(id)
  expect(await healthOf(id)).toBe('ready')
  expect((await dueAt(id)) - time).toBe(HOUR_MS)
  await mend()
  await atNextCheck(id)
  expect((await dueAt(id)) - time).toBeGreaterThan(HOUR_MS)
  await remove(id)
})

test('while Kraken has locked our address out, no account is asked', async () => {
  const { id } = await addAccount()
  const until = new Date((await dueAt(id)) + HOUR_MS)
  const bucket = 'locked-out/kraken/127.0.0.1'
  await api.product.store.attempts.inTransaction([], new Date(time), (ledger) => ledger.add([{ id: 'lockout', bucket, until }]))
  api.kraken.clearCalls()
  time = await dueAt(id)
  expect(await api.product.jobs.run('rechecks')).toBe(0)
  expect(api.kraken.calls).toEqual([])
  time = until.getTime()
  expect(await api.product.jobs.run('rechecks')).toBe(1)
  await remove(id)
})

test('after a long stop nothing happens at once: what is overdue is spread, and each is done once', async () => {
  const ids = []
  for (let nth = 0; nth < 6; nth += 1) ids.push((await addAccount()).id)
  // At noon, whoever is verified early in the spread would be due again before it is over, were it not for its own time of day.
  time = Math.floor(time / DAY_MS + 5) * DAY_MS + 12 * HOUR_MS
  await api.restart()
  const startedAt = time
  expect(await api.product.jobs.run('rechecks')).toBe(0)
  const dues = await Promise.all(ids.map(dueAt))
  expect(new Set(dues).size).toBe(ids.length)
  for (const due of dues) {
    expect(due).toBeGreaterThanOrEqual(startedAt)
    expect(due).toBeLessThan(startedAt + DAY_MS)
  }
  for (const due of dues.toSorted((one, other) => one - other)) {
    time = due
    expect(await api.product.jobs.run('rechecks')).toBe(1)
  }
  for (const id of ids) await remove(id)
})

test('an expiry is shown from 30 days before, with a calendar file that reminds of it', async () => {
  const validUntil = Math.floor(time / 1000) + 40 * 86_400
  const { id } = await addAccount({ validUntil })
  const calendar = await user.get(`/api/accounts/${id}/expiry.ics`)
  expect(calendar.headers.get('content-type')).toContain('text/calendar')
  const lines = (await calendar.text()).split('\r\n')
  expect(lines).toContain(`DTSTART:${new Date(validUntil * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`)
  expect(lines).toContain('TRIGGER:-P7D')
  expect(await attention()).toEqual({ count: 0, items: [] })
  time += 10.5 * DAY_MS
  expect(await attention()).toMatchObject({ count: 1, items: [{ action: 'replace-keys', account: { id }, daysLeft: 29 }] })
  expect((await (await api.signIn()).get(`/api/accounts/${id}/expiry.ics`)).status).toBe(404)
  const endless = await addAccount()
  expect((await user.get(`/api/accounts/${endless.id}/expiry.ics`)).status).toBe(404)
  await remove(id)
  await remove(endless.id)
})
