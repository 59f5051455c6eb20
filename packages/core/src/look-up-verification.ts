import type { SupportVerificationView } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import type { TooManyRequests } from './lockout-guard.ts'
import type { Actor, AttemptRepository, AuditTrail } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import type { SupportSearch } from './search-ports.ts'
import { toSupportVerification } from './support-verification-view.ts'

const MINUTE_MS = 60_000
/** A code has 40 random bits; at this pace guessing one takes longer than anybody lives. */
const WRONG_CODES_PER_MINUTE = 10

export interface LookUpVerificationDeps {
  search: SupportSearch
  attempts: AttemptRepository
  audit: AuditTrail
  newId: () => string
  now: () => number
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
    const { search, attempts, audit, newId, now } = deps
    const bucket = `support/wrong-codes/${actor.id}`
    // Counted as wrong before it is known to be, so that ten at once are ten.
    const attempt = { id: newId(), bucket, until: new Date(now() + MINUTE_MS) }
    const full = await attempts.inTransaction([bucket], new Date(now()), async (ledger) => {
      const until = await ledger.fullUntil(bucket, WRONG_CODES_PER_MINUTE)
      if (!until) await ledger.add([attempt])
      return until
    })
    if (full) return err({ code: 'too-many-requests', retryAfterSeconds: Math.max(1, Math.ceil((full.getTime() - now()) / 1000)) })

    const found = (await search.verifications({ lookups: [{ by: 'code', code }], limit: 1 })).items[0]
    const about = found && { ownerId: found.owner.id, subjectId: found.verification.id, accountId: found.verification.accountId }
    await audit.append(newEvent(deps, { actor, action: 'verification.looked-up', ...about, facts: { code } }))
    await attempts.inTransaction([], new Date(now()), (ledger) => ledger.remove(found ? attempt.id : newId()))
    return found ? ok(toSupportVerification(found.verification, found.owner)) : err({ code: 'not-found' })
  }
