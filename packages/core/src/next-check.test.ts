import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { nextCheck, spreadCheck } from './next-check.ts'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
const NOW = Date.UTC(2026, 5, 1, 12)
const ids = Array.from({ length: 2000 }, () => randomUUID())
const next = (parts: Partial<Parameters<typeof nextCheck>[0]>, now = NOW) =>
  nextCheck({ accountId: ids[0] ?? '', expiresAt: null, inARow: 0, ...parts }, now).getTime()

describe('the next verification', () => {
  test('comes at the account’s own time of day, half a day to a day and a half later', () => {
    for (const accountId of ids) {
      const first = next({ accountId })
      expect(first - NOW).toBeGreaterThanOrEqual(12 * HOUR_MS)
      expect(first - NOW).toBeLessThan(36 * HOUR_MS)
      expect(next({ accountId }, first) - first).toBe(DAY_MS)
      expect(next({ accountId }, first + HOUR_MS) - first).toBe(DAY_MS)
    }
  })

  test('is spread evenly over the day, whatever number of accounts was verified at once', () => {
    const hours = Array.from({ length: 24 }, () => 0)
    for (const accountId of ids) {
      const hour = Math.floor((next({ accountId }) % DAY_MS) / HOUR_MS)
      hours[hour] = (hours[hour] ?? 0) + 1
    }
    // 83 on average; with 2,000 random ids six standard deviations are 54.
    for (const count of hours) expect(Math.abs(count - ids.length / 24)).toBeLessThan(54)
  })

  test('comes sooner while something looks wrong, then daily, and weekly once it has for long', () => {
    expect(next({ inARow: 1 }) - NOW).toBe(HOUR_MS)
    expect(next({ inARow: 2 }) - NOW).toBe(6 * HOUR_MS)
    expect(next({ inARow: 3 })).toBe(next({}))
    expect(next({ inARow: 13 })).toBe(next({}))
    expect(next({ inARow: 14 })).toBe(next({}) + 6 * DAY_MS)
  })

  test('comes a day before a key ends, and when it does', () => {
    const expiresAt = new Date(NOW + DAY_MS + HOUR_MS)
    expect(next({ expiresAt })).toBe(NOW + HOUR_MS)
    expect(next({ expiresAt }, NOW + HOUR_MS)).toBeLessThanOrEqual(expiresAt.getTime())
    expect(next({ expiresAt }, expiresAt.getTime() - HOUR_MS)).toBe(expiresAt.getTime())
    expect(next({ expiresAt }, expiresAt.getTime())).toBeGreaterThan(expiresAt.getTime())
    expect(next({ expiresAt: new Date(NOW + 30 * DAY_MS) })).toBe(next({}))
  })
})

test('what is overdue is spread over as long as it has waited, at most a day', () => {
  for (const accountId of ids) {
    const two = spreadCheck(accountId, new Date(NOW - 2 * HOUR_MS), NOW).getTime() - NOW
    expect(two).toBeGreaterThanOrEqual(0)
    expect(two).toBeLessThan(2 * HOUR_MS)
  }
  const late = ids.map((accountId) => spreadCheck(accountId, new Date(0), NOW).getTime() - NOW)
  expect(Math.max(...late)).toBeLessThan(DAY_MS)
  expect(Math.max(...late)).toBeGreaterThan(23 * HOUR_MS)
})

test('what has waited for a day or longer comes at its own time of day, so that nothing is verified twice within a day after a stop', () => {
  for (const accountId of ids) {
    for (const hour of [0, 6, 12, 18]) {
      const now = NOW + hour * HOUR_MS
      const due = spreadCheck(accountId, new Date(now - DAY_MS), now).getTime()
      expect(due).toBeGreaterThanOrEqual(now)
      expect(next({ accountId }, due) - due).toBe(DAY_MS)
    }
  }
})
