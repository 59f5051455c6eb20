import type { EgressSeen, EndedVerification } from '@keyhaven/core'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

/** In the transaction that keeps a verification: whether the exchange answered each address that called it. */
export async function noteAnswers(trx: Transaction<Schema>, { exchange, answers = [], startedAt }: EndedVerification): Promise<void> {
  if (answers.length === 0) return
  const at = startedAt.getTime()
  const rows = answers
    .map(({ egress, answered }) => ({ exchange, egress, answered_at: answered ? at : null, unanswered_at: answered ? null : at }))
    // In the same order everywhere, so that nobody waits in a circle.
    .sort((a, b) => (a.egress < b.egress ? -1 : 1))
  await trx
    .insertInto('egress_health')
    .values(rows)
    .onConflict((on) =>
      on.columns(['exchange', 'egress']).doUpdateSet({ answered_at: later('answered_at'), unanswered_at: later('unanswered_at') }),
    )
    .execute()
}

/** Of two at once the later one counts, whichever ends first. */
function later(column: 'answered_at' | 'unanswered_at') {
  const [known, told] = [sql.ref(`egress_health.${column}`), sql.ref(`excluded.${column}`)]
  return sql<number | null>`case when ${known} is null or ${told} > ${known} then ${told} else ${known} end`
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
