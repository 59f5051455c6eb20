import { NOT_SENT_AGAIN_MS, type VerificationView } from '@keyhaven/contract'
import type { ApiError } from '../../api/api-error.ts'

/** Until when another test makes no sense. */
export interface Hold {
  /** Epoch milliseconds. */
  until: number
  /** Other keys may be tested, or nothing by this person. */
  of: 'these-keys' | 'all-keys'
}

/** From when on keys that were rejected are sent to Kraken again, as ISO 8601. */
export const sentAgainFrom = ({ startedAt }: VerificationView) => new Date(Date.parse(startedAt) + NOT_SENT_AGAIN_MS).toISOString()

const holdFor = (seconds: number, of: Hold['of'], now: number): Hold | undefined =>
  seconds > 0 ? { until: now + seconds * 1000, of } : undefined

/** What could not be found out is asked again when Kraken lets us; a verdict about the key holds nobody up. */
export function holdAfterTest({ verdict, checks }: VerificationView, now: number): Hold | undefined {
  if (verdict !== 'inconclusive') return undefined
  const waits = checks.flatMap(({ findings }) => findings).map(({ facts }) => facts?.retryAfterSeconds ?? 0)
  return holdFor(Math.max(0, ...waits), 'these-keys', now)
}

/** The server says when it takes another test. */
export const holdAfterFailure = ({ retryAfterSeconds = 0 }: ApiError, now: number) => holdFor(retryAfterSeconds, 'all-keys', now)

export const holdAfterEdit = (hold: Hold | undefined) => (hold?.of === 'all-keys' ? hold : undefined)
