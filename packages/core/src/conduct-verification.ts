import { type Check, checkKeyFormat, type Finding, type VerificationView } from '@keyhaven/contract'
import { askExchange, askNobody } from './ask-exchange.ts'
import { checkDuplicate } from './check-duplicate.ts'
import { NO_EGRESS } from './egress-addresses.ts'
import type { Fingerprints } from './fingerprints.ts'
import { keyHint } from './key-hint.ts'
import type { Admission } from './lockout-guard.ts'
import { inOrder, toCheck, verdictOf } from './outcome.ts'
import type { Account, AccountRepository, Credentials, EndedVerification, Exchange, Verification } from './ports.ts'
import { newVerificationCode } from './verification-code.ts'

export interface ConductDeps {
  accounts: AccountRepository
  fingerprints: Fingerprints
  newId: () => string
  now: () => number
}

/** Yields each check as it ends; returns the whole, kept. */
export type RunningVerification = AsyncGenerator<Check, VerificationView, void>

/** What is known of a verification before anything is asked. */
export type Subject = Pick<
  Verification,
  'ownerId' | 'exchange' | 'publicKeyHash' | 'pairHash' | 'keyHint' | 'startedAt' | 'accountId' | 'trigger' | 'actorId' | 'reason'
>

export interface Conducted {
  exchange: Exchange
  credentials: Credentials
  subject: Subject
  format: Check
  /** Undefined when the format alone condemns the keys. */
  admission?: Admission
  /** The account whose keys these are, or whose keys they are to replace. */
  account?: Account | undefined
  /** The person left: nothing more is asked, nothing is kept. */
  signal: AbortSignal
}

/** Runs every check; yields each as it ends, and returns the verification to keep. */
export async function* conductVerification(deps: ConductDeps, conducted: Conducted): AsyncGenerator<Check, EndedVerification, void> {
  const { subject, format, admission, account, signal } = conducted
  yield format
  const waitedMs = deps.now() - subject.startedAt.getTime()
  const asked = admission?.kind === 'pass' ? yield* askExchange(conducted, admission, waitedMs) : yield* askNobody(admission)
  signal.throwIfAborted()
  const { keyName, key, errors, egress, exchangeStatus, answers, exchangeAccount } = asked.report
  const exchangeAccountHash = exchangeAccount && deps.fingerprints.exchangeAccount(subject.exchange, exchangeAccount)
  const checks = [format, ...asked.checks]
  if (admission?.kind === 'pass') {
    const duplicate = await checkDuplicate(deps, { ...subject, exchangeAccountHash }, account)
    yield duplicate
    checks.push(duplicate)
  }
  return {
    ...subject,
    id: deps.newId(),
    code: newVerificationCode(),
    keyName,
    key,
    exchangeAccountHash,
    verdict: verdictOf(checks),
    checks: inOrder(checks),
    errors,
    egress,
    exchangeStatus,
    answers: [...answers].map(([address, answered]) => ({ egress: address ?? NO_EGRESS, answered })),
    durationMs: Math.max(0, Math.ceil(deps.now() - subject.startedAt.getTime())),
  }
}

/** Whose keys, for which account, and why: the rest of a subject follows from the keys and the clock. */
export type Asker = Pick<Subject, 'ownerId' | 'accountId' | 'trigger' | 'actorId' | 'reason'>

export function toSubject({ fingerprints, now }: ConductDeps, exchange: Exchange, credentials: Credentials, asker: Asker): Subject {
  const { id } = exchange.view
  return {
    ...asker,
    exchange: id,
    publicKeyHash: fingerprints.publicKey(id, credentials.publicKey),
    pairHash: fingerprints.pair(id, credentials),
    keyHint: keyHint(credentials.publicKey),
    startedAt: new Date(now()),
  }
}

/**
 * Before any call: a wrong one costs an attempt of the address that all users share.
 *
 * @param insist - the length of a key is no wall: the exchange decides.
 */
export function checkFormat({ publicKey, privateKey }: Credentials, insist: boolean): Check {
  const findings = checkKeyFormat({ publicKey, privateKey: privateKey.reveal() })
  // Only about a length Kraken may know better.
  const heard = insist && findings.every(({ code }) => code === 'wrong-length')
  return toCheck('format', heard ? findings.map(({ facts }): Finding => ({ code: 'insisted', facts })) : findings)
}
