import { type Finding, PERMISSIONS } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import { meaningOf } from './error-table.ts'
import { explain } from './explain.ts'
import { isRecord } from './json.ts'
import { describeRights, type Rights } from './rights.ts'

/**
 * Every right with its state, and what is wrong: rights that a key lacks, has without need, or has and we do not know. The
 * forbidden ones are {@link judgeWithdrawal}'s.
 */
export function judgePermissions(rights: Rights): Finding[] {
  const judged = [...PERMISSIONS.required, ...PERMISSIONS.excess]
  const missing = PERMISSIONS.required.filter((right) => rights.has(right) === false)
  const excess = PERMISSIONS.excess.filter((right) => rights.has(right))
  const untold = judged.filter((right) => rights.has(right) === undefined)
  const findings: Finding[] = [describeRights(rights)]
  if (missing.length > 0) findings.push({ code: 'missing', facts: { which: missing } })
  if (excess.length > 0) findings.push({ code: 'excess', facts: { which: excess } })
  if (rights.others.length > 0) findings.push({ code: 'unknown-permissions', facts: { which: [...rights.others] } })
  if (untold.length > 0) findings.push(rights.untold(untold))
  return findings
}

/** Whether the key could take money out, or prepare it. */
export function judgeWithdrawal(rights: Rights): Finding[] {
  const which = PERMISSIONS.forbidden.filter((right) => rights.has(right))
  const untold = PERMISSIONS.forbidden.filter((right) => rights.has(right) === undefined)
  const findings: Finding[] = []
  if (which.length > 0) findings.push({ code: 'withdrawal-enabled', facts: { which } })
  if (untold.length > 0) findings.push(rights.untold(untold))
  return findings
}

/**
 * What `Balance` adds to the list of rights: the proof that one of them works. An account without funds is an empty map.
 *
 * @param rights - as listed; a right that is listed and then refused is missing all the same.
 */
export function judgeBalance(answer: Answer, rights: Rights, now: number): Finding[] {
  if (answer.kind === 'refused' && meaningOf(answer.errors) === 'permission-denied') {
    const denied = 'query-funds'
    const proven: Rights = { ...rights, has: (right) => right !== denied && rights.has(right) }
    return judgePermissions(proven).map((finding) =>
      finding.code === 'missing' ? { ...finding, facts: { ...finding.facts, errors: answer.errors } } : finding,
    )
  }
  const findings = judgePermissions(rights)
  if (answer.kind !== 'result') return [...findings, explain(answer, now)]
  return isBalances(answer.result) ? findings : [...findings, { code: 'bad-answer' }]
}

export const isBalances = (result: unknown) =>
  isRecord(result) && Object.values(result).every((amount) => typeof amount === 'string' || typeof amount === 'number')
