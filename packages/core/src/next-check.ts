import { createHash } from 'node:crypto'

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
/** After verifications in a row that found something wrong, or nothing out; then daily. */
const SOONER_MS = [HOUR_MS, 6 * HOUR_MS]
/** So many in a row, and the key is hardly coming back: each try costs an address of ours a rejection. */
const HOPELESS_AFTER = 14
const HOPELESS_PAUSE_MS = 6 * DAY_MS

export interface Checked {
  accountId: string
  /** When the key ends, as far as anybody knows. */
  expiresAt: Date | null
  /** Verifications in a row, up to now, that found something wrong, or nothing out. */
  inARow: number
}

/**
 * When an account is verified next by itself: once a day, at a time of its own, so that all of them spread over the day; sooner
 * while something looks wrong; and a day before its key ends, and when it does.
 *
 * @param now - epoch milliseconds; it has just been verified.
 */
export function nextCheck({ accountId, expiresAt, inARow }: Checked, now: number): Date {
  const soonerMs = inARow > 0 ? SOONER_MS[inARow - 1] : undefined
  const daily = dailyAfter(accountId, now + DAY_MS / 2) + (inARow >= HOPELESS_AFTER ? HOPELESS_PAUSE_MS : 0)
  const times = [soonerMs === undefined ? daily : now + soonerMs]
  for (const time of expiresAt ? [expiresAt.getTime() - DAY_MS, expiresAt.getTime()] : []) if (time > now) times.push(time)
  return new Date(Math.min(...times))
}

/**
 * After a stop nobody catches up at once: what is overdue is spread over as long as it has waited, at most a day. Then it comes at the
 * account's own time of day, so that the one after it is a whole day later.
 */
export function spreadCheck(accountId: string, dueAt: Date, now: number): Date {
  const waitedMs = Math.max(0, now - dueAt.getTime())
  return new Date(waitedMs < DAY_MS ? now + Math.floor(fractionOf(accountId) * waitedMs) : dailyAfter(accountId, now))
}

/** The account's own time of day, the first one that is not before `from`. */
function dailyAfter(accountId: string, from: number): number {
  const time = Math.floor(from / DAY_MS) * DAY_MS + Math.floor(fractionOf(accountId) * DAY_MS)
  return time >= from ? time : time + DAY_MS
}

/** From 0 to 1, the same for an account always, and evenly over all of them. */
const fractionOf = (accountId: string): number => createHash('sha256').update(accountId).digest().readUInt32BE() / 2 ** 32
