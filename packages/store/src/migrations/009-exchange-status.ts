import type { Transaction } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Schema } from '../schema.ts'

/** What an exchange said of itself while it was asked. Null in rows from before: nobody has kept it. */
export const exchangeStatus: Migration = {
  async up(db: Transaction<Schema>) {
    await db.schema.alterTable('verifications').addColumn('exchange_status', 'text').execute()
  },
}
