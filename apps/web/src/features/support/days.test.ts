import { afterEach, expect, test } from 'vitest'
import { endOfDay, lastDay, startOfDay, toDay } from './days.ts'

const HOUR_MS = 3_600_000
const { TZ } = process.env
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
})

test.each([
  ['Europe/Amsterdam', '2026-11-25', 24],
  ['Europe/Amsterdam', '2026-03-29', 23],
  ['Europe/Amsterdam', '2026-10-25', 25],
  ['America/New_York', '2026-12-31', 24],
  ['Asia/Tokyo', '2026-01-01', 24],
])('in %s, whoever chooses %s sees that day, and all of its hours', (zone, day, hours) => {
  process.env.TZ = zone
  const [start, end] = [startOfDay(day), endOfDay(day)]
  expect([toDay(start), lastDay(end)]).toEqual([day, day])
  expect((Date.parse(end ?? '') - Date.parse(start ?? '')) / HOUR_MS).toBe(hours)
})

test('what is no whole date is no moment, and no moment is no date', () => {
  expect([startOfDay(''), endOfDay('2026-13-45'), toDay(undefined), lastDay(undefined)]).toEqual([undefined, undefined, '', ''])
})
