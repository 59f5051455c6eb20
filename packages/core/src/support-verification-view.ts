import type { Check, OwnerView, SupportVerificationView } from '@keyhaven/contract'
import type { Verification } from './ports.ts'
import { toVerificationView } from './verification-view.ts'

/** What the user saw of a verification, and what only support is told beside it. */
export const toSupportVerification = (verification: Verification, owner: OwnerView): SupportVerificationView => ({
  ...toVerificationView(verification),
  owner,
  keyHint: verification.keyHint,
  keyName: verification.keyName,
  errors: verification.errors,
  egress: verification.egress,
  exchangeStatus: statusIn(verification.checks),
  trigger: verification.trigger,
  reason: verification.reason,
  accountId: verification.accountId,
})

/** The exchange tells its status with whatever keeps it from answering; a word of its own is not kept while it simply answers. */
function statusIn(checks: readonly Check[]): string | null {
  const told = checks.flatMap(({ findings }) => findings).find(({ facts }) => facts?.status !== undefined)?.facts?.status
  if (told !== undefined) return told
  const reachable = checks.find(({ id }) => id === 'reachable')?.outcome
  return reachable === 'ok' || reachable === 'warning' ? 'online' : null
}
