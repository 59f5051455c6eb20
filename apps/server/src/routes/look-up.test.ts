import type { SupportVerificationView } from '@keyhaven/contract'
import { findSecret, startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

let api: TestApi
beforeAll(async () => {
  api = await startTestApi()
})
afterAll(() => api.close())

const path = (code: string) => `/api/support/verifications/${encodeURIComponent(code)}`

test('support sees what the user with a code saw, however the code is read out, and no more of the keys than the hint', async () => {
  const [user, support] = [await api.signIn(), await api.signIn('support')]
  const fit = await api.kraken.issueKey({ ipAllowlist: ['127.0.0.1'], name: 'bot' })
  const keys = await api.kraken.changeKey(fit.publicKey, { permissions: [...fit.permissions, 'withdraw-funds'] })
  const seen = await user.verify(keys)

  for (const said of [seen.code, seen.code.toLowerCase().replaceAll('-', ' '), seen.code.replace('KT-', '').replaceAll('0', 'o')]) {
    const reply = await support.get(path(said))
    expect(reply.status, said).toBe(200)
    const view = (await reply.json()) as SupportVerificationView
    expect(view).toMatchObject({
      id: seen.id,
      code: seen.code,
      verdict: 'failed',
      checks: seen.checks,
      keyName: 'bot',
      egress: '127.0.0.1',
    })
    expect(view.keyHint).toBe(`${keys.publicKey.slice(0, 4)}…${keys.publicKey.slice(-4)}`)
    expect(findSecret(JSON.stringify(view), keys.privateKey)).toEqual([])
    expect(JSON.stringify(view)).not.toContain(keys.publicKey)
  }
})

test('only the staff look codes up', async () => {
  const user = await api.signIn()
  const { code } = await user.verify(await api.kraken.issueKey())
  expect((await api.nobody().get(path(code))).status).toBe(401)
  const refused = await user.get(path(code))
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ code: 'forbidden' })
  expect((await (await api.signIn('admin')).get(path(code))).status).toBe(200)
})

test('a code that nobody has is not found, and one that can’t be is a wrong field', async () => {
  const support = await api.signIn('support')
  expect(await (await support.get(path('KT-0000-0000'))).json()).toMatchObject({ code: 'not-found' })
  for (const wrong of ['KT-1', 'hello', 'KT-UUUU-UUUU', "' or 1=1"]) {
    expect(await (await support.get(path(wrong))).json()).toMatchObject({ code: 'invalid-request', field: 'code' })
  }
})

test('ten wrong codes in a minute are slowed down, right ones are not', async () => {
  const [user, support] = [await api.signIn(), await api.signIn('support')]
  const { code } = await user.verify(await api.kraken.issueKey())
  const statuses: number[] = []
  for (let nth = 0; nth < 12; nth += 1) statuses.push((await support.get(path(code))).status)
  expect(statuses).toEqual(Array(12).fill(200))
  for (let nth = 0; nth < 11; nth += 1) statuses.push((await support.get(path(`KT-0000-000${nth % 10}`))).status)
  expect(statuses.slice(12)).toEqual([...Array(10).fill(404), 429])
  const refused = await support.get(path(code))
  expect(refused.status).toBe(429)
  expect(await refused.json()).toMatchObject({ code: 'too-many-requests', retryAfterSeconds: expect.any(Number) })
})

test('each look is in the audit trail: who, what and whose; also the look for a code that nobody has', async () => {
  const [user, support] = [await api.signIn(), await api.signIn('support')]
  const { code, id } = await user.verify(await api.kraken.issueKey())
  await support.get(path(code))
  await support.get(path('KT-1234-5678'))
  const idOf = async (client: TestClient) => ((await (await client.get('/api/session')).json()) as { user: { id: string } }).user.id
  const [staff, owner] = [await idOf(support), await idOf(user)]
  const events = await api.product.store.db
    .selectFrom('audit_events')
    .selectAll()
    .where('actor_id', '=', staff)
    .orderBy('sequence')
    .execute()
  expect(events.map(({ action, subject_id, owner_id, facts }) => ({ action, subject_id, owner_id, facts: JSON.parse(facts) }))).toEqual([
    { action: 'verification.looked-up', subject_id: id, owner_id: owner, facts: { code } },
    { action: 'verification.looked-up', subject_id: null, owner_id: null, facts: { code: 'KT-1234-5678' } },
  ])
})
