import { type Finding, judgeEnd } from '@keyhaven/core'
import type { KeyInfo } from './key-info.ts'

/** A key that Kraken described is a key that it knows; an expired one may still be described. */
export function judgeExpired({ validUntil }: KeyInfo, now: number): Finding[] {
  const end = typeof validUntil === 'number' && validUntil <= now && judgeEnd(validUntil, now)
  return end ? [end] : []
}
