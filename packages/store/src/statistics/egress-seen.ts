import type { EgressSeen, Verification } from '@keyhaven/core'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** In the transaction that keeps a verification: whether the exchange answered the address that asked. */
export async function noteAnswer(trx: Transaction<Schema>, { exchange, egress, checks, startedAt }: Verification): Promise<void> {
  const reachable = checks.find(({ id }) => id === 'reachable')?.outcome
  if (egress === null || reachable === undefined || reachable === 'skipped') return
  const column = reachable === 'unknown' ? 'unanswered_at' : 'answered_at'
  await trx
    .insertInto('egress_health')
    .values({ exchange, egress, [column]: startedAt.getTime() })
    .onConflict((on) =>
      on
        .columns(['exchange', 'egress'])
        .doUpdateSet(({ ref }) => ({ [column]: ref(`excluded.${column}`) }))
        // Of two at once the later one counts, whichever ends first.
        .where(({ eb, or, ref }) =>
          or([eb(`egress_health.${column}`, 'is', null), eb(`egress_health.${column}`, '<', ref(`excluded.${column}`))]),
        ),
    )
    .execute()
}

export const egressSeen = (db: Kysely<Schema>) => async (): Promise<EgressSeen[]> => {
  const rows = await db.selectFrom('egress_health').selectAll().execute()
  return rows.map(({ exchange, egress, answered_at, unanswered_at }) => ({
    exchange,
    egress,
    answeredAt: answered_at === null ? null : new Date(answered_at),
    unansweredAt: unanswered_at === null ? null : new Date(unanswered_at),
  }))
}
