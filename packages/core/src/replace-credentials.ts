import { type AccountDetails, FINDINGS, type VerificationView } from '@keyhaven/contract'
import { toAccountChange } from './account-change.ts'
import { toAccountDetails } from './account-view.ts'
import { newEvent } from './audit-event.ts'
import { isOtherAccount } from './check-duplicate.ts'
import { sealCredentials } from './credentials-box.ts'
import { judgeKeys } from './judge-health.ts'
import type { TooManyRequests } from './lockout-guard.ts'
import type {
  Account,
  AccountRepository,
  Actor,
  Credentials,
  Exchange,
  OwnedVersion,
  StaleAccount,
  Verification,
  VerificationRepository,
} from './ports.ts'
import { type OldKeyDeps, toPreviousKey } from './previous-key.ts'
import type { Receipts } from './receipts.ts'
import { err, ok, type Result } from './result.ts'
import type { StartVerification } from './start-verification.ts'
import { toVerificationView } from './verification-view.ts'

export interface ReplaceCredentialsDeps extends OldKeyDeps {
  accounts: AccountRepository
  verifications: VerificationRepository
  exchanges: readonly Exchange[]
  receipts: Receipts
  verify: StartVerification
  newId: () => string
}

export interface CredentialsDraft {
  which: OwnedVersion
  actor: Actor
  credentials: Credentials
  /** Of a test of these keys for this account; without it they are tested first. */
  receipt?: string | undefined
  acceptWarnings: boolean
  /** The keys may belong to another account of the exchange than those that are there. */
  acceptOtherAccount: boolean
  insist: boolean
  /** The person left: nothing is changed, unless it is done already. */
  signal: AbortSignal
}

export type ReplaceCredentialsError =
  | TooManyRequests
  | StaleAccount
  | { code: 'not-found' | 'unknown-exchange' | 'receipt-invalid' | 'receipt-expired' | 'already-added' }
  /** With a receipt, where the keys passed: nobody need test them again. */
  | { code: 'keys-not-passed' | 'warnings-not-accepted' | 'other-account-not-accepted'; verification: VerificationView }

/**
 * Replaces an account's keys by others that passed the same checks. The old ones stay in force until the new ones are sealed, in
 * one transaction; whatever fails changes nothing. Of two at once the second finds the account changed.
 */
export type ReplaceCredentials = (draft: CredentialsDraft) => Promise<Result<AccountDetails, ReplaceCredentialsError>>

export const makeReplaceCredentials =
  (deps: ReplaceCredentialsDeps): ReplaceCredentials =>
  async (draft) => {
    const { which, credentials, signal, actor } = draft
    const account = await deps.accounts.findOwned(which.id, which.ownerId)
    if (!account) return err({ code: 'not-found' })
    if (which.version !== undefined && which.version !== account.version) return err({ code: 'stale', account })
    const exchange = deps.exchanges.find(({ view }) => view.id === account.exchange)
    if (!exchange) return err({ code: 'unknown-exchange' })

    const tested = await findTest(deps, draft, account, exchange)
    if (!tested.ok) return tested
    const { verification, view } = tested.value
    const refused = refusalOf(draft, account, verification)
    if (refused) return err({ code: refused, verification: view })
    const same = await deps.accounts.findByPublicKey(account.ownerId, account.exchange, verification.publicKeyHash)
    if (same && same.id !== account.id) return err({ code: 'already-added' })

    // The same key once more has no predecessor of its own.
    const previousKey = same ? account.previousKey : await toPreviousKey(deps, account, exchange, signal)
    signal.throwIfAborted()
    const replaced = {
      ...judgeKeys(undefined, verification),
      keyHint: verification.keyHint,
      publicKeyHash: verification.publicKeyHash,
      previousKey,
      sealed: sealCredentials(deps.sealer, credentials, account),
    }
    const event = newEvent(deps, {
      actor,
      action: 'account.credentials-replaced',
      ownerId: account.ownerId,
      subjectId: account.id,
      accountId: account.id,
      facts: { code: verification.code, from: account.keyHint, to: verification.keyHint },
    })
    const change = toAccountChange({ ...account, ...replaced }, { id: deps.newId(), type: 'account.credentials_replaced', at: event.at })
    // Judged by the account as it was read: what changed since, if only a moment ago, is not overwritten.
    const { id, ownerId, version } = account
    const saved = await deps.accounts.replaceCredentials({ id, ownerId, version }, replaced, { event, changes: [change] })
    return saved.ok ? ok(toAccountDetails(saved.value, deps.exchanges)) : saved
  }

interface Tested {
  verification: Verification
  view: VerificationView
}

/** The verification that a receipt stands for, or one that runs now. */
async function findTest(
  deps: ReplaceCredentialsDeps,
  { actor, credentials, receipt, insist, signal }: CredentialsDraft,
  account: Account,
  exchange: Exchange,
): Promise<Result<Tested, ReplaceCredentialsError>> {
  const { ownerId } = account
  if (receipt !== undefined) {
    const proof = deps.receipts.check(receipt, { ownerId, exchange: account.exchange, credentials, accountId: account.id })
    if (!proof.ok) return proof
    const verification = await deps.verifications.findOwned(proof.value, ownerId)
    return verification ? ok({ verification, view: { ...toVerificationView(verification), receipt } }) : err({ code: 'receipt-invalid' })
  }
  const started = await deps.verify({ actor, exchange, credentials, insist, account, signal })
  if (!started.ok) return started
  let step = await started.value.next()
  while (!step.done) step = await started.value.next()
  const verification = await deps.verifications.findOwned(step.value.id, ownerId)
  if (!verification) throw new Error('a verification that was just kept is gone')
  return ok({ verification, view: step.value })
}

/** Why keys may not be stored, or not yet. */
function refusalOf(
  { acceptWarnings, acceptOtherAccount }: CredentialsDraft,
  account: Account,
  { verdict, checks, exchangeAccountHash }: Verification,
) {
  if (verdict !== 'passed' && verdict !== 'passed-with-warnings') return 'keys-not-passed'
  // What is accepted by itself below is not asked for twice.
  const codes = checks.flatMap(({ findings }) => findings.map(({ code }) => code))
  const warned = codes.some((code) => FINDINGS[code] === 'warning' && code !== 'other-kraken-account')
  if (warned && !acceptWarnings) return 'warnings-not-accepted'
  return isOtherAccount(account, exchangeAccountHash) && !acceptOtherAccount ? 'other-account-not-accepted' : undefined
}
