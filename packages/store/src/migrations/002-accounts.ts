import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { StoreType } from '../schema.ts'

/** Accounts, what was verified, what was done, and the installation's own secrets. Times are epoch milliseconds. */
export const accounts = (type: StoreType): Migration => ({
  async up(db: Kysely<unknown>) {
    const { schema } = db
    const bytes = type === 'postgres' ? 'bytea' : 'blob'

    await schema
      .createTable('exchange_accounts')
      .addColumn('id', 'text', (it) => it.primaryKey().notNull())
      .addColumn('owner_id', 'text', (it) => it.notNull().references('auth_users.id'))
      .addColumn('exchange', 'text', (it) => it.notNull())
      .addColumn('name', 'text', (it) => it.notNull())
      .addColumn('name_key', 'text', (it) => it.notNull())
      .addColumn('key_hint', 'text', (it) => it.notNull())
      .addColumn('key_name', 'text')
      .addColumn('public_key_hash', 'text', (it) => it.notNull())
      .addColumn('health', 'text', (it) => it.notNull())
      .addColumn('master_key_id', 'text', (it) => it.notNull())
      .addColumn('sealed', bytes, (it) => it.notNull())
      .addColumn('created_at', 'bigint', (it) => it.notNull())
      .addColumn('verified_at', 'bigint', (it) => it.notNull())
      .addColumn('updated_at', 'bigint', (it) => it.notNull())
      .addColumn('version', 'integer', (it) => it.notNull().defaultTo(1))
      .addUniqueConstraint('exchange_accounts_key', ['owner_id', 'exchange', 'public_key_hash'])
      .addUniqueConstraint('exchange_accounts_name', ['owner_id', 'name_key'])
      .execute()
    const accountsBy = (name: string, columns: string[]) =>
      schema.createIndex(`exchange_accounts_${name}`).on('exchange_accounts').columns(columns).execute()
    await accountsBy('page', ['owner_id', 'created_at', 'id'])
    await accountsBy('master_key', ['master_key_id'])

    await schema
      .createTable('verifications')
      .addColumn('id', 'text', (it) => it.primaryKey().notNull())
      .addColumn('code', 'text', (it) => it.notNull().unique())
      .addColumn('owner_id', 'text', (it) => it.notNull().references('auth_users.id'))
      .addColumn('exchange', 'text', (it) => it.notNull())
      .addColumn('public_key_hash', 'text', (it) => it.notNull())
      .addColumn('key_hint', 'text', (it) => it.notNull())
      .addColumn('key_name', 'text')
      .addColumn('verdict', 'text', (it) => it.notNull())
      .addColumn('checks', 'text', (it) => it.notNull())
      .addColumn('errors', 'text', (it) => it.notNull())
      .addColumn('started_at', 'bigint', (it) => it.notNull())
      .addColumn('duration_ms', 'integer', (it) => it.notNull())
      .execute()
    await schema.createIndex('verifications_page').on('verifications').columns(['owner_id', 'started_at', 'id']).execute()

    await schema
      .createTable('audit_events')
      .addColumn('id', 'text', (it) => it.primaryKey().notNull())
      .addColumn('at', 'bigint', (it) => it.notNull())
      .addColumn('actor_id', 'text', (it) => it.notNull())
      .addColumn('action', 'text', (it) => it.notNull())
      .addColumn('owner_id', 'text', (it) => it.notNull())
      .addColumn('subject_id', 'text', (it) => it.notNull())
      .addColumn('facts', 'text', (it) => it.notNull())
      .execute()
    for (const statement of appendOnly[type]) await sql.raw(statement).execute(db)

    await schema
      .createTable('idempotency_keys')
      .addColumn('owner_id', 'text', (it) => it.notNull().references('auth_users.id'))
      .addColumn('key', 'text', (it) => it.notNull())
      .addColumn('request_hash', 'text', (it) => it.notNull())
      .addColumn('account_id', 'text', (it) => it.notNull())
      .addColumn('created_at', 'bigint', (it) => it.notNull())
      .addPrimaryKeyConstraint('idempotency_keys_pk', ['owner_id', 'key'])
      .execute()
    await schema.createIndex('idempotency_keys_age').on('idempotency_keys').column('created_at').execute()

    await schema
      .createTable('settings')
      .addColumn('name', 'text', (it) => it.primaryKey().notNull())
      .addColumn('master_key_id', 'text', (it) => it.notNull())
      .addColumn('sealed', bytes, (it) => it.notNull())
      .execute()

    await schema
      .createTable('practice_keys')
      .addColumn('id', 'text', (it) => it.primaryKey().notNull())
      .addColumn('owner_id', 'text', (it) => it.notNull().references('auth_users.id'))
      .addColumn('master_key_id', 'text', (it) => it.notNull())
      .addColumn('sealed', bytes, (it) => it.notNull())
      .execute()
  },
})

/** Against a slip of ours, and of whoever holds only this program's access; not against the database's owner. */
const appendOnly: Record<StoreType, string[]> = {
  sqlite: ['update', 'delete'].map(
    (change) => `create trigger audit_events_no_${change} before ${change} on audit_events
      begin select raise(abort, 'audit_events is append-only'); end`,
  ),
  postgres: [
    `create function audit_events_refuse() returns trigger language plpgsql as
      $$ begin raise exception 'audit_events is append-only'; end $$`,
    `create trigger audit_events_append_only before update or delete or truncate on audit_events
      for each statement execute function audit_events_refuse()`,
  ],
}
