import { FINDINGS, type FindingCode, type Health, type HealthReason } from '@keyhaven/contract'
import type { Account, Judged, KeyFacts, Verification } from './ports.ts'

/** A key is given up only when two verifications that are this far apart, or further, have found something wrong with it. */
export const BROKEN_AFTER_MS = 60 * 60_000

export type HealthState = Pick<Account, 'health' | 'healthReasons' | 'failingSince' | 'provenAt'>
type Outcome = Pick<Verification, 'verdict' | 'checks' | 'startedAt'>

/** Of an account that nothing is known of yet. */
const UNKNOWN: HealthState = { health: 'unknown', healthReasons: [], failingSince: null, provenAt: null }

/**
 * What a verification makes of an account's health. One that could not find out changes nothing: an outage is never blamed on the
 * key. The first one that finds something wrong with the key calls for attention; only a second one, an hour later, makes it broken.
 */
export function judgeHealth(before: HealthState, { verdict, checks, startedAt }: Outcome): HealthState {
  if (verdict === 'inconclusive') return before
  if (verdict !== 'failed') {
    const healthReasons = reasonsOf(checks, ['warning'])
    return { health: healthReasons.length === 0 ? 'ready' : 'attention', healthReasons, failingSince: null, provenAt: startedAt }
  }
  const failingSince = before.failingSince ?? startedAt
  const isTold = startedAt.getTime() - failingSince.getTime() >= BROKEN_AFTER_MS
  const health: Health = isTold || before.health === 'broken' ? 'broken' : 'attention'
  return { health, healthReasons: reasonsOf(checks, ['failed']), failingSince, provenAt: before.provenAt }
}

/** Warnings that a person accepts once, and that say nothing about the key: another account, or a slow answer. */
const NOT_THE_KEY: ReadonlySet<FindingCode> = new Set(['slow', 'already-added', 'other-kraken-account'])

/** What a verification has found about the key itself. */
export const reasonsOf = (checks: Outcome['checks'], outcomes: readonly ('warning' | 'failed')[]): HealthReason[] =>
  checks.flatMap(({ id, findings }) =>
    findings
      .filter(({ code }) => outcomes.some((outcome) => outcome === FINDINGS[code]) && !NOT_THE_KEY.has(code))
      .map((finding) => ({ check: id, ...finding })),
  )

type Known = Pick<Account, 'keyFacts' | 'keyName' | 'exchangeAccountHash'>

/**
 * What a verification makes of all that is known of an account's keys: its health, and the exchange's description of the key. What
 * the exchange has not told this time stays as it was told before.
 *
 * @param before - undefined for keys that are new.
 */
export function judgeKeys(before: (HealthState & Known) | undefined, verification: Verification): Judged {
  const keyFacts = factsOf(before?.keyFacts ?? null, verification)
  const expiresAt = keyFacts?.validUntil ? new Date(keyFacts.validUntil) : null
  return {
    ...judgeHealth(before ?? UNKNOWN, verification),
    keyFacts,
    expiresAt,
    keyName: verification.keyName ?? before?.keyName ?? null,
    exchangeAccountHash: verification.exchangeAccountHash ?? before?.exchangeAccountHash ?? null,
    verifiedAt: verification.startedAt,
  }
}

const NOTHING_TOLD = {
  permissions: undefined,
  allowList: undefined,
  createdAt: undefined,
  lastUsedAt: undefined,
  validUntil: undefined,
  queryFrom: undefined,
  queryTo: undefined,
  nonceWindow: null,
}

function factsOf(before: KeyFacts | null, { checks, startedAt, key }: Verification): KeyFacts | null {
  const rights = checks.flatMap(({ findings }) => findings.flatMap(({ facts }) => facts?.rights ?? []))
  if (!key && rights.length === 0) return before
  const told = key ?? before ?? NOTHING_TOLD
  return { ...told, rights: rights.length > 0 ? rights : (before?.rights ?? []), toldAt: startedAt.toISOString() }
}
