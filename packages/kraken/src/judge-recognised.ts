import type { Finding } from '@keyhaven/core'
import type { KeyInfo } from './key-info.ts'

/** A key that Kraken described is a key that it knows; an expired one may still be described. */
export function judgeExpired({ validUntil }: KeyInfo, now: number): Finding[] {
  if (typeof validUntil !== 'number' || validUntil > now) return []
  return [{ code: 'expired', facts: { when: new Date(validUntil).toISOString() } }]
}
