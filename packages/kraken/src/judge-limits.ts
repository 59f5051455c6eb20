import type { Finding } from '@keyhaven/core'
import type { KeyInfo } from './key-info.ts'

const DAY_MS = 24 * 60 * 60_000
const SOON_DAYS = 30

/** A key that ends soon, that sees only a part of the history, or that takes nonces out of order: that one is told, not judged. One that has ended is not recognised any more. */
export function judgeLimits({ validUntil, queryFrom, queryTo, nonceWindow }: KeyInfo, now: number): Finding[] {
  const findings: Finding[] = []
  if ([validUntil, queryFrom, queryTo].includes(undefined)) findings.push({ code: 'not-available' })

  if (validUntil && validUntil > now && validUntil - now <= SOON_DAYS * DAY_MS) {
    findings.push({ code: 'expires-soon', facts: { when: iso(validUntil), daysLeft: Math.floor((validUntil - now) / DAY_MS) } })
  }
  if (queryFrom || queryTo) {
    findings.push({ code: 'query-window', facts: { ...(queryFrom && { from: iso(queryFrom) }), ...(queryTo && { to: iso(queryTo) }) } })
  }
  if (nonceWindow !== null) findings.push({ code: 'nonce-window', facts: { window: nonceWindow } })
  return findings
}

const iso = (ms: number) => new Date(ms).toISOString()
