import type { OwnerView, SupportVerificationView } from '@keyhaven/contract'
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
  exchangeStatus: verification.exchangeStatus,
  trigger: verification.trigger,
  reason: verification.reason,
  accountId: verification.accountId,
})
