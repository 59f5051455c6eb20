import { type DayStatistics, FINDINGS, type FindingCode, STORED_WITHIN_MS, type Verdict, Verdict as Verdicts } from '@keyhaven/contract'
import type { Account, Verification } from './ports.ts'

/** When somebody did each of these for the first time; null: not yet. */
export interface FirstSteps {
  /** Looked at what can be added. */
  openedAt: Date | null
  /** Tested a key, with an answer about the key. */
  triedAt: Date | null
  passedAt: Date | null
  /** Had an account. */
  storedAt: Date | null
}

/** What happened on a day, by name: each is added to that day's count. */
export interface Counted {
  steps: FirstSteps
  counts: Map<string, number>
}

const NAMES = {
  verdict: (verdict: Verdict) => `verdict/${verdict}`,
  finding: (code: string) => `finding/${code}`,
  firstTry: 'first-try',
  firstTryPassed: 'first-try/passed',
  passedAfterFailure: 'passed-after-failure',
  stored: 'stored',
  storedTotalMs: 'stored/total-ms',
  storedWithin: (upToMs: number | undefined) => `stored/within/${upToMs ?? 'longer'}`,
} as const

/** Whether the statistics know of it: real keys that somebody tests. Re-verifications and practice would drown that. */
export const isCounted = ({ exchange, trigger }: Pick<Verification, 'exchange' | 'trigger'>): boolean =>
  exchange !== 'kraken-practice' && trigger === 'test'

/** What a test of keys adds to its day. */
export function countTest({ verdict, checks, startedAt }: Verification, steps: FirstSteps): Counted {
  const names: string[] = [NAMES.verdict(verdict)]
  const codes = checks.flatMap(({ findings }) => findings).map(({ code }) => code)
  names.push(...[...new Set(codes)].filter(isTrouble).map(NAMES.finding))
  if (verdict === 'inconclusive') return { steps, counts: each(names) }

  const passed = verdict !== 'failed'
  if (!steps.triedAt) names.push(NAMES.firstTry, ...(passed ? [NAMES.firstTryPassed] : []))
  else if (passed && !steps.passedAt) names.push(NAMES.passedAfterFailure)
  return {
    steps: { ...steps, triedAt: steps.triedAt ?? startedAt, passedAt: steps.passedAt ?? (passed ? startedAt : null) },
    counts: each(names),
  }
}

/** What a stored account adds to its day: something only for its owner's first one. */
export function countStored({ createdAt }: Pick<Account, 'createdAt'>, steps: FirstSteps): Counted {
  // Who came by the API has never opened the panel.
  const openedAt = steps.openedAt ?? steps.triedAt
  if (steps.storedAt) return { steps, counts: new Map() }
  const stored = { ...steps, storedAt: createdAt }
  if (!openedAt) return { steps: stored, counts: new Map() }
  const tookMs = Math.max(0, createdAt.getTime() - openedAt.getTime())
  const counts = each([NAMES.stored, NAMES.storedWithin(STORED_WITHIN_MS.find((upToMs) => tookMs <= upToMs))])
  return { steps: stored, counts: counts.set(NAMES.storedTotalMs, tookMs) }
}

const each = (names: readonly string[]) => new Map(names.map((name) => [name, 1]))

const isTrouble = (code: FindingCode) => FINDINGS[code] !== 'ok' && FINDINGS[code] !== 'skipped'

/** A day as it is told, from its counts by name. */
export function toDayStatistics(day: string, counts: ReadonlyMap<string, number>): DayStatistics {
  const count = (name: string) => counts.get(name) ?? 0
  const people = count(NAMES.stored)
  const codes = Object.keys(FINDINGS) as FindingCode[]
  return {
    day,
    verdicts: Object.fromEntries(Verdicts.options.map((verdict) => [verdict, count(NAMES.verdict(verdict))])) as Record<Verdict, number>,
    firstTry: { succeeded: count(NAMES.firstTryPassed), of: count(NAMES.firstTry) },
    passedAfterFailure: count(NAMES.passedAfterFailure),
    stored: {
      people,
      averageMs: people === 0 ? null : Math.round(count(NAMES.storedTotalMs) / people),
      within: [...STORED_WITHIN_MS, undefined].map((upToMs) => ({ upToMs: upToMs ?? null, people: count(NAMES.storedWithin(upToMs)) })),
    },
    findings: codes
      .map((code) => ({ code, count: count(NAMES.finding(code)) }))
      .filter((finding) => finding.count > 0)
      .sort((a, b) => b.count - a.count),
  }
}
