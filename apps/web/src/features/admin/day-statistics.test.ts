import { type DayStatistics, STORED_WITHIN_MS } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { findingsByDay, storedWithinByDay, together } from './day-statistics.ts'

const aDay = (day: string, findings: DayStatistics['findings'], firstSpan = 0): DayStatistics => ({
  day,
  verdicts: { passed: 0, 'passed-with-warnings': 0, failed: 0, inconclusive: 0 },
  firstTry: { succeeded: 0, of: 0 },
  passedAfterFailure: 0,
  stored: {
    people: firstSpan,
    averageMs: null,
    within: [...STORED_WITHIN_MS, null].map((upToMs, nth) => ({ upToMs, people: nth === 0 ? firstSpan : 0 })),
  },
  findings,
})
const days = [
  aDay('2026-11-24', [
    { code: 'missing', count: 3 },
    { code: 'swapped', count: 2 },
  ]),
  aDay('2026-11-25', []),
  aDay('2026-11-26', [{ code: 'swapped', count: 4 }], 5),
]

test('findings are told day by day, the commonest of the whole time first, and none is lost in what they make together', () => {
  const findings = findingsByDay(days)
  expect(findings).toEqual([
    { code: 'swapped', values: [2, 0, 4], total: 6 },
    { code: 'missing', values: [3, 0, 0], total: 3 },
  ])
  expect(together(days, findings)).toEqual({ values: [5, 0, 4], total: 9 })
})

test('each span of time begins where the one before ends, and the last one has no end', () => {
  const spans = storedWithinByDay(days)
  expect(spans.map(({ fromMs }) => fromMs)).toEqual([0, ...STORED_WITHIN_MS])
  expect(spans.at(-1)?.upToMs).toBeNull()
  expect(spans[0]).toMatchObject({ values: [0, 0, 5], total: 5 })
})

test('of no days there is nothing', () => {
  expect([findingsByDay([]), storedWithinByDay([])]).toEqual([[], []])
})
