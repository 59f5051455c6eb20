import type { AccountEventView } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { groupEvents } from './group-events.ts'

let at = Date.parse('2026-11-25T12:00:00Z')
function event(by: AccountEventView['by'], facts: Partial<AccountEventView> = {}): AccountEventView {
  at -= 24 * 60 * 60_000
  return { id: crypto.randomUUID(), at: new Date(at).toISOString(), action: 'account.verified', by, verdict: 'passed', ...facts }
}

test('verifications that came by themselves, one after the other with the same verdict, are one line', () => {
  const events = [event('platform'), event('platform'), event('platform'), event('platform', { verdict: 'failed' })]
  const lines = groupEvents(events)
  expect(lines.map(({ count }) => count)).toEqual([3, 1])
  expect(lines[0]).toMatchObject({ event: events[0], since: events[2]?.at })
})

test('what a person did stands alone, and parts what came before from what came after', () => {
  const events = [event('platform'), event('support'), event('support'), event('platform'), event('owner', { action: 'account.renamed' })]
  expect(groupEvents(events).map(({ event: { id }, count }) => [id, count])).toEqual(events.map(({ id }) => [id, 1]))
})

test('what support looked at within one visit is one line, and another visit is another', () => {
  const minutes = (nth: number) => new Date(Date.UTC(2026, 10, 25, 12, -nth)).toISOString()
  const looks = [0, 1, 9, 17, 60].map((nth) => event('support', { action: 'account.looked-at', at: minutes(nth) }))
  expect(groupEvents(looks)).toEqual([
    { event: looks[0], since: minutes(17), count: 1 },
    { event: looks[4], since: minutes(60), count: 1 },
  ])
})

test('a verification by support is one line with its result, and one that came to none is still told', () => {
  const begun = { action: 'account.verification-started', verdict: undefined } as const
  const [ended, began, alone, other, unended] = [
    event('support', { reason: 'ticket 7' }),
    event('support', { reason: 'ticket 7', ...begun }),
    event('support', { reason: 'ticket 7', ...begun }),
    event('support', { reason: 'ticket 7' }),
    event('support', { reason: 'ticket 6', ...begun }),
  ]
  expect(groupEvents([ended, began, alone, other, unended]).map(({ event: { id }, since }) => [id, since])).toEqual([
    [ended.id, began.at],
    [alone.id, alone.at],
    [other.id, other.at],
    [unended.id, unended.at],
  ])
})
