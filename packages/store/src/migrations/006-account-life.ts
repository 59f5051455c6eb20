import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { StoreType } from '../schema.ts'

/** What is known of an account's keys over time, what happened to it, and what is kept of it once it was removed. */
export const accountLife = (type: StoreType): Migration => ({
  async up(db: Kysely<unknown>) {
    const { schema } = db
    const bytes = type === 'postgres' ? 'bytea' : 'blob'
    const addColumn = (table: string, column: string, type: 'text' | 'bigint') => schema.alterTable(table).addColumn(column, type).execute()
    const addIndex = (table: string, name: string, columns: string[]) =>
      schema.createIndex(`${table}_${name}`).on(table).columns(columns).execute()

    await schema
      .alterTable('exchange_accounts')
      .addColumn('health_reasons', 'text', (it) => it.notNull().defaultTo('[]'))
      .execute()
    for (const column of ['key_facts', 'previous_key']) await addColumn('exchange_accounts', column, 'text')
    for (const column of ['failing_since', 'proven_at', 'expires_at']) await addColumn('exchange_accounts', column, 'bigint')
    // Until now an account was verified once: when its keys passed, before it was added.
    await sql`update exchange_accounts set proven_at = verified_at`.execute(db)
    await addIndex('exchange_accounts', 'expiry', ['expires_at'])

    for (const column of ['account_id', 'actor_id', 'reason', 'key_facts']) await addColumn('verifications', column, 'text')
    await schema
      .alterTable('verifications')
      .addColumn('trigger', 'text', (it) => it.notNull().defaultTo('test'))
      .execute()
    await addIndex('verifications', 'of_account', ['account_id', 'started_at', 'id'])

    // Keys of every request that may be repeated, no longer of those alone that add an account. None is kept longer than a day.
    await schema.dropTable('idempotency_keys').execute()
    await schema
      .createTable('idempotency_keys')
      .addColumn('owner_id', 'text', (it) => it.notNull().references('auth_users.id'))
      .addColumn('key', 'text', (it) => it.notNull())
      .addColumn('request_hash', 'text', (it) => it.notNull())
      .addColumn('account_id', 'text')
      .addColumn('created_at', 'bigint', (it) => it.notNull())
      .addColumn('holder', 'text')
      .addColumn('held_until', 'bigint')
      .addColumn('master_key_id', 'text')
      .addColumn('sealed', bytes)
      .addPrimaryKeyConstraint('idempotency_keys_pk', ['owner_id', 'key'])
      .execute()
    await schema.createIndex('idempotency_keys_age').on('idempotency_keys').column('created_at').execute()

    await schema
      .createTable('removed_accounts')
      .addColumn('id', 'text', (it) => it.primaryKey().notNull())
      .addColumn('owner_id', 'text', (it) => it.notNull())
      .addColumn('exchange', 'text', (it) => it.notNull())
      .addColumn('key_hint', 'text', (it) => it.notNull())
      .addColumn('created_at', 'bigint', (it) => it.notNull())
      .addColumn('removed_at', 'bigint', (it) => it.notNull())
      .addColumn('removed_by', 'text', (it) => it.notNull())
      .execute()
    await addIndex('removed_accounts', 'of_owner', ['owner_id', 'removed_at'])
  },
})
