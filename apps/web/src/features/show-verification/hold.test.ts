import type { Check, VerificationView } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { ApiError } from '../../api/api-error.ts'
import { secondsUntil } from '../../ui/use-seconds-left.ts'
import { holdAfterEdit, holdAfterFailure, holdAfterTest, sentAgainFrom } from './hold.ts'

const NOW = Date.parse('2026-11-23T01:00:00.000Z')
const aVerification = (verdict: VerificationView['verdict'], ...checks: Check[]): VerificationView => ({
  id: '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000',
  code: 'KT-7F3Q-9MXK',
  exchange: 'kraken',
  verdict,
  checks,
  startedAt: '2026-11-23T01:00:00.000Z',
  durationMs: 180,
})
const limited = (id: Check['id'], retryAfterSeconds: number): Check => ({
  id,
  outcome: 'unknown',
  findings: [{ code: 'rate-limited', facts: { retryAfterSeconds } }],
  durationMs: 0,
})

test('what could not be found out is asked again after the longest of its waits', () => {
  const hold = holdAfterTest(aVerification('inconclusive', limited('reachable', 15), limited('egress', 40)), NOW)
  expect(hold).toEqual({ until: NOW + 40_000, of: 'these-keys' })
})

test('without a wait, and after a verdict about the key, another test may start at once', () => {
  expect(holdAfterTest(aVerification('inconclusive'), NOW)).toBeUndefined()
  expect(holdAfterTest(aVerification('failed', limited('egress', 40)), NOW)).toBeUndefined()
  expect(holdAfterFailure(new ApiError('network'), NOW)).toBeUndefined()
})

test('other keys need not wait for these; too many tests hold up every key', () => {
  expect(holdAfterEdit(holdAfterTest(aVerification('inconclusive', limited('reachable', 15)), NOW))).toBeUndefined()
  const tooMany = holdAfterFailure(new ApiError('too-many-requests', { retryAfterSeconds: 30 }), NOW)
  expect(tooMany).toEqual({ until: NOW + 30_000, of: 'all-keys' })
  expect(holdAfterEdit(tooMany)).toEqual(tooMany)
})

test('rejected keys are sent again a quarter of an hour later', () => {
  expect(sentAgainFrom(aVerification('failed'))).toBe('2026-11-23T01:15:00.000Z')
})

test('a countdown reaches nought when the time has come, not before', () => {
  expect(secondsUntil(NOW + 1001, NOW)).toBe(2)
  expect(secondsUntil(NOW + 1, NOW)).toBe(1)
  expect(secondsUntil(NOW, NOW)).toBe(0)
  expect(secondsUntil(NOW - 5000, NOW)).toBe(0)
})
