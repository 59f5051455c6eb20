import { expect, test } from 'vitest'
import { daysUntil } from './days-until.ts'

test.each([
  ['2026-12-05T00:00:00Z', 10],
  ['2026-11-26T00:00:00Z', 1],
  ['2026-11-25T23:59:59Z', 0],
  ['2026-11-25T00:00:00Z', 0],
  ['2026-11-24T23:59:59Z', -1],
])('from midnight until %s it is %i whole days', (when, days) => {
  expect(daysUntil(when, Date.parse('2026-11-25T00:00:00Z'))).toBe(days)
})
