import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What counts against the budgets, and what is kept of a verification so that a rejected pair is noticed. */
export const lockoutGuard: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    const addColumn = (table: string, column: string) => schema.alterTable(table).addColumn(column, 'text').execute()

    await addColumn('exchange_accounts', 'exchange_account_hash')
    await schema
      .createIndex('exchange_accounts_same')
      .on('exchange_accounts')
      .columns(['owner_id', 'exchange', 'exchange_account_hash', 'created_at'])
      .execute()

    // Null in rows that are older than this.
    for (const column of ['pair_hash', 'exchange_account_hash', 'egress']) await addColumn('verifications', column)
    await schema.createIndex('verifications_pair').on('verifications').columns(['owner_id', 'pair_hash', 'started_at']).execute()

    await schema
      .createTable('attempts')
      .addColumn('id', 'text', (it) => it.primaryKey().notNull())
      .addColumn('bucket', 'text', (it) => it.notNull())
      .addColumn('until', 'bigint', (it) => it.notNull())
      .execute()
    await schema.createIndex('attempts_of_bucket').on('attempts').columns(['bucket', 'until']).execute()
    await schema.createIndex('attempts_age').on('attempts').column('until').execute()
  },
}
