import type { Attempt, AttemptLedger, AttemptRepository, BudgetRepository } from '@keyhaven/core'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { AppendAuditEvent } from './audit-events.ts'
import type { Schema, StoreType } from './schema.ts'

/** More than one run adds, so that a backlog shrinks; few, so that no request pays for it noticeably. */
const SWEEP_LIMIT = 20

export const sqlAttemptRepository = (db: Kysely<Schema>, type: StoreType): AttemptRepository => ({
  inTransaction: (locks, now, work) =>
    transactionThatMayBeLost(db, type, async (trx) => {
      // On SQLite a transaction has the whole database to itself from its beginning.
      if (type === 'postgres') await lock(trx, locks)
      return work(ledgerOf(trx, type, now.getTime()))
    }),
})

/**
 * Does not wait for the disk. A power cut in the same moment may undo it, which with it ends the run that was counted; whatever is
 * committed later, like that run's verification, takes it to the disk along. A process that is killed loses nothing.
 */
async function transactionThatMayBeLost<Value>(
  db: Kysely<Schema>,
  type: StoreType,
  work: (trx: Transaction<Schema>) => Promise<Value>,
): Promise<Value> {
  if (type === 'postgres') {
    return db.transaction().execute(async (trx) => {
      await sql`set local synchronous_commit = off`.execute(trx)
      return work(trx)
    })
  }
  // There is one connection, which nobody else has meanwhile.
  return db.connection().execute(async (connection) => {
    await sql`pragma synchronous = normal`.execute(connection)
    try {
      return await connection.transaction().execute(work)
    } finally {
      await sql`pragma synchronous = full`.execute(connection)
    }
  })
}

export const sqlBudgetRepository = (db: Kysely<Schema>, type: StoreType, append: AppendAuditEvent): BudgetRepository => ({
  lift: (buckets, now, event) =>
    db.transaction().execute(async (trx) => {
      if (type === 'postgres') await lock(trx, buckets)
      const { attempts } = await trx
        .selectFrom('attempts')
        .select(({ fn }) => fn.countAll<number>().as('attempts'))
        .where('bucket', 'in', buckets)
        .where('until', '>', now.getTime())
        .executeTakeFirstOrThrow()
      await trx.deleteFrom('attempts').where('bucket', 'in', buckets).where('until', '>', now.getTime()).execute()
      await append(trx, event(attempts))
      return attempts
    }),
})

/** Until the transaction ends. Everybody locks in the same order, so that nobody waits in a circle. */
async function lock(trx: Transaction<Schema>, names: readonly string[]): Promise<void> {
  for (const name of names.toSorted()) await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx)
}

function ledgerOf(trx: Transaction<Schema>, type: StoreType, now: number): AttemptLedger {
  const counting = (buckets: readonly string[]) => trx.selectFrom('attempts').where('bucket', 'in', buckets).where('until', '>', now)
  return {
    async fullUntil(bucket, max) {
      // The attempt after whose end fewer than `max` are left.
      const row = await counting([bucket])
        .select('until')
        .orderBy('until', 'desc')
        .limit(1)
        .offset(max - 1)
        .executeTakeFirst()
      return row && new Date(row.until)
    },
    async count(buckets) {
      const row = await counting(buckets)
        .select(({ fn }) => fn.countAll<number>().as('attempts'))
        .executeTakeFirstOrThrow()
      return row.attempts
    },
    async add(attempts) {
      if (attempts.length > 0) {
        await trx
          .insertInto('attempts')
          .values(attempts.map(toRow))
          .onConflict((on) => on.column('id').doUpdateSet(({ ref }) => ({ until: ref('excluded.until') })))
          .execute()
      }
      await sweep(trx, type, now)
    },
    async remove(id) {
      await trx.deleteFrom('attempts').where('id', '=', id).execute()
    },
  }
}

const toRow = ({ id, bucket, until }: Attempt) => ({ id, bucket, until: until.getTime() })

/** Deletes the oldest of the attempts that do not count any more, whatever they were counted against. */
async function sweep(trx: Transaction<Schema>, type: StoreType, now: number): Promise<void> {
  await trx
    .deleteFrom('attempts')
    .where('id', 'in', (is) =>
      is
        .selectFrom('attempts')
        .select('id')
        .where('until', '<=', now)
        .orderBy('until')
        .limit(SWEEP_LIMIT)
        // Sweepers at the same time would wait for each other, or for ever; on SQLite there is only one.
        .$if(type === 'postgres', (query) => query.forUpdate().skipLocked()),
    )
    .execute()
}
