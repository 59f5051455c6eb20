import type { AccountChange, Outbox } from '@keyhaven/core'
import type { Kysely, Transaction } from 'kysely'
import type { Schema, StoreType } from './schema.ts'

/**
 * Writes changes beside what they tell of: takes a transaction, so that neither is there without the other. Before the audit
 * event, whose place in the trail is taken last.
 */
export async function insertChanges(trx: Transaction<Schema>, changes: readonly AccountChange[]): Promise<void> {
  for (const change of changes) {
    await trx
      .insertInto('outbox')
      .values({
        id: change.id,
        account_id: change.account.id,
        body: JSON.stringify({ ...change, at: change.at.toISOString() }),
        at: change.at.getTime(),
        due_at: change.at.getTime(),
      })
      .execute()
  }
}

export const sqlOutbox = (db: Kysely<Schema>, type: StoreType): Outbox => ({
  async claim({ holder, now, until, limit }) {
    return db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('outbox')
        .select(['sequence', 'id', 'body', 'at', 'attempts'])
        .where('due_at', '<=', now.getTime())
        .where((is) =>
          is.not(
            is.exists(
              is
                .selectFrom('outbox as earlier')
                .select('earlier.sequence')
                .whereRef('earlier.account_id', '=', 'outbox.account_id')
                .whereRef('earlier.sequence', '<', 'outbox.sequence'),
            ),
          ),
        )
        .orderBy('due_at')
        .limit(limit)
        // What another server takes at this moment is not waited for; on SQLite there is only one at a time.
        .$if(type === 'postgres', (query) => query.forUpdate().skipLocked())
        .execute()
      const sequences = rows.map(({ sequence }) => sequence)
      if (sequences.length > 0) {
        await trx.updateTable('outbox').set({ due_at: until.getTime(), holder }).where('sequence', 'in', sequences).execute()
      }
      return rows.map((row) => ({ ...row, at: new Date(row.at) }))
    })
  },

  async remove(sequence, holder) {
    await db
      .deleteFrom('outbox')
      .where((is) => is.and({ sequence, holder }))
      .execute()
  },

  async putOff(sequence, holder, until) {
    await db.transaction().execute(async (trx) => {
      const row = await trx
        .updateTable('outbox')
        .set((is) => ({ attempts: is('attempts', '+', 1), holder: null, due_at: until.getTime() }))
        .where((is) => is.and({ sequence, holder }))
        .returning('account_id')
        .executeTakeFirst()
      // They could not go out before it anyway: nobody need look at them until then.
      if (row) await trx.updateTable('outbox').set({ due_at: until.getTime() }).where('account_id', '=', row.account_id).execute()
    })
  },
})
