import { randomUUID } from 'node:crypto'
import {
  type AccountRepository,
  type AttemptRepository,
  type AuditChain,
  type AuditTrail,
  type BudgetRepository,
  type EgressSeen,
  type FollowAccount,
  type Mailboxes,
  makeAuditChain,
  type NoteRepository,
  type Outbox,
  type PeopleRepository,
  type PracticeKeyRepository,
  type RequestRepository,
  SecretText,
  type SettingsRepository,
  type StatisticsRepository,
  type SupportSearch,
  type VerificationRepository,
  type Watches,
} from '@keyhaven/core'
import { Kysely, sql } from 'kysely'
import { sqlAccountRepository } from './accounts.ts'
import { sqlAttemptRepository, sqlBudgetRepository } from './attempts.ts'
import { appendTo, sealStart, sqlAuditTrail } from './audit-events.ts'
import { makeFollowTurn } from './follow.ts'
import { sqlRequestRepository } from './idempotency-keys.ts'
import { sqlMailboxes } from './mailboxes.ts'
import { migrate } from './migrate.ts'
import { migrationsFor } from './migrations/index.ts'
import { sqlNoteRepository } from './notes.ts'
import { insertChanges, sqlOutbox } from './outbox.ts'
import { sqlPeopleRepository } from './people.ts'
import { postgresDialect } from './postgres.ts'
import type { Schema, StoreType } from './schema.ts'
import { sqlPracticeKeyRepository, sqlSettingsRepository } from './sealed.ts'
import { sqlSupportSearch } from './search/support-search.ts'
import { NodeSqliteDialect } from './sqlite.ts'
import { egressSeen } from './statistics/egress-seen.ts'
import { sqlStatisticsRepository } from './statistics/statistics.ts'
import { sqlVerificationRepository } from './verifications.ts'
import { sqlWatches } from './watches.ts'

type Place = { sqliteFile: string } | { postgresUrl: string }

interface StoreSettings {
  /** Whether anybody takes what the outbox holds; otherwise nothing is put into it. */
  webhooks?: boolean
  /** Whether anybody sends what owners are to be told; likewise. */
  mails?: boolean
  /** Decides what follows from each change of an account; without it nothing does. */
  follow?: FollowAccount
}

export type StoreOptions = Place & StoreSettings

/** The database, up to date, and what is kept in it that needs no secret. */
export interface Database {
  /** For better-auth, whose tables are in the same database. */
  db: Kysely<Schema>
  type: StoreType
  /** The audit trail was made at this opening; people may have been there before. */
  trailIsNew: boolean
  settings: SettingsRepository
  /** False until the first person has signed up or was made. */
  hasUsers(): Promise<boolean>
  /** Every master key that some sealed box needs. */
  masterKeyIdsInUse(): Promise<string[]>
  /** @throws when the database does not answer. */
  ping(): Promise<void>
  /** Lets go of the database, once nothing uses it any more. */
  close(): Promise<void>
}

/** And what is kept in it with a trace. */
export interface Store extends Database {
  accounts: AccountRepository
  verifications: VerificationRepository
  audit: AuditTrail
  attempts: AttemptRepository
  requests: RequestRepository
  outbox: Outbox
  people: PeopleRepository
  budgets: BudgetRepository
  watches: Watches
  mailboxes: Mailboxes
  practiceKeys: PracticeKeyRepository
  /** Everybody's accounts and verifications, for the support staff. */
  search: SupportSearch
  notes: NoteRepository
  statistics: StatisticsRepository
  egress: { seen(): Promise<EgressSeen[]> }
}

/** Opens the database, or makes it, and brings it up to date before anything else. */
export async function openDatabase(place: Place): Promise<Database> {
  const [type, dialect] =
    'sqliteFile' in place
      ? (['sqlite', new NodeSqliteDialect(place.sqliteFile)] as const)
      : (['postgres', postgresDialect(place.postgresUrl)] as const)
  const db = new Kysely<Schema>({ dialect })
  let done: string[]
  try {
    done = await migrate(db, migrationsFor(type))
  } catch (error) {
    await db.destroy()
    throw error
  }

  return {
    db,
    type,
    trailIsNew: done.includes('005-audit-chain'),
    settings: sqlSettingsRepository(db),
    async hasUsers() {
      return (await db.selectFrom('auth_users').select('id').limit(1).executeTakeFirst()) !== undefined
    },
    async masterKeyIdsInUse() {
      const idsIn = (table: 'exchange_accounts' | 'settings' | 'practice_keys') => db.selectFrom(table).select('master_key_id')
      const replies = db
        .selectFrom('idempotency_keys')
        .select('master_key_id')
        .where('master_key_id', 'is not', null)
        .$narrowType<{ master_key_id: string }>()
      const rows = await idsIn('exchange_accounts').union(idsIn('settings')).union(idsIn('practice_keys')).union(replies).execute()
      return rows.map((row) => row.master_key_id)
    },
    async ping() {
      await sql`select 1`.execute(db)
    },
    close: () => db.destroy(),
  }
}

const nothing = async () => undefined

/** @param chain - whose secret only an open database has. */
export async function makeStore(
  database: Database,
  chain: AuditChain,
  { webhooks = false, mails = false, follow }: StoreSettings = {},
): Promise<Store> {
  const { db, type, trailIsNew } = database
  await sealStart(db, chain, trailIsNew)
  const append = appendTo(chain, type)
  return {
    ...database,
    accounts: sqlAccountRepository(db, type, {
      append,
      tell: webhooks ? insertChanges : nothing,
      follow: follow ? makeFollowTurn(follow, mails) : nothing,
    }),
    verifications: sqlVerificationRepository(db, append),
    audit: sqlAuditTrail(db, append),
    attempts: sqlAttemptRepository(db, type),
    requests: sqlRequestRepository(db, type),
    outbox: sqlOutbox(db, type),
    people: sqlPeopleRepository(db, type, append),
    budgets: sqlBudgetRepository(db, type, append),
    watches: sqlWatches(db, type, mails),
    mailboxes: sqlMailboxes(db, type),
    practiceKeys: sqlPracticeKeyRepository(db, type),
    search: sqlSupportSearch(db, type),
    notes: sqlNoteRepository(db, append),
    statistics: sqlStatisticsRepository(db),
    egress: { seen: egressSeen(db) },
  }
}

/**
 * Both at once, for programs that have the chain's secret already.
 *
 * @param chain - by default one that nobody can continue or prove later.
 */
export const openStore = async (options: StoreOptions, chain = makeAuditChain(new SecretText(randomUUID()))): Promise<Store> =>
  makeStore(await openDatabase(options), chain, options)
