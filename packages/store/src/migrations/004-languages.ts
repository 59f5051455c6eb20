import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The language that a user reads: for mails, and for support. Null until a browser has told it. */
export const languages: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('auth_users').addColumn('language', 'text').execute()
  },
}
