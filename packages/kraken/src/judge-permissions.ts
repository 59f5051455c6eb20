import { type Finding, PERMISSIONS } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import { meaningOf } from './error-table.ts'
import { explain } from './explain.ts'
import { isRecord } from './json.ts'
import type { KeyInfo } from './key-info.ts'

const KNOWN: ReadonlySet<string> = new Set([...PERMISSIONS.required, ...PERMISSIONS.excess, ...PERMISSIONS.forbidden])

/** Rights that a key lacks, has without need, or has and we do not know. The forbidden ones are {@link judgeWithdrawal}'s. */
export function judgePermissions({ permissions }: KeyInfo): Finding[] {
  if (!permissions) return [{ code: 'not-available' }]
  const missing = PERMISSIONS.required.filter((right) => !permissions.includes(right))
  const excess = PERMISSIONS.excess.filter((right) => permissions.includes(right))
  const unknown = permissions.filter((right) => !KNOWN.has(right))
  const findings: Finding[] = []
  if (missing.length > 0) findings.push({ code: 'missing', facts: { which: missing } })
  if (excess.length > 0) findings.push({ code: 'excess', facts: { which: excess } })
  if (unknown.length > 0) findings.push({ code: 'unknown-permissions', facts: { which: unknown } })
  return findings
}

/** Whether the key could take money out, or prepare it. */
export function judgeWithdrawal({ permissions }: KeyInfo): Finding[] {
  if (!permissions) return [{ code: 'not-available' }]
  const which = PERMISSIONS.forbidden.filter((right) => permissions.includes(right))
  return which.length > 0 ? [{ code: 'withdrawal-enabled', facts: { which } }] : []
}

/** What `Balance` adds to the list of rights: the proof that one of them works. An account without funds is an empty map. */
export function judgeBalance(answer: Answer, now: number): Finding[] {
  if (answer.kind === 'result') return isBalances(answer.result) ? [] : [{ code: 'bad-answer' }]
  if (answer.kind === 'refused' && meaningOf(answer.errors) === 'permission-denied') {
    return [{ code: 'missing', facts: { which: ['query-funds'], errors: answer.errors } }]
  }
  return [explain(answer, now)]
}

const isBalances = (result: unknown) =>
  isRecord(result) && Object.values(result).every((amount) => typeof amount === 'string' || typeof amount === 'number')
