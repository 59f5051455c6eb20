import type { SupportVerificationView } from '@keyhaven/contract'
import type { AuditTrail, VerificationRepository } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { toVerificationView } from './verification-view.ts'

export interface LookUpVerificationDeps {
  verifications: VerificationRepository
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** What the user with this code saw, for a member of the support staff; the look itself is in the audit trail before it is answered. */
export type LookUpVerification = (code: string, actorId: string) => Promise<Result<SupportVerificationView, { code: 'not-found' }>>

export const makeLookUpVerification =
  ({ verifications, audit, newId, now }: LookUpVerificationDeps): LookUpVerification =>
  async (code, actorId) => {
    const found = await verifications.findByCode(code)
    if (!found) return err({ code: 'not-found' })
    const { ownerId, keyHint, keyName, errors, egress, id } = found
    const event = { id: newId(), at: new Date(now()), actorId, action: 'verification.looked-up', ownerId, subjectId: id } as const
    await audit.append({ ...event, facts: { code } })
    return ok({ ...toVerificationView(found), ownerId, keyHint, keyName, errors, egress })
  }
