import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { StoreType } from '../schema.ts'

/** What others are told of, and when each account is looked at again. */
export const watch = (type: StoreType): Migration => ({
  async up(db: Kysely<unknown>) {
    const { schema } = db

    // A number that rises with each row, as no clock of several servers does.
    const rising = type === 'postgres' ? sql`bigint generated always as identity` : ('integer' as const)
    const risingKey = (it: ColumnDefinitionBuilder) => (type === 'postgres' ? it.primaryKey() : it.primaryKey().autoIncrement())

    // Without reference: it outlives its account.
    await schema
      .createTable('outbox')
      .addColumn('sequence', rising, risingKey)
      .addColumn('id', 'text', (it) => it.notNull())
      .addColumn('account_id', 'text', (it) => it.notNull())
      .addColumn('body', 'text', (it) => it.notNull())
      .addColumn('at', 'bigint', (it) => it.notNull())
      .addColumn('due_at', 'bigint', (it) => it.notNull())
      .addColumn('attempts', 'integer', (it) => it.notNull().defaultTo(0))
      .addColumn('holder', 'text')
      .execute()
    await schema.createIndex('outbox_due').on('outbox').column('due_at').execute()
    await schema.createIndex('outbox_of_account').on('outbox').columns(['account_id', 'sequence']).execute()

    const ofAccount = (builder: ColumnDefinitionBuilder) => builder.notNull().references('exchange_accounts.id').onDelete('cascade')
    await schema
      .createTable('account_watches')
      .addColumn('account_id', 'text', (it) => ofAccount(it).primaryKey())
      .addColumn('owner_id', 'text', (it) => it.notNull())
      .addColumn('exchange', 'text', (it) => it.notNull())
      .addColumn('next_check_at', 'bigint', (it) => it.notNull())
      .addColumn('holder', 'text')
      .addColumn('in_a_row', 'integer', (it) => it.notNull().defaultTo(0))
      .addColumn('attention_from', 'bigint')
      .addColumn('addresses_key', 'text', (it) => it.notNull().defaultTo(''))
      .execute()
    const watchesBy = (name: string, columns: string[]) =>
      schema.createIndex(`account_watches_${name}`).on('account_watches').columns(columns).execute()
    await watchesBy('due', ['exchange', 'next_check_at'])
    await watchesBy('overdue', ['next_check_at'])
    await watchesBy('attention', ['owner_id', 'attention_from'])
    await watchesBy('addresses', ['exchange', 'addresses_key'])
    // Accounts from before: overdue, and so spread over the day that follows.
    await sql`insert into account_watches (account_id, owner_id, exchange, next_check_at, attention_from)
      select id, owner_id, exchange, 0, case when health in ('broken', 'attention') then 0 end from exchange_accounts`.execute(db)

    await schema
      .createTable('address_gaps')
      .addColumn('account_id', 'text', ofAccount)
      .addColumn('exchange', 'text', (it) => it.notNull())
      .addColumn('address', 'text', (it) => it.notNull())
      .addColumn('state', 'text', (it) => it.notNull())
      .addPrimaryKeyConstraint('address_gaps_pk', ['account_id', 'address'])
      .execute()
    await schema.createIndex('address_gaps_count').on('address_gaps').columns(['exchange', 'address', 'state']).execute()

    await schema
      .createTable('mailboxes')
      .addColumn('owner_id', 'text', (it) => it.primaryKey().notNull().references('auth_users.id').onDelete('cascade'))
      .addColumn('due_at', 'bigint')
      .addColumn('holder', 'text')
      .addColumn('attempts', 'integer', (it) => it.notNull().defaultTo(0))
      .addColumn('wanted', 'integer', (it) => it.notNull().defaultTo(1))
      .addColumn('bounced_at', 'bigint')
      .execute()
    await schema.createIndex('mailboxes_due').on('mailboxes').column('due_at').execute()

    await schema
      .createTable('mail_notices')
      .addColumn('id', rising, risingKey)
      .addColumn('owner_id', 'text', (it) => it.notNull().references('auth_users.id').onDelete('cascade'))
      .addColumn('account_id', 'text', ofAccount)
      .addColumn('notice', 'text', (it) => it.notNull())
      .addColumn('at', 'bigint', (it) => it.notNull())
      .execute()
    await schema.createIndex('mail_notices_of_owner').on('mail_notices').columns(['owner_id', 'id']).execute()
    await schema.createIndex('mail_notices_of_account').on('mail_notices').column('account_id').execute()
  },
})
