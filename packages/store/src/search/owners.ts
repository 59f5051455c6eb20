import { LANGUAGES, type Owner } from '@keyhaven/core'
import { type Kysely, sql } from 'kysely'
import type { Schema, StoreType } from '../schema.ts'
import { endOfPrefix } from './end-of-prefix.ts'

/** Whose accounts or verifications these are. */
export async function ownersById(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Owner>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('auth_users')
    .select(['id', 'email', 'language'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ language, ...row }) => [row.id, { ...row, language: LANGUAGES.find((tag) => tag === language) ?? null }]))
}

/** Ids of the people whose e-mail begins so, in the order of the e-mails. */
export async function ownersByPrefix(db: Kysely<Schema>, type: StoreType, prefix: string, limit: number): Promise<string[]> {
  // As in the index that is made for it: PostgreSQL otherwise compares as its own language does.
  const email = type === 'postgres' ? sql<string>`email collate "C"` : sql.ref<string>('email')
  const rows = await db
    .selectFrom('auth_users')
    .select('id')
    .where(email, '>=', prefix)
    .where(email, '<=', endOfPrefix(prefix))
    .orderBy(email)
    .limit(limit)
    .execute()
  return rows.map((row) => row.id)
}
