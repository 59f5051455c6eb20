import type { Trigger } from '@keyhaven/contract'
import { type AccountChange, toAccountChange } from './account-change.ts'
import { newEvent } from './audit-event.ts'
import {
  type ConductDeps,
  type Conducted,
  checkFormat,
  conductVerification,
  type RunningVerification,
  toSubject,
} from './conduct-verification.ts'
import { openCredentials } from './credentials-box.ts'
import { judgeKeys } from './judge-health.ts'
import type { LockoutGuard, TooManyRequests } from './lockout-guard.ts'
import type { Account, Actor, AuditEvent, AuditTrail, Exchange, Judged, Sealer, Verification, VerificationRepository } from './ports.ts'
import { findJustRejected } from './rejected-pair.ts'
import { err, ok, type Result } from './result.ts'
import { repeatVerification } from './start-verification.ts'
import { toVerificationView } from './verification-view.ts'

export interface VerifyAccountDeps extends ConductDeps {
  exchanges: readonly Exchange[]
  verifications: VerificationRepository
  audit: AuditTrail
  guard: LockoutGuard
  sealer: Sealer
}

export interface AccountVerificationRequest {
  account: Account
  trigger: Extract<Trigger, 'owner' | 'support' | 'schedule'>
  /** Who asked for it; {@link PLATFORM} for `schedule`. */
  actor: Actor
  /** Why, in the words of the support staff. Shown to the owner. */
  reason?: string | undefined
  /** Of the lease under which `schedule` verifies: what comes of it is kept only while it is held. */
  holder?: string
  /** Who asked has left: nothing more is asked, nothing is kept. */
  signal: AbortSignal
}

/** Somebody else has verified the account, or is at it: what this verification found out was not kept. */
export class LeaseLost extends Error {}

/** `unknown-exchange`: the account's exchange is not offered any more. */
export type VerifyAccountError = TooManyRequests | { code: 'unknown-exchange' }

/**
 * Verifies an account's stored keys, by the same checks as new ones, and makes its health follow. Goes before tests of new keys.
 * Counts against the owner's budget only when the owner asked; against the key's always. Keys that the exchange has just rejected
 * are not sent again: the earlier answer comes at once, and changes nothing.
 *
 * @throws {LeaseLost} in its course, when it was under a lease that others have taken over.
 */
export type VerifyAccount = (request: AccountVerificationRequest) => Promise<Result<RunningVerification, VerifyAccountError>>

export const makeVerifyAccount =
  (deps: VerifyAccountDeps): VerifyAccount =>
  async (request) => {
    const { account, trigger, actor, reason = null, signal } = request
    const exchange = deps.exchanges.find(({ view }) => view.id === account.exchange)
    if (!exchange) return err({ code: 'unknown-exchange' })
    const { ownerId, id: accountId } = account
    const credentials = openCredentials(deps.sealer, account)
    const subject = toSubject(deps, exchange, credentials, { ownerId, accountId, trigger, actorId: actor.id, reason })

    const earlier = await findJustRejected(deps.verifications, subject, deps.now())
    if (earlier) {
      // Somebody looked all the same, which the owner may see.
      await deps.audit.append(verified(deps, request, earlier))
      return ok(repeatVerification(earlier))
    }
    const { publicKeyHash } = subject
    const budgetOf = trigger === 'owner' ? ownerId : null
    const admitted = await deps.guard.admit({ budgetOf, priority: 'stored', exchange, publicKeyHash, signal })
    if (!admitted.ok) return admitted
    const admission = admitted.value
    // The staff sees each check as it ends: by then it is told that they asked. Nobody else has to wait for that.
    if (trigger === 'support')
      await deps.audit.append(toEvent(deps, request, { action: 'account.verification-started', subjectId: accountId }))
    // Their length was insisted on when they were added, or is one that we know.
    return ok(run(deps, request, { exchange, credentials, subject, format: checkFormat(credentials, true), admission, account, signal }))
  }

async function* run(deps: VerifyAccountDeps, request: AccountVerificationRequest, conducted: Conducted): RunningVerification {
  const verification = yield* conductVerification(deps, conducted)
  const event = verified(deps, request, verification)
  const kept = await deps.accounts.recordVerification(verification, event, (account) => judge(deps, account, verification), request.holder)
  if (!kept) throw new LeaseLost()
  return toVerificationView(verification)
}

function judge(deps: VerifyAccountDeps, account: Account, verification: Verification): { judged: Judged; changes: AccountChange[] } {
  // Two at once may end in the other order than they began: what began later knows better.
  if (verification.startedAt < account.verifiedAt) return { judged: account, changes: [] }
  const judged = judgeKeys(account, verification)
  const isSame = judged.health === account.health && codesOf(judged) === codesOf(account)
  if (isSame) return { judged, changes: [] }
  const change = { id: deps.newId(), type: 'account.health_changed', at: new Date(deps.now()), previousHealth: account.health } as const
  return { judged, changes: [toAccountChange({ ...account, ...judged }, change)] }
}

const codesOf = ({ healthReasons }: Pick<Account, 'healthReasons'>) =>
  healthReasons
    .map(({ code }) => code)
    .toSorted()
    .join()

const verified = (deps: ConductDeps, request: AccountVerificationRequest, { id, code, verdict }: Verification) =>
  toEvent(deps, request, { action: 'account.verified', subjectId: id, facts: { code, verdict, trigger: request.trigger } })

const toEvent = (
  deps: ConductDeps,
  { account, actor, reason }: AccountVerificationRequest,
  event: Pick<AuditEvent, 'action' | 'subjectId'> & Partial<Pick<AuditEvent, 'facts'>>,
): AuditEvent => newEvent(deps, { actor, ownerId: account.ownerId, accountId: account.id, reason: reason ?? null, ...event })
