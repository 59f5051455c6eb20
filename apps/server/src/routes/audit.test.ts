import { randomUUID } from 'node:crypto'
import type { AuditEventView } from '@keyhaven/contract'
import { newEvent } from '@keyhaven/core'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ADA = { id: 'ada', role: 'user', address: '192.0.2.1' } as const
const LIN = { id: 'lin', role: 'support', address: '192.0.2.2' } as const
const [ONE, TWO] = [randomUUID(), randomUUID()]
const day = (nth: number) => new Date(Date.UTC(2026, 0, nth))

let api: TestApi
let admin: TestClient
beforeAll(async () => {
  api = await startTestApi()
  admin = await api.signIn('admin')
  const { audit } = api.product.store
  const deps = { newId: randomUUID, now: Date.now }
  await audit.append(
    newEvent(deps, { at: day(1), actor: ADA, action: 'account.added', ownerId: 'ada', accountId: ONE, facts: { name: 'Main' } }),
  )
  await audit.append(newEvent(deps, { at: day(2), actor: ADA, action: 'account.added', ownerId: 'ada', accountId: TWO }))
  await audit.append(newEvent(deps, { at: day(3), actor: LIN, action: 'account.verified', accountId: ONE, reason: 'ticket 7' }))
})
afterAll(() => api.close())

type Page = { items: AuditEventView[]; nextCursor: string | null }
const read = async (query: Record<string, string>) => {
  const reply = await admin.get(`/api/admin/audit?${new URLSearchParams(query)}`)
  expect(reply.status).toBe(200)
  return (await reply.json()) as Page
}
const days = ({ items }: Page) => items.map(({ at }) => new Date(at).getUTCDate())

test('an admin reads who did what as what, when, from where and why, newest first', async () => {
  const { items } = await read({ until: day(4).toISOString() })
  expect(items).toMatchObject([
    { actor: { ...LIN, email: null }, action: 'account.verified', accountId: ONE, reason: 'ticket 7', at: '2026-01-03T00:00:00.000Z' },
    { actor: ADA, accountId: TWO },
    { actor: ADA, action: 'account.added', ownerId: 'ada', accountId: ONE, facts: { name: 'Main' } },
  ])
})

test.each([
  ['who', { actor: 'ada' }, [2, 1]],
  ['what', { action: 'account.verified' }, [3]],
  ['which account', { account: ONE }, [3, 1]],
  ['since when', { since: '2026-01-02T00:00:00Z', until: '2026-02-01T00:00:00Z' }, [3, 2]],
  ['until when', { until: '2026-01-02T00:00:00Z' }, [1]],
  ['several at once', { actor: 'ada', account: ONE, action: 'account.added' }, [1]],
  ['somebody who is not there', { actor: 'nobody@example.test' }, []],
  ['what looks like a pattern', { actor: "%' or 1=1 --" }, []],
])('the trail is narrowed down by %s', async (_, query, expected) => {
  expect(days(await read(query))).toEqual(expected)
})

test('pages follow one another without a gap, though each look adds an event', async () => {
  const until = day(4).toISOString()
  const first = await read({ until, limit: '2' })
  const second = await read({ until, limit: '2', cursor: first.nextCursor ?? '' })
  expect([days(first), days(second), second.nextCursor]).toEqual([[3, 2], [1], null])
  expect((await read({ cursor: 'nonsense' })).items).toEqual([])
})

test('each look is an event itself, with what was looked for; the person is named, and what names nobody is not kept', async () => {
  const { items } = await read({ actor: admin.email, action: 'audit.read', limit: '1' })
  const me = items[0]?.actor
  expect(me).toMatchObject({ email: admin.email, role: 'admin', address: '127.0.0.1' })
  expect(items[0]?.facts).toEqual({ actor: me?.id, action: 'audit.read' })

  const asked = ['operator', 'platform', 'an unmistakable text', 'unmistakable@example.test']
  for (const actor of asked) await read({ actor })
  const looks = await read({ actor: me?.id ?? '', action: 'audit.read', limit: String(asked.length + 1) })
  expect(looks.items.slice(1).map(({ facts }) => facts.actor)).toEqual(['unknown', 'unknown', 'platform', 'operator'])
  expect((await api.stored()).includes('unmistakable')).toBe(false)
})

test('a filter that can’t be is a wrong field', async () => {
  for (const [field, value] of [
    ['action', 'account.stolen'],
    ['account', 'main'],
    ['since', 'yesterday'],
    ['actor', 'x'.repeat(300)],
    ['actor', 'a\0b'],
  ]) {
    const reply = await admin.get(`/api/admin/audit?${new URLSearchParams([[field ?? '', value ?? '']])}`)
    expect(await reply.json(), field).toMatchObject({ status: 400, code: 'invalid-request', field })
  }
})
