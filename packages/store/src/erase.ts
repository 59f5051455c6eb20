import { type Kysely, sql } from 'kysely'
import type { Schema, StoreType } from './schema.ts'

/**
 * Makes a deletion true on the disk. SQLite has zeroed the deleted bytes, but older pages stay in the write-ahead log until
 * it is emptied; a reader in another process can put that off until the next time. PostgreSQL does it in its vacuum.
 */
export async function eraseTraces(db: Kysely<Schema>, type: StoreType): Promise<void> {
  if (type === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
