import { type Check, checkKeyFormat, type Finding, type VerificationView } from '@keyhaven/contract'
import { askExchange, askNobody } from './ask-exchange.ts'
import { newEvent } from './audit-event.ts'
import type { Fingerprints } from './fingerprints.ts'
import { keyHint } from './key-hint.ts'
import type { Admission, LockoutGuard, TooManyRequests } from './lockout-guard.ts'
import { inOrder, toCheck, verdictOf } from './outcome.ts'
import type { Account, AccountRepository, Actor, Credentials, Exchange, Verification, VerificationRepository } from './ports.ts'
import type { Receipts } from './receipts.ts'
import { findJustRejected } from './rejected-pair.ts'
import { ok, type Result } from './result.ts'
import { newVerificationCode } from './verification-code.ts'
import { toVerificationView } from './verification-view.ts'

export interface StartVerificationDeps {
  accounts: AccountRepository
  verifications: VerificationRepository
  guard: LockoutGuard
  receipts: Receipts
  fingerprints: Fingerprints
  newId: () => string
  now: () => number
}

export interface VerificationRequest {
  /** Who tests keys of their own. */
  actor: Actor
  exchange: Exchange
  credentials: Credentials
  /** The length of a key is no wall: the exchange decides. */
  insist: boolean
  /** The person left: nothing more is asked, nothing is kept. */
  signal: AbortSignal
}

/** Yields each check as it ends; returns the whole, kept, with a receipt when it passed. */
export type RunningVerification = AsyncGenerator<Check, VerificationView, void>

/**
 * Starts a verification once its budgets allow it. A pair that the exchange has just rejected is not sent again: the earlier
 * answer comes at once.
 */
export type StartVerification = (request: VerificationRequest) => Promise<Result<RunningVerification, TooManyRequests>>

type Subject = Pick<Verification, 'ownerId' | 'exchange' | 'publicKeyHash' | 'pairHash' | 'keyHint' | 'startedAt'>

export const makeStartVerification =
  (deps: StartVerificationDeps): StartVerification =>
  async (request) => {
    const subject = toSubject(deps, request)
    const format = checkFormat(request)
    const { ownerId, publicKeyHash } = subject
    if (format.outcome !== 'ok') {
      const admitted = await deps.guard.admitUser(ownerId)
      return admitted.ok ? ok(run(deps, request, subject, format)) : admitted
    }
    const earlier = await findJustRejected(deps.verifications, subject, deps.now())
    if (earlier) return ok(repeat(earlier))
    const { exchange, signal } = request
    const admitted = await deps.guard.admit({ ownerId, exchange, publicKeyHash, signal })
    return admitted.ok ? ok(run(deps, request, subject, format, admitted.value)) : admitted
  }

async function* repeat(earlier: Verification): RunningVerification {
  yield* earlier.checks
  return { ...toVerificationView(earlier), repeated: true }
}

/** @param admission - undefined when the format alone condemns the keys. */
async function* run(
  deps: StartVerificationDeps,
  request: VerificationRequest,
  subject: Subject,
  format: Check,
  admission?: Admission,
): RunningVerification {
  const { fingerprints } = deps
  const { ownerId, exchange: exchangeId, startedAt } = subject
  yield format
  const asked =
    admission?.kind === 'pass' ? yield* askExchange(request, admission, deps.now() - startedAt.getTime()) : yield* askNobody(admission)
  request.signal.throwIfAborted()
  const { keyName, errors, egress, exchangeAccount } = asked.report
  const exchangeAccountHash = exchangeAccount && fingerprints.exchangeAccount(exchangeId, exchangeAccount)
  const checks = [format, ...asked.checks]
  if (admission?.kind === 'pass') {
    const duplicate = await checkDuplicate(deps, { ...subject, exchangeAccountHash })
    yield duplicate
    checks.push(duplicate)
  }

  const verification: Verification = {
    ...subject,
    id: deps.newId(),
    code: newVerificationCode(),
    keyName,
    exchangeAccountHash,
    verdict: verdictOf(checks),
    checks: inOrder(checks),
    errors,
    egress,
    durationMs: Math.max(0, Math.ceil(deps.now() - startedAt.getTime())),
  }
  const { id, code, verdict } = verification
  const event = newEvent(deps, {
    actor: request.actor,
    action: 'verification.run',
    ownerId,
    subjectId: id,
    facts: { code, verdict, exchange: exchangeId },
  })
  await deps.verifications.insert(verification, event)

  const passed = verdict === 'passed' || verdict === 'passed-with-warnings'
  const receipt = passed && deps.receipts.issue({ ownerId, exchange: exchangeId, credentials: request.credentials }, id)
  return { ...toVerificationView(verification), ...(receipt !== false && { receipt }) }
}

function toSubject({ fingerprints, now }: StartVerificationDeps, { actor, exchange, credentials }: VerificationRequest): Subject {
  const { publicKey } = credentials
  const { id } = exchange.view
  return {
    ownerId: actor.id,
    exchange: id,
    publicKeyHash: fingerprints.publicKey(id, publicKey),
    pairHash: fingerprints.pair(id, credentials),
    keyHint: keyHint(publicKey),
    startedAt: new Date(now()),
  }
}

/** Before any call: a wrong one costs an attempt of the address that all users share. */
function checkFormat({ credentials: { publicKey, privateKey }, insist }: VerificationRequest): Check {
  const findings = checkKeyFormat({ publicKey, privateKey: privateKey.reveal() })
  // Only about a length Kraken may know better.
  const heard = insist && findings.every(({ code }) => code === 'wrong-length')
  return toCheck('format', heard ? findings.map(({ facts }): Finding => ({ code: 'insisted', facts })) : findings)
}

async function checkDuplicate(
  { accounts, now }: StartVerificationDeps,
  { ownerId, exchange, publicKeyHash, exchangeAccountHash }: Omit<Subject, 'startedAt'> & Pick<Verification, 'exchangeAccountHash'>,
): Promise<Check> {
  const startedAt = now()
  const findings = (code: 'already-added' | 'same-kraken-account', same: Account | undefined): Finding[] =>
    same ? [{ code, facts: { account: { id: same.id, name: same.name } } }] : []
  const sameKey = findings('already-added', await accounts.findByPublicKey(ownerId, exchange, publicKeyHash))
  const sameAccount =
    sameKey.length > 0 || exchangeAccountHash === null
      ? []
      : findings('same-kraken-account', await accounts.findByExchangeAccount(ownerId, exchange, exchangeAccountHash))
  return toCheck('not-duplicate', [...sameKey, ...sameAccount], now() - startedAt)
}
