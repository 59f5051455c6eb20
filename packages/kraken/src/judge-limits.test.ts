import { expect, test } from 'vitest'
import { judgeLimits } from './judge-limits.ts'
import { judgeExpired } from './judge-recognised.ts'
import { aKeyInfo } from './testing/builders.ts'

const NOW = Date.UTC(2026, 9, 1)
const DAY_MS = 24 * 60 * 60_000
const iso = (ms: number) => new Date(ms).toISOString()

test('a key without limits has none', () => {
  expect(judgeLimits(aKeyInfo(), NOW)).toEqual([])
  expect(judgeExpired(aKeyInfo(), NOW)).toEqual([])
})

test.each([
  [30 * DAY_MS, 30],
  [DAY_MS, 1],
  [DAY_MS - 1000, 0],
])('an end within thirty days is told, with the whole days left: %d ms', (left, daysLeft) => {
  const validUntil = NOW + left
  expect(judgeLimits(aKeyInfo({ validUntil }), NOW)).toEqual([{ code: 'expires-soon', facts: { when: iso(validUntil), daysLeft } }])
  expect(judgeExpired(aKeyInfo({ validUntil }), NOW)).toEqual([])
})

test('a later end is no matter', () => {
  expect(judgeLimits(aKeyInfo({ validUntil: NOW + 30 * DAY_MS + 1000 }), NOW)).toEqual([])
})

test.each([0, -1000])('an end that is past is an expired key, not one that expires: %d ms', (left) => {
  const validUntil = NOW + left
  expect(judgeExpired(aKeyInfo({ validUntil }), NOW)).toEqual([{ code: 'expired', facts: { when: iso(validUntil) } }])
  expect(judgeLimits(aKeyInfo({ validUntil }), NOW)).toEqual([])
})

test('a window on the history is told with the ends that it has', () => {
  const [from, to] = [NOW - DAY_MS, NOW + DAY_MS]
  expect(judgeLimits(aKeyInfo({ queryFrom: from, queryTo: to }), NOW)).toEqual([
    { code: 'query-window', facts: { from: iso(from), to: iso(to) } },
  ])
  expect(judgeLimits(aKeyInfo({ queryTo: to }), NOW)).toEqual([{ code: 'query-window', facts: { to: iso(to) } }])
})

test.each(['validUntil', 'queryFrom', 'queryTo'])('%s in an unknown shape is unknown', (field) => {
  expect(judgeLimits(aKeyInfo({ [field]: undefined }), NOW)).toEqual([{ code: 'not-available' }])
})

test('a nonce window is told, not held against the key', () => {
  expect(judgeLimits(aKeyInfo({ nonceWindow: '10000' }), NOW)).toEqual([{ code: 'nonce-window', facts: { window: '10000' } }])
})
