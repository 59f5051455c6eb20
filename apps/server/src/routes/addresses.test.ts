import type { AccountView, AddressReadiness, ExchangeView, VerificationView } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

const DAY_MS = 24 * 60 * 60_000
const FROM = Date.UTC(2026, 11, 1)

let time = FROM - 10 * DAY_MS
let api: TestApi
let user: TestClient
let support: TestClient
beforeAll(async () => {
  api = await startTestApi({ now: () => time, environment: { EGRESS: '127.0.0.1,127.0.0.2@127.0.0.2@from:2026-12-01' } })
  user = await api.signIn()
  support = await api.signIn('support')
})
afterAll(() => api.close())

const restrictionOf = ({ checks }: VerificationView) => checks.find(({ id }) => id === 'ip-restriction')
const readiness = async () => ((await (await support.get('/api/admin/addresses')).json()) as { items: AddressReadiness[] }).items
async function add(name: string, ipAllowlist: string[]) {
  const { publicKey, privateKey } = await api.kraken.issueKey({ ipAllowlist })
  const { receipt } = await user.verify({ publicKey, privateKey })
  const reply = await user.post('/api/accounts', { exchange: 'kraken', name, publicKey, privateKey, receipt, acceptWarnings: true })
  return (await reply.json()) as AccountView
}

test('an announced address is shown for whitelisting at once with its day; a key that lacks it passes with a warning', async () => {
  const { items } = (await (await user.get('/api/exchanges')).json()) as { items: ExchangeView[] }
  const usedFrom = new Date(FROM).toISOString()
  expect(items[0]).toMatchObject({ addresses: ['127.0.0.1', '127.0.0.2'], announced: [{ address: '127.0.0.2', usedFrom }] })

  api.kraken.clearCalls()
  const verification = await user.verify(await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] }))
  expect(verification.verdict).toBe('passed-with-warnings')
  const facts = { which: ['127.0.0.2'], when: usedFrom, paste: '127.0.0.1, 127.0.0.2' }
  expect(restrictionOf(verification)).toMatchObject({ outcome: 'warning', findings: [{ code: 'egress-announced', facts }] })
  expect(api.kraken.calls.filter(({ from }) => from !== '127.0.0.1')).toEqual([])
})

test('support and admin see how many accounts are ready for each address; others do not', async () => {
  await add('Lacking', ['127.0.0.1'])
  await add('Ready', ['127.0.0.1', '127.0.0.2'])
  await add('Open', [])
  expect(await readiness()).toEqual([
    { exchange: 'kraken', address: '127.0.0.1', usedFrom: null, ready: 3, missing: 0, unknown: 0 },
    { exchange: 'kraken', address: '127.0.0.2', usedFrom: new Date(FROM).toISOString(), ready: 2, missing: 1, unknown: 0 },
  ])
  const { items } = await api.product.store.audit.list({ action: 'egress.read' }, { limit: 1 })
  expect(items).toMatchObject([{ actor: { role: 'support', address: '127.0.0.1' } }])
  expect((await user.get('/api/admin/addresses')).status).toBe(403)
  expect((await api.nobody().get('/api/admin/addresses')).status).toBe(401)
})

test('from its day on calls go out from it, and a key that lacks it fails', async () => {
  time = FROM
  api.kraken.clearCalls()
  const lacking = await user.verify(await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] }))
  expect(restrictionOf(lacking)).toMatchObject({
    outcome: 'failed',
    findings: [{ code: 'egress-not-listed', facts: { which: ['127.0.0.2'] } }],
  })
  const ready = await user.verify(await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1', '127.0.0.2'] }))
  expect(ready.verdict).toBe('passed')
  expect(api.kraken.calls.filter(({ from }) => from === '127.0.0.2').length).toBeGreaterThan(0)
  const { items } = (await (await user.get('/api/exchanges')).json()) as { items: ExchangeView[] }
  expect(items[0]?.announced).toEqual([])
})
