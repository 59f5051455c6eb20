import type { Finding } from '@keyhaven/core'
import type { KeyInfo } from './key-info.ts'

const DAY_MS = 24 * 60 * 60_000
const SOON_DAYS = 30

/** A key that ends soon, or that sees only a part of the history. One that has ended is not recognised any more. */
export function judgeLimits({ validUntil, queryFrom, queryTo }: KeyInfo, now: number): Finding[] {
  const findings: Finding[] = []
  if ([validUntil, queryFrom, queryTo].includes(undefined)) findings.push({ code: 'not-available' })

  if (validUntil && validUntil > now && validUntil - now <= SOON_DAYS * DAY_MS) {
    findings.push({ code: 'expires-soon', facts: { when: iso(validUntil), daysLeft: Math.floor((validUntil - now) / DAY_MS) } })
  }
  if (queryFrom || queryTo) {
    findings.push({ code: 'query-window', facts: { ...(queryFrom && { from: iso(queryFrom) }), ...(queryTo && { to: iso(queryTo) }) } })
  }
  return findings
}

const iso = (ms: number) => new Date(ms).toISOString()
