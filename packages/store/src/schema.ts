import type { AuditRecord, ExchangeId, Health, Trigger, Verdict } from '@keyhaven/core'
import type { Generated } from 'kysely'
import type { AuthCredentialsTable, AuthSessionsTable, AuthUsersTable, InvitationsTable } from './people-tables.ts'

/** Which SQL the few places speak that one builder cannot cover. */
export type StoreType = 'sqlite' | 'postgres'

/** Epoch milliseconds: sorts and compares the same on both databases. */
type Time = number
/** JSON as text: nothing asks the database about its inside. */
type Json = string

interface SealedColumns {
  master_key_id: string
  sealed: Uint8Array
}

export interface ExchangeAccountsTable extends SealedColumns {
  id: string
  owner_id: string
  exchange: ExchangeId
  name: string
  /** What makes names the same; see core's `nameKey`. */
  name_key: string
  key_hint: string
  key_name: string | null
  public_key_hash: string
  exchange_account_hash: string | null
  health: Health
  health_reasons: Json
  failing_since: Time | null
  key_facts: Json | null
  expires_at: Time | null
  previous_key: Json | null
  created_at: Time
  /** When the last verification began, and the last one that passed. */
  verified_at: Time
  proven_at: Time | null
  updated_at: Time
  /** Counts changes by the owner, for whoever changes what somebody else may have changed meanwhile. */
  version: Generated<number>
}

export interface VerificationsTable {
  id: string
  code: string
  owner_id: string
  exchange: ExchangeId
  public_key_hash: string
  /** Null in rows from before pairs were noticed. */
  pair_hash: string | null
  exchange_account_hash: string | null
  egress: string | null
  exchange_status: string | null
  key_hint: string
  /** The last four characters of the public key, by which support looks for it. */
  key_last: string | null
  key_name: string | null
  /** The exchange's description of the key. */
  key_facts: Json | null
  verdict: Verdict
  checks: Json
  errors: Json
  started_at: Time
  duration_ms: number
  /** Without reference, so that it outlives the account. */
  account_id: string | null
  trigger: Trigger
  /** Null in rows from before somebody else than the owner could ask. */
  actor_id: string | null
  reason: string | null
}

/** What is kept of an account that was removed. */
interface RemovedAccountsTable {
  id: string
  owner_id: string
  exchange: ExchangeId
  key_hint: string
  created_at: Time
  removed_at: Time
  removed_by: string
}

/** Only ever added to: the database refuses to change or delete a row. No reference, so that it outlives what it is about. */
export interface AuditEventsTable {
  sequence: number
  id: string
  at: Time
  actor_id: string
  actor_role: AuditRecord['actorRole']
  actor_address: string | null
  action: AuditRecord['action']
  owner_id: string | null
  subject_id: string | null
  account_id: string | null
  reason: string | null
  facts: Json
  previous: string
  hash: string
}

/** One row: the last event. */
interface AuditHeadTable {
  sequence: number
  hash: string
  seal: string
}

/** Without reference to the account: a repeated request must not add again what was removed since. */
export interface IdempotencyKeysTable {
  owner_id: string
  key: string
  request_hash: string
  /** Of a request that added one, in the transaction that did. */
  account_id: string | null
  created_at: Time
  /** Who runs it now, and until when nobody else does. */
  holder: string | null
  held_until: Time | null
  /** How it was answered. */
  master_key_id: string | null
  sealed: Uint8Array | null
}

/** What counts against a budget as long as its time is not over. */
interface AttemptsTable {
  id: string
  bucket: string
  until: Time
}

/** A change to be told; gone once it was. */
interface OutboxTable {
  sequence: Generated<number>
  id: string
  account_id: string
  body: Json
  at: Time
  /** Also the end of the lease, while somebody holds it. */
  due_at: Time
  attempts: Generated<number>
  holder: string | null
}

/** One for each account, beside it: its changes are many, and no business of who reads accounts. */
interface AccountWatchesTable {
  account_id: string
  owner_id: string
  exchange: ExchangeId
  /** Also the end of the lease, while somebody holds it. */
  next_check_at: Time
  holder: string | null
  in_a_row: Generated<number>
  attention_from: Time | null
  addresses_key: string
}

/** Addresses of ours that an account's key lacks; none where it lacks none. */
interface AddressGapsTable {
  account_id: string
  exchange: ExchangeId
  address: string
  state: 'missing' | 'unknown'
}

/** One for each person who was, or is to be, written to. */
interface MailboxesTable {
  owner_id: string
  /** Null when nothing waits. Also the end of the lease, while somebody holds it. */
  due_at: Time | null
  holder: string | null
  attempts: Generated<number>
  /** 1 or 0. */
  wanted: Generated<number>
  bounced_at: Time | null
}

interface MailNoticesTable {
  id: Generated<number>
  owner_id: string
  account_id: string
  notice: Json
  at: Time
}

interface SettingsTable extends SealedColumns {
  name: string
}

interface PracticeKeysTable extends SealedColumns {
  id: string
  owner_id: string
}

/** Prefixes by which support finds an account; the index rows of one account go with it. */
export interface AccountTermsTable {
  account_id: string
  kind: 'email' | 'name' | 'last-four'
  term: string
}

/** An account once for each list that it is in, with what those lists are sorted by. */
export interface AccountFacetsTable {
  account_id: string
  facet: string
  created_at: Time
  verified_at: Time
  name_key: string
  health_rank: number
  expires_at: Time
}

/** What the support staff writes down for each other. */
export interface SupportNotesTable {
  id: string
  account_id: string
  author_id: string
  text: string
  created_at: Time
}

/** How often something happened on a day (UTC); holds nothing about a person. */
interface DailyCountsTable {
  day: string
  name: string
  count: number
}

/** When somebody first looked at what can be added, tested a key, passed, and had an account: each counts once in the statistics. */
export interface FirstStepsTable {
  owner_id: string
  opened_at: Time | null
  tried_at: Time | null
  passed_at: Time | null
  stored_at: Time | null
}

/** When an exchange last answered one of our addresses, and when it last did not. */
interface EgressHealthTable {
  exchange: ExchangeId
  egress: string
  answered_at: Time | null
  unanswered_at: Time | null
}

/** What our queries know of the database; the migrations make it. */
export interface Schema {
  exchange_accounts: ExchangeAccountsTable
  verifications: VerificationsTable
  removed_accounts: RemovedAccountsTable
  audit_events: AuditEventsTable
  audit_head: AuditHeadTable
  idempotency_keys: IdempotencyKeysTable
  attempts: AttemptsTable
  outbox: OutboxTable
  account_watches: AccountWatchesTable
  address_gaps: AddressGapsTable
  mailboxes: MailboxesTable
  mail_notices: MailNoticesTable
  settings: SettingsTable
  practice_keys: PracticeKeysTable
  auth_users: AuthUsersTable
  auth_sessions: AuthSessionsTable
  auth_credentials: AuthCredentialsTable
  invitations: InvitationsTable
  account_terms: AccountTermsTable
  account_facets: AccountFacetsTable
  support_notes: SupportNotesTable
  daily_counts: DailyCountsTable
  first_steps: FirstStepsTable
  egress_health: EgressHealthTable
}
