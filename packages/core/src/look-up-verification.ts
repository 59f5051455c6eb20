import type { SupportVerificationView } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import type { Actor, AuditTrail, VerificationRepository } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { toVerificationView } from './verification-view.ts'

export interface LookUpVerificationDeps {
  verifications: VerificationRepository
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** What the user with this code saw, for a member of the support staff; the look itself is in the audit trail before it is answered. */
export type LookUpVerification = (code: string, actor: Actor) => Promise<Result<SupportVerificationView, { code: 'not-found' }>>

export const makeLookUpVerification =
  (deps: LookUpVerificationDeps): LookUpVerification =>
  async (code, actor) => {
    const found = await deps.verifications.findByCode(code)
    if (!found) return err({ code: 'not-found' })
    const { ownerId, accountId, keyHint, keyName, errors, egress, id } = found
    const about = { ownerId, subjectId: id, accountId, facts: { code } }
    await deps.audit.append(newEvent(deps, { actor, action: 'verification.looked-up', ...about }))
    return ok({ ...toVerificationView(found), ownerId, keyHint, keyName, errors, egress })
  }
