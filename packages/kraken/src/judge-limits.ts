import { type Finding, judgeEnd } from '@keyhaven/core'
import type { KeyInfo } from './key-info.ts'

/** A key that ends soon, that sees only a part of the history, or that takes nonces out of order: that one is told, not judged. One that has ended is not recognised any more. */
export function judgeLimits({ validUntil, queryFrom, queryTo, nonceWindow }: KeyInfo, now: number): Finding[] {
  const findings: Finding[] = []
  if ([validUntil, queryFrom, queryTo].includes(undefined)) findings.push({ code: 'not-available' })

  const end = validUntil && validUntil > now && judgeEnd(validUntil, now)
  if (end) findings.push(end)
  if (queryFrom || queryTo) {
    findings.push({ code: 'query-window', facts: { ...(queryFrom && { from: iso(queryFrom) }), ...(queryTo && { to: iso(queryTo) }) } })
  }
  if (nonceWindow !== null) findings.push({ code: 'nonce-window', facts: { window: nonceWindow } })
  return findings
}

const iso = (ms: number) => new Date(ms).toISOString()
