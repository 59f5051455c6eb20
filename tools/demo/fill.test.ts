import type { HealthReason } from '@keyhaven/contract'
import { startTestApi, type TestApi } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDemoClock } from './clock.ts'
import { fill, type Shown, STORY_MS } from './fill.ts'

const ADDRESSES = ['127.0.0.1', '203.0.113.9']
const clock = makeDemoClock(STORY_MS)
let api: TestApi
let shown: Shown
beforeAll(async () => {
  const from = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  const environment = { EGRESS: `${ADDRESSES[0]},${ADDRESSES[1]}@from:${from}`, BUDGET_USER: '6' }
  api = await startTestApi({ now: clock.now, environment })
  const { product, kraken } = api
  const password = 'correct horse battery'
  await product.identity.createUser({ email: 'support@demo.example', password, role: 'support' })
  shown = await fill(
    { identity: product.identity, url: api.url, kraken, clock, password, addresses: ADDRESSES },
    'user@demo.example',
    'support@demo.example',
  )
})
afterAll(() => api.close())

test('the demo shows every state that an account can be in, each with its own reason', async () => {
  const rows = await api.product.store.db.selectFrom('exchange_accounts').select(['health', 'health_reasons']).execute()
  const states = rows.map(({ health, health_reasons: reasons }) => {
    const codes = (JSON.parse(reasons) as HealthReason[]).map(({ code }) => code)
    return [health, ...codes].join(' ')
  })
  const wanted = ['ready', 'attention missing', 'broken missing', 'broken key-not-recognised']
  const warnings = ['excess', 'expires-soon', 'foreign-addresses', 'query-window', 'unrestricted', 'egress-announced']
  for (const state of [...wanted, ...warnings.map((code) => `attention ${code}`)]) expect(states).toContain(state)
})

test('its codes are those of tests that did not pass, and support has been there', async () => {
  const { db } = api.product.store
  const tests = await db.selectFrom('verifications').select(['code', 'verdict']).execute()
  expect(shown.codes).toHaveLength(6)
  for (const { code } of shown.codes) {
    expect(['failed', 'inconclusive']).toContain(tests.find((one) => one.code === code)?.verdict)
  }
  const actions = (await db.selectFrom('audit_events').select('action').where('actor_role', '=', 'support').execute()).map(
    ({ action }) => action,
  )
  expect(actions).toEqual(expect.arrayContaining(['account.looked-at', 'account.verified', 'note.added']))
})
