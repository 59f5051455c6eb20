import type { Finding } from '@keyhaven/core'
import type { Failure } from './answer.ts'
import { type Meaning, meaningOf } from './error-table.ts'

/** Documented as "a few minutes", seen as a quarter of an hour, and every attempt begins it anew: the longer one counts. */
const LOCKOUT_S = 15 * 60
/** Kraken's call counter sinks by one every one to three seconds. */
export const RATE_LIMIT_S = 15

/**
 * What a call that failed says, whichever it was: about the way to Kraken, about Kraken itself, or about the key.
 *
 * @param now - epoch milliseconds.
 */
export function explain(failure: Failure, now: number): Finding {
  switch (failure.kind) {
    case 'no-answer':
      return { code: 'unreachable' }
    case 'not-json':
    case 'wrong-shape':
      return failure.status === 429 ? { code: 'rate-limited', facts: { retryAfterSeconds: RATE_LIMIT_S } } : { code: 'bad-answer' }
    case 'refused':
      return explainErrors(failure.errors, now)
  }
}

/** The same for Kraken's error strings alone, as they also come through the WebSocket. */
export function explainErrors(errors: string[], now: number): Finding {
  const meaning = meaningOf(errors)
  const { facts, ...finding } = meaning ? MEANT[meaning](errors, now) : { code: 'bad-answer' as const }
  return { ...finding, facts: { ...facts, errors } }
}

const MEANT: Record<Meaning, (errors: string[], now: number) => Finding> = {
  'locked-out': () => ({ code: 'locked-out', facts: { retryAfterSeconds: LOCKOUT_S } }),
  'rate-limited': (errors, now) => ({ code: 'rate-limited', facts: { retryAfterSeconds: throttledFor(errors, now) ?? RATE_LIMIT_S } }),
  unavailable: () => ({ code: 'maintenance' }),
  'invalid-key': () => ({
    code: 'key-not-recognised',
    candidates: ['copied-wrongly', 'futures-key', 'deleted-or-expired', 'address-not-allowed'],
  }),
  // Nothing is wrong with the key; Kraken's own words, kept in the facts, say what is with the account.
  'account-blocked': () => ({ code: 'key-not-recognised' }),
  'invalid-signature': () => ({ code: 'signature-mismatch' }),
  'invalid-nonce': () => ({ code: 'nonce-behind' }),
  // Where it is a missing right, the check that made the call knows which one. `GetApiKeyInfo` needs none.
  'permission-denied': () => ({ code: 'key-has-2fa', candidates: ['key-has-2fa', 'address-not-allowed'] }),
  'session-refused': () => ({ code: 'bad-answer' }),
  'unknown-method': () => ({ code: 'not-available' }),
  internal: () => ({ code: 'bad-answer' }),
}

/** `EService: Throttled: <unix seconds>` says until when. */
function throttledFor(errors: string[], now: number): number | undefined {
  const until = errors.map((error) => /throttled:\s*(\d{1,12})/i.exec(error)?.[1]).find((found) => found !== undefined)
  if (until === undefined) return undefined
  return Math.min(LOCKOUT_S, Math.max(1, Math.ceil(Number(until) - now / 1000)))
}

/** Findings about the way to Kraken or about Kraken itself: the key can do nothing about them. */
const NOT_THE_KEY: ReadonlySet<Finding['code']> = new Set(['unreachable', 'maintenance', 'rate-limited', 'locked-out', 'bad-answer'])
export const isNotTheKey = (finding: Finding): boolean => NOT_THE_KEY.has(finding.code)

/** After these Kraken is not called again for this key: it would refuse, and count each attempt against our address. */
const LAST_WORDS: ReadonlySet<Finding['code']> = new Set([
  'locked-out',
  'rate-limited',
  'maintenance',
  'key-not-recognised',
  'signature-mismatch',
  'nonce-behind',
])
export const isLastWord = (finding: Finding): boolean => LAST_WORDS.has(finding.code)
