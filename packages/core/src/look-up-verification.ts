import type { SupportVerificationView } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import type { TooManyRequests } from './lockout-guard.ts'
import type { Actor, AuditTrail } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import type { SupportSearch } from './search-ports.ts'
import { toSupportVerification } from './support-verification-view.ts'
import { lookByCode, type WrongCodesDeps } from './wrong-codes.ts'

export interface LookUpVerificationDeps extends WrongCodesDeps {
  search: SupportSearch
  audit: AuditTrail
  newId: () => string
}

/**
 * What the user with this code saw, for a member of the support staff. The look itself is in the audit trail before it is
 * answered, also when there was nothing to see; and both take the same steps, so that the time does not tell which it was.
 */
export type LookUpVerification = (
  code: string,
  actor: Actor,
) => Promise<Result<SupportVerificationView, { code: 'not-found' } | TooManyRequests>>

export const makeLookUpVerification =
  (deps: LookUpVerificationDeps): LookUpVerification =>
  async (code, actor) => {
    const looked = await lookByCode(deps, { code, actor }, async () => {
      const found = (await deps.search.verifications({ lookups: [{ by: 'code', code }], sort: '-started', limit: 1 })).items[0]
      const about = found && { ownerId: found.owner.id, subjectId: found.verification.id, accountId: found.verification.accountId }
      await deps.audit.append(newEvent(deps, { actor, action: 'verification.looked-up', ...about, facts: { code } }))
      return { found, exists: found !== undefined }
    })
    if (!looked.ok) return looked
    const found = looked.value
    return found ? ok(toSupportVerification(found.verification, found.owner)) : err({ code: 'not-found' })
  }
