import { sql, type Transaction } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Schema, StoreType } from '../schema.ts'
import { indexAllAccounts } from '../search/index-accounts.ts'

/** What the support staff searches by, what it writes down, and what is counted of each day. */
export const support = (type: StoreType): Migration => ({
  async up(db: Transaction<Schema>) {
    const { schema } = db
    // Compared byte by byte, as SQLite does it: then a prefix is a range of the index.
    const text = type === 'postgres' ? sql`text collate "C"` : sql`text`

    await schema
      .createTable('account_terms')
      .addColumn('account_id', 'text', (it) => it.notNull().references('exchange_accounts.id').onDelete('cascade'))
      .addColumn('kind', text, (it) => it.notNull())
      .addColumn('term', text, (it) => it.notNull())
      .addPrimaryKeyConstraint('account_terms_pk', ['account_id', 'kind', 'term'])
      .execute()
    await schema.createIndex('account_terms_term').on('account_terms').columns(['kind', 'term', 'account_id']).execute()

    await schema
      .createTable('account_facets')
      .addColumn('account_id', 'text', (it) => it.notNull().references('exchange_accounts.id').onDelete('cascade'))
      .addColumn('facet', text, (it) => it.notNull())
      .addColumn('created_at', 'bigint', (it) => it.notNull())
      .addColumn('verified_at', 'bigint', (it) => it.notNull())
      .addColumn('name_key', text, (it) => it.notNull())
      .addColumn('health_rank', 'bigint', (it) => it.notNull())
      .addColumn('expires_at', 'bigint', (it) => it.notNull())
      .addPrimaryKeyConstraint('account_facets_pk', ['account_id', 'facet'])
      .execute()
    for (const order of ['created_at', 'verified_at', 'name_key', 'health_rank', 'expires_at']) {
      await schema.createIndex(`account_facets_${order}`).on('account_facets').columns(['facet', order, 'account_id']).execute()
    }

    await schema.createIndex('exchange_accounts_public_key').on('exchange_accounts').columns(['public_key_hash', 'id']).execute()

    await schema.alterTable('verifications').addColumn('key_last', 'text').execute()
    await sql`update verifications set key_last = substr(key_hint, length(key_hint) - 3) where length(key_hint) = 9`.execute(db)
    const verificationsBy = (name: string, columns: string[]) =>
      schema
        .createIndex(`verifications_by_${name}`)
        .on('verifications')
        .columns([...columns, 'started_at', 'id'])
        .execute()
    await verificationsBy('time', [])
    await verificationsBy('verdict', ['verdict'])
    await verificationsBy('key_last', ['key_last'])
    await verificationsBy('public_key', ['public_key_hash'])

    await schema
      .createTable('support_notes')
      .addColumn('id', 'text', (it) => it.primaryKey().notNull())
      .addColumn('account_id', 'text', (it) => it.notNull().references('exchange_accounts.id').onDelete('cascade'))
      .addColumn('author_id', 'text', (it) => it.notNull().references('auth_users.id'))
      .addColumn('text', 'text', (it) => it.notNull())
      .addColumn('created_at', 'bigint', (it) => it.notNull())
      .execute()
    await schema.createIndex('support_notes_page').on('support_notes').columns(['account_id', 'created_at', 'id']).execute()

    await schema
      .createTable('daily_counts')
      .addColumn('day', 'text', (it) => it.notNull())
      .addColumn('name', 'text', (it) => it.notNull())
      .addColumn('count', 'bigint', (it) => it.notNull())
      .addPrimaryKeyConstraint('daily_counts_pk', ['day', 'name'])
      .execute()
    await schema
      .createTable('first_steps')
      .addColumn('owner_id', 'text', (it) => it.primaryKey().notNull().references('auth_users.id').onDelete('cascade'))
      .addColumn('opened_at', 'bigint')
      .addColumn('tried_at', 'bigint')
      .addColumn('passed_at', 'bigint')
      .addColumn('stored_at', 'bigint')
      .execute()
    await schema
      .createTable('egress_health')
      .addColumn('exchange', 'text', (it) => it.notNull())
      .addColumn('egress', 'text', (it) => it.notNull())
      .addColumn('answered_at', 'bigint')
      .addColumn('unanswered_at', 'bigint')
      .addPrimaryKeyConstraint('egress_health_pk', ['exchange', 'egress'])
      .execute()

    await indexAllAccounts(db)
  },
})
