import { randomUUID } from 'node:crypto'
import {
  type AccountRepository,
  type AttemptRepository,
  type AuditChain,
  type AuditTrail,
  makeAuditChain,
  type Outbox,
  type PeopleRepository,
  type PracticeKeyRepository,
  SecretText,
  type SettingsRepository,
  type VerificationRepository,
} from '@keyhaven/core'
import { Kysely, sql } from 'kysely'
import { sqlAccountRepository } from './accounts.ts'
import { sqlAttemptRepository } from './attempts.ts'
import { appendTo, sqlAuditTrail } from './audit-events.ts'
import { migrate } from './migrate.ts'
import { migrationsFor } from './migrations/index.ts'
import { sqlOutbox } from './outbox.ts'
import { sqlPeopleRepository } from './people.ts'
import { postgresDialect } from './postgres.ts'
import type { Schema, StoreType } from './schema.ts'
import { sqlPracticeKeyRepository, sqlSettingsRepository } from './sealed.ts'
import { NodeSqliteDialect } from './sqlite.ts'
import { sqlVerificationRepository } from './verifications.ts'

type Place = { sqliteFile: string } | { postgresUrl: string }

interface StoreSettings {
  /** Whether anybody takes what the outbox holds; otherwise nothing is put into it. */
  webhooks?: boolean
}

export type StoreOptions = Place & StoreSettings

/** The database, up to date, and what is kept in it that needs no secret. */
export interface Database {
  /** For better-auth, whose tables are in the same database. */
  db: Kysely<Schema>
  type: StoreType
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
  outbox: Outbox
  people: PeopleRepository
  practiceKeys: PracticeKeyRepository
}

/** Opens the database, or makes it, and brings it up to date before anything else. */
export async function openDatabase(place: Place): Promise<Database> {
  const [type, dialect] =
    'sqliteFile' in place
      ? (['sqlite', new NodeSqliteDialect(place.sqliteFile)] as const)
      : (['postgres', postgresDialect(place.postgresUrl)] as const)
  const db = new Kysely<Schema>({ dialect })
  try {
    await migrate(db, migrationsFor(type))
  } catch (error) {
    await db.destroy()
    throw error
  }

  return {
    db,
    type,
    settings: sqlSettingsRepository(db),
    async hasUsers() {
      return (await db.selectFrom('auth_users').select('id').limit(1).executeTakeFirst()) !== undefined
    },
    async masterKeyIdsInUse() {
      const idsIn = (table: 'exchange_accounts' | 'settings' | 'practice_keys') => db.selectFrom(table).select('master_key_id')
      const rows = await idsIn('exchange_accounts').union(idsIn('settings')).union(idsIn('practice_keys')).execute()
      return rows.map((row) => row.master_key_id)
    },
    async ping() {
      await sql`select 1`.execute(db)
    },
    close: () => db.destroy(),
  }
}

/** @param chain - whose secret only an open database has. */
export function makeStore(database: Database, chain: AuditChain, { webhooks = false }: StoreSettings = {}): Store {
  const { db, type } = database
  const append = appendTo(chain, type)
  return {
    ...database,
    accounts: sqlAccountRepository(db, type, append, { webhooks }),
    verifications: sqlVerificationRepository(db, append),
    audit: sqlAuditTrail(db, append),
    attempts: sqlAttemptRepository(db, type),
    outbox: sqlOutbox(db, type),
    people: sqlPeopleRepository(db, type, append),
    practiceKeys: sqlPracticeKeyRepository(db, type),
  }
}

/**
 * Both at once, for programs that have the chain's secret already.
 *
 * @param chain - by default one that nobody can continue or prove later.
 */
export const openStore = async (options: StoreOptions, chain = makeAuditChain(new SecretText(randomUUID()))): Promise<Store> =>
  makeStore(await openDatabase(options), chain, options)
