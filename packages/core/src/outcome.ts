import { CHECK_IDS, type Check, type CheckId, FINDINGS, type Finding, OUTCOMES, type Outcome, type Verdict } from '@keyhaven/contract'

const gravity = (outcome: Outcome) => OUTCOMES.indexOf(outcome)

/** A check's outcome: the gravest of its findings, `ok` without any. */
const outcomeOf = (findings: readonly Finding[]): Outcome =>
  findings.map((finding): Outcome => FINDINGS[finding.code]).reduce((worst, next) => (gravity(next) > gravity(worst) ? next : worst), 'ok')

/** A check from its findings. `durationMs` is rounded up to whole milliseconds. */
export const toCheck = (id: CheckId, findings: Finding[], durationMs = 0): Check => ({
  id,
  outcome: outcomeOf(findings),
  findings,
  durationMs: Math.max(0, Math.ceil(durationMs)),
})

/** A check that an earlier one made pointless. */
export const notReached = (id: CheckId): Check => toCheck(id, [{ code: 'not-reached' }])

/**
 * The verdict over all checks. What could not be found out never passes, and a finding about the key itself outweighs it:
 * there is something to mend whatever else is unknown.
 */
export function verdictOf(checks: readonly Check[]): Verdict {
  const has = (outcome: Outcome) => checks.some((check) => check.outcome === outcome)
  if (has('failed')) return 'failed'
  if (has('unknown')) return 'inconclusive'
  return has('warning') ? 'passed-with-warnings' : 'passed'
}

/** Checks as they are shown and kept: in the contract's order. */
export const inOrder = (checks: readonly Check[]): Check[] => checks.toSorted((a, b) => CHECK_IDS.indexOf(a.id) - CHECK_IDS.indexOf(b.id))
