import type { CreateTableBuilder, Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { StoreType } from '../schema.ts'

/**
 * better-auth's four tables under our names: the columns, types and indexes that its own generator makes for each database
 * (1.7), and a role. A test of the server compares them with what its configuration expects.
 */
export const people = (type: StoreType): Migration => ({
  async up(db: Kysely<unknown>) {
    const date = type === 'postgres' ? 'timestamptz' : 'date'
    const boolean = type === 'postgres' ? 'boolean' : 'integer'
    const { schema } = db
    const table = (name: string) => schema.createTable(name).addColumn('id', 'text', (it) => it.primaryKey().notNull())
    const withTimes = <Table extends string, Column extends string>(builder: CreateTableBuilder<Table, Column>) =>
      builder.addColumn('createdAt', date, (it) => it.notNull()).addColumn('updatedAt', date, (it) => it.notNull())

    await withTimes(table('auth_users'))
      .addColumn('name', 'text', (it) => it.notNull())
      .addColumn('email', 'text', (it) => it.notNull().unique())
      .addColumn('emailVerified', boolean, (it) => it.notNull())
      .addColumn('image', 'text')
      .addColumn('role', 'text', (it) => it.notNull().defaultTo('user'))
      .execute()

    await withTimes(table('auth_sessions'))
      .addColumn('expiresAt', date, (it) => it.notNull())
      .addColumn('token', 'text', (it) => it.notNull().unique())
      .addColumn('ipAddress', 'text')
      .addColumn('userAgent', 'text')
      .addColumn('userId', 'text', (it) => it.notNull().references('auth_users.id').onDelete('cascade'))
      .execute()
    await schema.createIndex('auth_sessions_userId_idx').on('auth_sessions').column('userId').execute()

    await withTimes(table('auth_credentials'))
      .addColumn('accountId', 'text', (it) => it.notNull())
      .addColumn('providerId', 'text', (it) => it.notNull())
      .addColumn('userId', 'text', (it) => it.notNull().references('auth_users.id').onDelete('cascade'))
      .addColumn('accessToken', 'text')
      .addColumn('refreshToken', 'text')
      .addColumn('idToken', 'text')
      .addColumn('accessTokenExpiresAt', date)
      .addColumn('refreshTokenExpiresAt', date)
      .addColumn('scope', 'text')
      .addColumn('password', 'text')
      .execute()
    await schema.createIndex('auth_credentials_userId_idx').on('auth_credentials').column('userId').execute()

    await withTimes(table('auth_tokens'))
      .addColumn('identifier', 'text', (it) => it.notNull())
      .addColumn('value', 'text', (it) => it.notNull())
      .addColumn('expiresAt', date, (it) => it.notNull())
      .execute()
    await schema.createIndex('auth_tokens_identifier_idx').on('auth_tokens').column('identifier').execute()
  },
})
