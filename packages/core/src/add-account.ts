import type { AccountView, NewAccount } from '@keyhaven/contract'
import { toAccountChange } from './account-change.ts'
import { toAccountView } from './account-view.ts'
import { newEvent } from './audit-event.ts'
import { sealCredentials } from './credentials-box.ts'
import type { Fingerprints } from './fingerprints.ts'
import { judgeKeys } from './judge-health.ts'
import type {
  Account,
  AccountRepository,
  Actor,
  Credentials,
  Exchange,
  IdempotentRequest,
  Sealer,
  Verification,
  VerificationRepository,
} from './ports.ts'
import type { Receipts } from './receipts.ts'
import { IDEMPOTENCY_LIFETIME_MS } from './repeats.ts'
import { err, ok, type Result } from './result.ts'

export interface AddAccountDeps {
  accounts: AccountRepository
  verifications: VerificationRepository
  receipts: Receipts
  fingerprints: Fingerprints
  sealer: Sealer
  newId: () => string
  now: () => number
}

export interface AccountDraft extends Pick<NewAccount, 'name' | 'receipt' | 'acceptWarnings'> {
  /** Whose account it will be. */
  actor: Actor
  exchange: Exchange
  credentials: Credentials
  idempotencyKey?: string | undefined
}

export type AddAccountError = {
  code:
    | 'receipt-invalid'
    | 'receipt-expired'
    | 'warnings-not-accepted'
    | 'name-taken'
    | 'already-added'
    | 'idempotency-key-reused'
    | 'not-found'
}

/** Stores an account whose keys passed a verification; a repeated request gets the first one's answer. */
export type AddAccount = (draft: AccountDraft) => Promise<Result<AccountView, AddAccountError>>

export const makeAddAccount =
  (deps: AddAccountDeps): AddAccount =>
  async (draft) => {
    const request = draft.idempotencyKey === undefined ? undefined : toRequest(deps, draft, draft.idempotencyKey)
    const earlier = request && (await findEarlier(deps, draft.actor.id, request))
    if (earlier) return earlier

    const tested = await findTested(deps, draft)
    if (!tested.ok) return tested
    const account = toAccount(deps, draft, tested.value)

    const { id, ownerId, name, exchange } = account
    const event = newEvent(deps, {
      at: account.createdAt,
      actor: draft.actor,
      action: 'account.added',
      ownerId,
      subjectId: id,
      accountId: id,
      facts: { name, exchange },
    })
    const change = toAccountChange(account, { id: deps.newId(), type: 'account.added', at: event.at })
    const saved = await deps.accounts.insert(account, event, request, [change], tested.value.id)
    if (saved.ok) return ok(toAccountView(saved.value))

    // The same request on another connection was faster. Whatever index noticed first, its answer is ours.
    const faster = request && (await findEarlier(deps, ownerId, request))
    if (faster) return faster
    return err({ code: saved.error.code === 'idempotency-key-used' ? 'idempotency-key-reused' : saved.error.code })
  }

/** The verification that the keys passed; or why they may not be stored. */
async function findTested(deps: AddAccountDeps, draft: AccountDraft): Promise<Result<Verification, AddAccountError>> {
  const { exchange, credentials } = draft
  const ownerId = draft.actor.id
  const proof = deps.receipts.check(draft.receipt, { ownerId, exchange: exchange.view.id, credentials })
  if (!proof.ok) return proof
  const verification = await deps.verifications.findOwned(proof.value, ownerId)
  if (!verification) return err({ code: 'receipt-invalid' })
  if (verification.verdict === 'passed-with-warnings' && !draft.acceptWarnings) return err({ code: 'warnings-not-accepted' })
  return ok(verification)
}

/** The account to be, sealed. */
function toAccount(deps: AddAccountDeps, { actor, exchange, credentials, name }: AccountDraft, verification: Verification): Account {
  const [id, ownerId] = [deps.newId(), actor.id]
  return {
    id,
    ownerId,
    exchange: exchange.view.id,
    name,
    keyHint: verification.keyHint,
    publicKeyHash: verification.publicKeyHash,
    ...judgeKeys(undefined, verification),
    previousKey: null,
    sealed: sealCredentials(deps.sealer, credentials, { id, ownerId }),
    createdAt: new Date(deps.now()),
    version: 1,
  }
}

function toRequest({ fingerprints, now }: AddAccountDeps, draft: AccountDraft, key: string): IdempotentRequest {
  const { exchange, name, credentials, receipt, acceptWarnings } = draft
  const parts = [exchange.view.id, name, credentials.publicKey, credentials.privateKey.reveal(), receipt, String(acceptWarnings)]
  return { key, requestHash: fingerprints.request(parts), forgetBefore: new Date(now() - IDEMPOTENCY_LIFETIME_MS) }
}

async function findEarlier({ accounts }: AddAccountDeps, ownerId: string, { key, requestHash, forgetBefore }: IdempotentRequest) {
  const earlier = await accounts.findByIdempotencyKey(ownerId, key, forgetBefore)
  if (!earlier) return undefined
  if (earlier.requestHash !== requestHash || earlier.accountId === null) return err({ code: 'idempotency-key-reused' } as const)
  const account = await accounts.findOwned(earlier.accountId, ownerId)
  return account ? ok(toAccountView(account)) : err({ code: 'not-found' } as const)
}
