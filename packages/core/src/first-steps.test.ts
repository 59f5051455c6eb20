import type { Check, Verdict } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { countStored, countTest, type FirstSteps, toDayStatistics } from './first-steps.ts'
import type { Verification } from './ports.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 10, minute))
const NONE: FirstSteps = { openedAt: null, triedAt: null, passedAt: null, storedAt: null }
const missing: Check = { id: 'permissions', outcome: 'failed', findings: [{ code: 'missing' }, { code: 'rights' }], durationMs: 1 }

/** A day on which one person does these one after the other. */
function dayOf(steps: FirstSteps, ...done: (Verdict | 'stored')[]) {
  const counts = new Map<string, number>()
  let now = steps
  for (const [minute, one] of done.entries()) {
    const checks = one === 'failed' ? [missing] : []
    // Of a verification only this counts.
    const verification = { verdict: one, checks, startedAt: at(minute) } as unknown as Verification
    const counted = one === 'stored' ? countStored({ createdAt: at(minute) }, now) : countTest(verification, now)
    now = counted.steps
    for (const [name, count] of counted.counts) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  return toDayStatistics('2026-11-25', counts)
}

test('who passes with the first test counts once, whatever they test afterwards', () => {
  const day = dayOf(NONE, 'passed', 'failed', 'passed-with-warnings')
  expect(day).toMatchObject({ firstTry: { succeeded: 1, of: 1 }, passedAfterFailure: 0 })
  expect(day.verdicts).toEqual({ passed: 1, 'passed-with-warnings': 1, failed: 1, inconclusive: 0 })
})

test('who fails first and passes later is a success after a failure, once', () => {
  expect(dayOf(NONE, 'failed', 'failed', 'passed', 'failed', 'passed')).toMatchObject({
    firstTry: { succeeded: 0, of: 1 },
    passedAfterFailure: 1,
  })
})

test('what could not be found out is neither a failure nor a try', () => {
  expect(dayOf(NONE, 'inconclusive', 'passed')).toMatchObject({ firstTry: { succeeded: 1, of: 1 }, passedAfterFailure: 0 })
})

test('the time to the first account runs from the first look, and only the first account counts', () => {
  const opened = { ...NONE, openedAt: at(-3) }
  const { stored } = dayOf(opened, 'passed', 'stored', 'stored')
  expect(stored).toMatchObject({ people: 1, averageMs: 4 * 60_000 })
  expect(stored.within.filter(({ people }) => people > 0)).toEqual([{ upToMs: 5 * 60_000, people: 1 }])
  expect(dayOf({ ...NONE, openedAt: at(-100_000) }, 'stored').stored.within.at(-1)).toEqual({ upToMs: null, people: 1 })
})

test('who was never seen looking is timed from the first test', () => {
  expect(dayOf(NONE, 'passed', 'stored').stored).toMatchObject({ people: 1, averageMs: 60_000 })
})

test('the commonest findings come first; what is merely told is none', () => {
  expect(dayOf(NONE, 'failed', 'failed', 'passed').findings).toEqual([{ code: 'missing', count: 2 }])
})
