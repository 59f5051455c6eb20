import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { StoreType } from '../schema.ts'

/** What others are told of, and when each account is looked at again. */
export const watch = (type: StoreType): Migration => ({
  async up(db: Kysely<unknown>) {
    const { schema } = db

    // A number that rises with each row, as no clock of several servers does. Without reference: it outlives its account.
    await schema
      .createTable('outbox')
      .addColumn('sequence', type === 'postgres' ? sql`bigint generated always as identity` : 'integer', (it) =>
        type === 'postgres' ? it.primaryKey() : it.primaryKey().autoIncrement(),
      )
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
  },
})
