import type {
  AccountRepository,
  AttemptRepository,
  AuditTrail,
  Outbox,
  PracticeKeyRepository,
  SettingsRepository,
  VerificationRepository,
} from '@keyhaven/core'
import { Kysely, sql } from 'kysely'
import { sqlAccountRepository } from './accounts.ts'
import { sqlAttemptRepository } from './attempts.ts'
import { sqlAuditTrail } from './audit-events.ts'
import { migrate } from './migrate.ts'
import { migrationsFor } from './migrations/index.ts'
import { sqlOutbox } from './outbox.ts'
import { postgresDialect } from './postgres.ts'
import type { Schema, StoreType } from './schema.ts'
import { sqlPracticeKeyRepository, sqlSettingsRepository } from './sealed.ts'
import { NodeSqliteDialect } from './sqlite.ts'
import { sqlVerificationRepository } from './verifications.ts'

export type StoreOptions = ({ sqliteFile: string } | { postgresUrl: string }) & {
  /** Whether anybody takes what the outbox holds; otherwise nothing is put into it. */
  webhooks?: boolean
}

/** The database, up to date, and what is kept in it. */
export interface Store {
  /** For better-auth, whose tables are in the same database. */
  db: Kysely<Schema>
  type: StoreType
  accounts: AccountRepository
  verifications: VerificationRepository
  audit: AuditTrail
  attempts: AttemptRepository
  outbox: Outbox
  settings: SettingsRepository
  practiceKeys: PracticeKeyRepository
  /** False until the first person has signed up or was made. */
  hasUsers(): Promise<boolean>
  /** Every master key that some sealed box needs. */
  masterKeyIdsInUse(): Promise<string[]>
  /** @throws when the database does not answer. */
  ping(): Promise<void>
  /** Lets go of the database, once nothing uses it any more. */
  close(): Promise<void>
}

/** Opens the database, or makes it, and brings it up to date before anything else. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const [type, dialect] =
    'sqliteFile' in options
      ? (['sqlite', new NodeSqliteDialect(options.sqliteFile)] as const)
      : (['postgres', postgresDialect(options.postgresUrl)] as const)
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
    accounts: sqlAccountRepository(db, type, { webhooks: options.webhooks ?? false }),
    verifications: sqlVerificationRepository(db),
    audit: sqlAuditTrail(db),
    attempts: sqlAttemptRepository(db, type),
    outbox: sqlOutbox(db, type),
    settings: sqlSettingsRepository(db),
    practiceKeys: sqlPracticeKeyRepository(db, type),
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
