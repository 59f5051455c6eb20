import type { Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** A day as the statistics know it: `2026-11-25`, UTC. */
const dayOf = (time: Date): string => time.toISOString().slice(0, 10)

/** Adds to a day's counts. All of a transaction's at once: in the same order everywhere, so that nobody waits in a circle. */
export async function addToDay(trx: Transaction<Schema>, time: Date, counts: ReadonlyMap<string, number>): Promise<void> {
  if (counts.size === 0) return
  const day = dayOf(time)
  const rows = [...counts].map(([name, count]) => ({ day, name, count })).sort((a, b) => (a.name < b.name ? -1 : 1))
  await trx
    .insertInto('daily_counts')
    .values(rows)
    .onConflict((on) =>
      on.columns(['day', 'name']).doUpdateSet(({ ref, eb }) => ({ count: eb(ref('daily_counts.count'), '+', ref('excluded.count')) })),
    )
    .execute()
}
