import type { Check, ExchangeId, Health, HealthReason, PreviousKey, Trigger, Verdict } from '@keyhaven/contract'
import type { AccountChange } from './account-change.ts'
import type { AuditEvent } from './audit-ports.ts'
import type { KeyDescription, KeyFacts } from './exchange-ports.ts'
import type { Page } from './page.ts'
import type { IdempotentRequest } from './request-ports.ts'
import type { Result } from './result.ts'
import type { SealedBox } from './sealing-ports.ts'

export interface Account {
  id: string
  ownerId: string
  exchange: ExchangeId
  name: string
  keyHint: string
  keyName: string | null
  publicKeyHash: string
  /** Keyed hash of the exchange's own id of the account behind the key; null when the exchange has not told it. */
  exchangeAccountHash: string | null
  health: Health
  /** What the health rests on; empty when it is `ready`. */
  healthReasons: HealthReason[]
  /** Since when verifications find something wrong with the key itself; null while the last one that could tell found nothing. */
  failingSince: Date | null
  /** Null when the exchange has never described the key. */
  keyFacts: KeyFacts | null
  /** When the key ends; null when it does not, or nobody has told. */
  expiresAt: Date | null
  /** The key that was there before the present one, which its owner should delete at the exchange. */
  previousKey: PreviousKey | null
  sealed: SealedBox
  createdAt: Date
  /** When the last verification began, whatever came of it. */
  verifiedAt: Date
  /** When the last verification that passed began. */
  provenAt: Date | null
  /** Counts what an owner changes: the name and the keys. Not the health, which changes by itself. */
  version: number
}

/** One verification as it is kept: without secrets, also when it failed and no account exists. */
export interface Verification {
  id: string
  code: string
  ownerId: string
  exchange: ExchangeId
  publicKeyHash: string
  /** Keyed hash of the exchange and both keys, to notice the same pair again. */
  pairHash: string
  /** As in {@link Account}. */
  exchangeAccountHash: string | null
  keyHint: string
  keyName: string | null
  /** As the exchange described the key then; null when it did not. */
  key: KeyDescription | null
  verdict: Verdict
  checks: Check[]
  /** The exchange's error strings, word for word. */
  errors: string[]
  /** The address of ours that ran the test; null when there is none, or nothing was asked. */
  egress: string | null
  /** What the exchange said of itself meanwhile, in its own word; null when that was not heard. */
  exchangeStatus: string | null
  startedAt: Date
  durationMs: number
  /** The account whose keys it is about, or is to replace; null when there is none yet. It outlives the account. */
  accountId: string | null
  trigger: Trigger
  /** Who asked for it; the platform itself when nobody did. */
  actorId: string
  /** Why the support staff asked for it. */
  reason: string | null
}

/** A verification that has just ended, with what is noted of it beside its row. */
export interface EndedVerification extends Verification {
  /** Whether the exchange answered each of our addresses that called it; undefined: none did. */
  answers?: readonly EgressAnswer[]
}

export interface EgressAnswer {
  /** The address, or `default` when the operator has not set any. */
  egress: string
  answered: boolean
}

/** What a verification makes of an account, beside its row: see {@link AccountRepository.recordVerification}. */
export type Judged = Pick<
  Account,
  'health' | 'healthReasons' | 'failingSince' | 'keyFacts' | 'expiresAt' | 'keyName' | 'exchangeAccountHash' | 'verifiedAt' | 'provenAt'
>

/** What a replacement of the keys makes of an account. */
export type ReplacedCredentials = Judged & Pick<Account, 'keyHint' | 'publicKeyHash' | 'sealed' | 'previousKey'>

/** What is written in the same transaction as a change: for the audit, and for the platform. */
export interface Trace {
  event: AuditEvent
  changes: readonly AccountChange[]
}

/** Another change came first: the account as it is now. */
export interface StaleAccount {
  code: 'stale'
  account: Account
}

export interface AccountRepository {
  /**
   * Adds an account, its audit event, its idempotency key and what the platform is told in one transaction; on any conflict
   * writes nothing and says which.
   *
   * @param testedBy - the owner's verification that its keys passed; from now on it is the first of the account.
   */
  insert(
    account: Account,
    event: AuditEvent,
    request?: IdempotentRequest,
    changes?: readonly AccountChange[],
    testedBy?: string,
  ): Promise<Result<Account, { code: 'name-taken' | 'already-added' | 'idempotency-key-used' }>>
  /** The account that an idempotency key led to, null when it was used for something else; undefined when the key is new or forgotten. */
  findByIdempotencyKey(
    ownerId: string,
    key: string,
    forgetBefore: Date,
  ): Promise<{ requestHash: string; accountId: string | null } | undefined>
  /** Undefined when the row is missing or another owner's: callers can't tell which. */
  findOwned(id: string, ownerId: string): Promise<Account | undefined>
  /** Whoever's it is: for the support staff, and for what the product does by itself. */
  find(id: string): Promise<Account | undefined>
  findByPublicKey(ownerId: string, exchange: ExchangeId, publicKeyHash: string): Promise<Account | undefined>
  /** The oldest of this owner's accounts, but for one, that leads to the same account of the exchange. */
  findByExchangeAccount(ownerId: string, exchange: ExchangeId, exchangeAccountHash: string, exceptId?: string): Promise<Account | undefined>
  /** Oldest first; stable under inserts. An unknown cursor gives an empty page. */
  listOwned(ownerId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<Account>>
  /** @param version - renames this version only; undefined: whichever there is. */
  rename(
    which: OwnedVersion,
    name: string,
    event: AuditEvent,
  ): Promise<Result<Account, StaleAccount | { code: 'not-found' | 'name-taken' }>>
  /**
   * Keeps a verification of stored keys with its event, and what it makes of the account, in one transaction.
   *
   * @param judge - gets the account as it is at that moment; nothing else changes it meanwhile. Not called when the account was
   *   removed, or has got other keys since: then the verification alone is kept.
   * @param holder - of the lease under which it was verified: see {@link Watches.claim}. Undefined: somebody asked for it.
   * @returns false when the lease is not held any more: then nothing is written.
   */
  recordVerification(
    verification: EndedVerification,
    event: AuditEvent,
    judge: (account: Account) => { judged: Judged; changes: readonly AccountChange[] },
    holder?: string,
  ): Promise<boolean>
  /** The new keys with what is known of them, in one transaction with their trace; the old box is overwritten. */
  replaceCredentials(
    which: OwnedVersion,
    replaced: ReplacedCredentials,
    trace: Trace,
  ): Promise<Result<Account, StaleAccount | { code: 'not-found' | 'already-added' }>>
  /** Removes the row, sealed credentials included; keeps the hint, when and by whom, and writes the trace of the account as it was. */
  remove(which: OwnedVersion, trace: (account: Account) => Trace): Promise<Result<undefined, StaleAccount | { code: 'not-found' }>>
}

/** An account of an owner, at one version or at any. */
export interface OwnedVersion {
  id: string
  ownerId: string
  version: number | undefined
}

export interface VerificationRepository {
  /** Adds a verification and its audit event in one transaction. */
  insert(verification: EndedVerification, event: AuditEvent): Promise<void>
  findOwned(id: string, ownerId: string): Promise<Verification | undefined>
  /** Whoever's it is: for the support staff. */
  findByCode(code: string): Promise<Verification | undefined>
  /** This owner's latest verification of a pair of keys that started at `since` or later. */
  findLatestOfPair(ownerId: string, pairHash: string, since: Date): Promise<Verification | undefined>
  /** Newest first; stable under inserts. An unknown cursor gives an empty page. */
  listOfAccount(accountId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<Verification>>
}
