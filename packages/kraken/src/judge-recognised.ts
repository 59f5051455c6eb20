import type { Finding } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import { meaningOf } from './error-table.ts'
import { explain, isNotTheKey } from './explain.ts'
import type { KeyInfo } from './key-info.ts'

/** A key that Kraken described is a key that it knows; an expired one may still be described. */
export function judgeExpired({ validUntil }: KeyInfo, now: number): Finding[] {
  if (typeof validUntil !== 'number' || validUntil > now) return []
  return [{ code: 'expired', facts: { when: new Date(validUntil).toISOString() } }]
}

/**
 * Where Kraken does not describe keys, any signed call that it carried out proves that it knows this one. A refusal for want of
 * a right proves nothing here: a second factor on the key looks the same.
 */
export function judgeRecognisedByCalls(answers: readonly Answer[], now: number): Finding[] {
  if (answers.some(({ kind }) => kind === 'result')) return []
  for (const answer of answers) {
    if (answer.kind !== 'refused' || meaningOf(answer.errors) === 'permission-denied') continue
    const finding = explain(answer, now)
    if (!isNotTheKey(finding)) return [finding]
  }
  return [{ code: 'not-available' }]
}
