import type { PracticeKeyRepository, SealedBox, SettingsRepository } from '@keyhaven/core'
import type { Kysely } from 'kysely'
import { eraseTraces } from './erase.ts'
import type { Schema, StoreType } from './schema.ts'

/** A box as its two columns. */
export const toColumns = (box: SealedBox) => ({ master_key_id: box.masterKeyId, sealed: box.bytes })

/** Copied, because pg hands out a view into a buffer that holds more than the box. */
export const fromColumns = (row: { master_key_id: string; sealed: Uint8Array }): SealedBox => ({
  masterKeyId: row.master_key_id,
  bytes: Uint8Array.from(row.sealed),
})

export const sqlSettingsRepository = (db: Kysely<Schema>): SettingsRepository => ({
  async find(name) {
    const row = await db.selectFrom('settings').selectAll().where('name', '=', name).executeTakeFirst()
    return row && fromColumns(row)
  },
  async addIfAbsent(name, box) {
    await db
      .insertInto('settings')
      .values({ name, ...toColumns(box) })
      .onConflict((on) => on.column('name').doNothing())
      .execute()
  },
})

export const sqlPracticeKeyRepository = (db: Kysely<Schema>, type: StoreType): PracticeKeyRepository => ({
  async all() {
    const rows = await db.selectFrom('practice_keys').selectAll().orderBy('id').execute()
    return rows.map((row) => ({ id: row.id, ownerId: row.owner_id, sealed: fromColumns(row) }))
  },
  async put({ id, ownerId, sealed }) {
    const rest = { owner_id: ownerId, ...toColumns(sealed) }
    await db
      .insertInto('practice_keys')
      .values({ id, ...rest })
      .onConflict((on) => on.column('id').doUpdateSet(rest))
      .execute()
  },
  async remove(id) {
    await db.deleteFrom('practice_keys').where('id', '=', id).execute()
    await eraseTraces(db, type)
  },
})
