import type {
  ActorRole,
  AddressComparison,
  AuditAction,
  Check,
  ExchangeId,
  ExchangeView,
  Health,
  HealthReason,
  PreviousKey,
  Right,
  Trigger,
  Verdict,
} from '@keyhaven/contract'
import type { AccountChange } from './account-change.ts'
import type { Result } from './result.ts'
import type { SecretText } from './secret-text.ts'

/** What a person pasted, cleaned. The public key is no secret, though it is never shown whole. */
export interface Credentials {
  publicKey: string
  privateKey: SecretText
}

/**
 * What an exchange tells of a key, beside its name. Undefined could not be told; null: there is no such limit, or it never was.
 * Times are ISO 8601 in UTC. Nothing of it is secret.
 */
export interface KeyDescription {
  /** The exchange's own identifiers of the key's rights. */
  permissions: string[] | undefined
  /** Addresses and blocks from which the key may be used, as the exchange writes them; empty: from anywhere. */
  allowList: string[] | undefined
  createdAt: string | null | undefined
  /** The call before the one that asked. */
  lastUsedAt: string | null | undefined
  validUntil: string | null | undefined
  queryFrom: string | null | undefined
  queryTo: string | null | undefined
  /** In the unit of the key's nonces. */
  nonceWindow: string | null
}

/** The description of an account's key as it was last told, and each right as it was last judged. */
export interface KeyFacts extends KeyDescription {
  rights: Right[]
  /** When it was told. */
  toldAt: string
}

/** What a connector learnt beside its checks. */
export interface ConnectorReport {
  /** The exchange's own name of the key. */
  keyName: string | null
  /** Null when the exchange has not described the key. */
  key: KeyDescription | null
  /** The exchange's error strings, word for word, in the order in which they came. Kept for support. */
  errors: string[]
  /** The address of ours that ran the test; null when the operator has not set any. */
  egress: string | null
  /** Addresses of ours from which the exchange rejected the key, its signature or its nonce, once for each time. */
  rejectedFrom: string[]
  /** Addresses of ours that the exchange has locked out. */
  lockedOut: string[]
  /** The exchange's own id of the account behind the key (Kraken: the IIBAN). Personal: only a keyed hash of it is kept. */
  exchangeAccount: SecretText | null
}

export interface VerifyOptions {
  /** Stops before the next call; the calls under way are given up. */
  signal: AbortSignal
  /** Addresses of ours to leave alone: locked out, or out of budget. */
  avoid: ReadonlySet<string>
}

/** Speaks with one exchange. Never throws for what the exchange or the network does: that is a finding. */
export interface Connector {
  /**
   * Asks the exchange with signed calls what a pair of keys can and cannot do. Yields each check as it ends, in any order;
   * checks that could not be reached are yielded as `skipped`.
   *
   * From the first of our addresses that is not to be avoided; when all are, it may not be called at all.
   */
  verify(credentials: Credentials, options: VerifyOptions): AsyncGenerator<Check, ConnectorReport, void>
  /** One cheap signed call, which asks the exchange to describe the key and nothing else. */
  describe(credentials: Credentials, options: VerifyOptions): Promise<ConnectorReport>
  /**
   * What an allow list, as it was told, means for the addresses that we call from. Asks nobody.
   *
   * @param allowList - undefined where the exchange has not told it.
   */
  compareAddresses(allowList: readonly string[] | undefined): AddressComparison
}

/** An entry that an account can be added for. */
export interface Exchange {
  view: ExchangeView
  connector: Connector
  /** Addresses of ours from which the connector calls, in its order; empty when the operator has not set any. */
  egress: readonly string[]
}

/** Encrypted bytes with the id of the master key that opens them. */
export interface SealedBox {
  masterKeyId: string
  bytes: Uint8Array
}

/** What a box is bound to: opening with anything else fails. */
export interface SealContext {
  purpose: 'credentials' | 'fingerprint-key' | 'practice-key' | 'reply'
  /** The id of the row that holds the box. */
  id: string
  ownerId: string
}

export interface Sealer {
  seal(secret: SecretText, context: SealContext): SealedBox
  /** @throws when the box was altered, belongs to another context, or its master key is not in the ring. */
  open(box: SealedBox, context: SealContext): SecretText
}

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

/** What was done for whom. Append-only; holds no secret and no submitted text beyond names. */
export interface AuditEvent {
  id: string
  at: Date
  actor: Actor
  action: AuditAction
  /** The person whom it is about; null when it is about nobody in particular. */
  ownerId: string | null
  /** What it is about: a verification, an account, a person. */
  subjectId: string | null
  /** The account that it is about, or that its subject belongs to. */
  accountId: string | null
  /** Why, in the words of who did it. */
  reason: string | null
  facts: Record<string, string>
}

/** Who does something, as what, and from where. */
export interface Actor {
  id: string
  role: ActorRole
  /** The address that the request came from; null where there was none. */
  address: string | null
}

/** An event as it is kept and hashed. */
export interface AuditRecord {
  id: string
  /** Epoch milliseconds. */
  at: number
  actorId: string
  actorRole: ActorRole
  actorAddress: string | null
  action: AuditAction
  ownerId: string | null
  subjectId: string | null
  accountId: string | null
  reason: string | null
  /** JSON. */
  facts: string
}

/** With its place in the chain: 1 and up, without gaps. */
export interface ChainedRecord extends AuditRecord {
  sequence: number
  /** The hash of the event before; empty for the first. */
  previous: string
  hash: string
}

/** The last event of the chain, and a proof that it is the last. */
export interface ChainHead {
  sequence: number
  hash: string
  seal: string
}

/** A request that may come again: its key, and a keyed hash of what it asked for. */
export interface IdempotentRequest {
  key: string
  requestHash: string
  /** Requests older than this are forgotten. */
  forgetBefore: Date
}

/** A request that may be repeated while it runs: whose, its key, and who runs it. */
export interface RequestHolder {
  ownerId: string
  key: string
  /** Made anew for each try. */
  holder: string
}

export interface RequestClaim extends RequestHolder {
  requestHash: string
  now: Date
  /** Until then nobody else runs it. */
  until: Date
  forgetBefore: Date
}

/** Requests that may be repeated, and how they were answered. */
export interface RequestRepository {
  /** Takes the key for one who runs the request, or says what is known of it. A dead holder's is taken over. */
  claim(
    claim: RequestClaim,
  ): Promise<{ kind: 'claimed' } | { kind: 'other-request' } | { kind: 'running'; until: Date } | { kind: 'done'; reply: SealedBox }>
  /** Keeps the answer, unless somebody else has taken the request over. */
  keep(which: RequestHolder, reply: SealedBox): Promise<void>
  /** Forgets the request, unless somebody else has taken it over. */
  release(which: RequestHolder): Promise<void>
}

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

export interface AccountRepository {
  /**
   * Adds an account, its audit event, its idempotency key and what the platform is told in one transaction; on any conflict
   * writes nothing and says which.
   */
  insert(
    account: Account,
    event: AuditEvent,
    request?: IdempotentRequest,
    changes?: readonly AccountChange[],
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
   */
  recordVerification(
    verification: Verification,
    event: AuditEvent,
    judge: (account: Account) => { judged: Judged; changes: readonly AccountChange[] },
  ): Promise<void>
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
  insert(verification: Verification, event: AuditEvent): Promise<void>
  findOwned(id: string, ownerId: string): Promise<Verification | undefined>
  /** Whoever's it is: for the support staff. */
  findByCode(code: string): Promise<Verification | undefined>
  /** This owner's latest verification of a pair of keys that started at `since` or later. */
  findLatestOfPair(ownerId: string, pairHash: string, since: Date): Promise<Verification | undefined>
  /** Newest first; stable under inserts. An unknown cursor gives an empty page. */
  listOfAccount(accountId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<Verification>>
}

/** Undefined takes everything. */
export interface AuditFilter {
  actorId?: string | undefined
  action?: AuditAction | undefined
  /** None of these. */
  except?: readonly AuditAction[] | undefined
  accountId?: string | undefined
  /** Not before. */
  since?: Date | undefined
  /** Before. */
  until?: Date | undefined
}

export interface AuditTrail {
  /** For what was looked at and not changed; changes write their event with themselves. */
  append(event: AuditEvent): Promise<void>
  head(): Promise<ChainHead>
  /** Every event behind one, by their sequence, a piece at a time. */
  chain(after: number): AsyncGenerator<ChainedRecord>
  /** What was done since a time, oldest first, a piece at a time. */
  since(time: Date): AsyncGenerator<ChainedRecord>
  /** What fits, newest first; stable under inserts. An unknown cursor gives an empty page. */
  list(filter: AuditFilter, page: { limit: number; cursor?: string | undefined }): Promise<Page<AuditEvent>>
  /** What happened to an account, newest first; stable under inserts. An unknown cursor gives an empty page. */
  listOfAccount(
    accountId: string,
    page: { limit: number; cursor?: string | undefined },
    except?: readonly AuditAction[],
  ): Promise<Page<AuditEvent>>
}

/** Something that counts against a budget until its time is over. */
export interface Attempt {
  id: string
  /** What it counts against: a user, a key, an address. */
  bucket: string
  until: Date
}

/** Attempts as they are now, inside one transaction. */
export interface AttemptLedger {
  /** When a bucket that holds `max` attempts or more has room again; undefined while it has. */
  fullUntil(bucket: string, max: number): Promise<Date | undefined>
  /** In all of these together, as they are at one moment: what moves between them meanwhile counts once. */
  count(buckets: readonly string[]): Promise<number>
  add(attempts: readonly Attempt[]): Promise<void>
  remove(id: string): Promise<void>
}

/** Attempts of all servers. */
export interface AttemptRepository {
  /**
   * Does some work in one transaction. Whoever locks one of the same buckets at the same time, on any server, waits for its end;
   * so what was counted inside still holds when something is added.
   *
   * @param now - attempts whose time is over by then do not count.
   */
  inTransaction<Value>(locks: readonly string[], now: Date, work: (ledger: AttemptLedger) => Promise<Value>): Promise<Value>
}

/** Secrets of the installation itself, made once and kept sealed. */
export interface SettingsRepository {
  find(name: string): Promise<SealedBox | undefined>
  /** Keeps what is there already, whoever wrote it first. */
  addIfAbsent(name: string, box: SealedBox): Promise<void>
}

/** A key of the practice exchange, sealed like any other. `id` is its public key. */
export interface PracticeKey {
  id: string
  ownerId: string
  sealed: SealedBox
}

export interface PracticeKeyRepository {
  all(): Promise<PracticeKey[]>
  /** Adds or replaces. */
  put(key: PracticeKey): Promise<void>
  remove(id: string): Promise<void>
}
