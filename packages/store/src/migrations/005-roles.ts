import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { StoreType } from '../schema.ts'

/** People who are disabled, and people who are invited. */
export const roles = (type: StoreType): Migration => ({
  async up(db: Kysely<unknown>) {
    const { schema } = db
    const [flag, off] = type === 'postgres' ? (['boolean', sql`false`] as const) : (['integer', sql`0`] as const)
    await schema
      .alterTable('auth_users')
      .addColumn('disabled', flag, (it) => it.notNull().defaultTo(off))
      .execute()
    await schema.createIndex('auth_users_role').on('auth_users').columns(['role', 'id']).execute()
    // Beside the unique index, whose order is that of a language and not that of bytes.
    if (type === 'postgres') await sql`create index auth_users_email_prefix on auth_users (email collate "C")`.execute(db)

    await schema
      .createTable('invitations')
      .addColumn('id', 'text', (it) => it.primaryKey().notNull())
      .addColumn('email', 'text', (it) => it.notNull())
      .addColumn('role', 'text', (it) => it.notNull())
      .addColumn('invited_by', 'text', (it) => it.notNull().references('auth_users.id'))
      .addColumn('created_at', 'bigint', (it) => it.notNull())
      .addColumn('expires_at', 'bigint', (it) => it.notNull())
      .addColumn('used_at', 'bigint')
      .execute()
    for (const column of ['email', 'invited_by']) {
      await schema.createIndex(`invitations_${column}`).on('invitations').column(column).execute()
    }
  },
})
