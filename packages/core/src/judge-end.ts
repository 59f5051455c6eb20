import type { Finding } from '@keyhaven/contract'

const DAY_MS = 24 * 60 * 60_000
/** From then on somebody should do something about a key's end. */
export const EXPIRES_SOON_MS = 30 * DAY_MS

/** What there is to say of a key's end: it has come, or it will soon. */
export function judgeEnd(validUntil: number, now: number): Finding | undefined {
  const when = new Date(validUntil).toISOString()
  if (validUntil <= now) return { code: 'expired', facts: { when } }
  if (validUntil - now > EXPIRES_SOON_MS) return undefined
  return { code: 'expires-soon', facts: { when, daysLeft: Math.floor((validUntil - now) / DAY_MS) } }
}
