import { newEvent } from './audit-event.ts'
import {
  type ConductDeps,
  type Conducted,
  checkFormat,
  conductVerification,
  type RunningVerification,
  toSubject,
} from './conduct-verification.ts'
import type { LockoutGuard, TooManyRequests } from './lockout-guard.ts'
import type { Account, Actor, Credentials, Exchange, Verification, VerificationRepository } from './ports.ts'
import type { Receipts } from './receipts.ts'
import { findJustRejected } from './rejected-pair.ts'
import { ok, type Result } from './result.ts'
import { toVerificationView } from './verification-view.ts'

export interface StartVerificationDeps extends ConductDeps {
  verifications: VerificationRepository
  guard: LockoutGuard
  receipts: Receipts
}

export interface VerificationRequest {
  /** Who tests keys of their own. */
  actor: Actor
  exchange: Exchange
  credentials: Credentials
  /** The length of a key is no wall: the exchange decides. */
  insist: boolean
  /** The account of this owner whose keys these are to replace. */
  account?: Account | undefined
  /** The person left: nothing more is asked, nothing is kept. */
  signal: AbortSignal
}

/**
 * Starts a verification of keys that are not stored, once its budgets allow it; when it passed, the view holds a receipt. A pair
 * that the exchange has just rejected is not sent again: the earlier answer comes at once.
 */
export type StartVerification = (request: VerificationRequest) => Promise<Result<RunningVerification, TooManyRequests>>

export const makeStartVerification =
  (deps: StartVerificationDeps): StartVerification =>
  async ({ actor, exchange, credentials, insist, account, signal }) => {
    const ownerId = actor.id
    const asker = {
      ownerId,
      accountId: account?.id ?? null,
      trigger: account ? 'replace' : 'test',
      actorId: ownerId,
      reason: null,
    } as const
    const subject = toSubject(deps, exchange, credentials, asker)
    const conducted = { exchange, credentials, subject, account, signal, format: checkFormat(credentials, insist) }
    if (conducted.format.outcome !== 'ok') {
      const admitted = await deps.guard.admitUser(ownerId)
      return admitted.ok ? ok(run(deps, actor, conducted)) : admitted
    }
    const earlier = await findJustRejected(deps.verifications, subject, deps.now())
    if (earlier) return ok(repeatVerification(earlier))
    const { publicKeyHash } = subject
    const admitted = await deps.guard.admit({ budgetOf: ownerId, priority: 'new', exchange, publicKeyHash, signal })
    return admitted.ok ? ok(run(deps, actor, { ...conducted, admission: admitted.value })) : admitted
  }

/** The earlier answer, marked as such. */
export async function* repeatVerification(earlier: Verification): RunningVerification {
  yield* earlier.checks
  return { ...toVerificationView(earlier), repeated: true }
}

async function* run(deps: StartVerificationDeps, actor: Actor, conducted: Conducted): RunningVerification {
  const verification = yield* conductVerification(deps, conducted)
  const { id, code, verdict, ownerId, exchange } = verification
  const { accountId } = verification
  const about = { ownerId, subjectId: id, accountId, facts: { code, verdict, exchange } }
  await deps.verifications.insert(verification, newEvent(deps, { actor, action: 'verification.run', ...about }))
  const passed = verdict === 'passed' || verdict === 'passed-with-warnings'
  const { credentials, account } = conducted
  const receipt = passed && deps.receipts.issue({ ownerId, exchange, credentials, accountId: account?.id }, id)
  return { ...toVerificationView(verification), ...(receipt !== false && { receipt }) }
}
