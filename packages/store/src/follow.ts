import type { FollowAccount, Gaps, Turn } from '@keyhaven/core'
import type { Transaction } from 'kysely'
import { insertNotices } from './mailboxes.ts'
import type { Schema } from './schema.ts'

/** Writes what follows from a turn of an account, in the transaction of the turn itself. */
export type FollowTurn = (trx: Transaction<Schema>, turn: Omit<Turn, 'inARow'>) => Promise<void>

/** @param mails - whether anybody sends what owners are to be told; otherwise it is not kept. */
export const makeFollowTurn =
  (follow: FollowAccount, mails: boolean): FollowTurn =>
  async (trx, turn) => {
    const { id, ownerId, exchange } = turn.after
    const known =
      turn.before && (await trx.selectFrom('account_watches').select('in_a_row').where('account_id', '=', id).executeTakeFirst())
    const { inARow, nextCheckAt, notices, ...gaps } = follow.after({ ...turn, inARow: known?.in_a_row ?? 0 })
    // Also ends the lease of who verified it.
    const watch = { next_check_at: nextCheckAt.getTime(), holder: null, in_a_row: inARow, ...toGapColumns(gaps) }
    await trx
      .insertInto('account_watches')
      .values({ account_id: id, owner_id: ownerId, exchange, ...watch })
      .onConflict((on) => on.column('account_id').doUpdateSet(watch))
      .execute()
    await replaceGaps(trx, { id, exchange }, gaps)
    if (mails) await insertNotices(trx, { accountId: id, ownerId, at: turn.at }, notices)
  }

export const toGapColumns = ({ addressesKey, attentionFrom }: Gaps) => ({
  addresses_key: addressesKey,
  attention_from: attentionFrom?.getTime() ?? null,
})

export async function replaceGaps(
  trx: Transaction<Schema>,
  { id, exchange }: Pick<Turn['after'], 'id' | 'exchange'>,
  { gaps }: Pick<Gaps, 'gaps'>,
): Promise<void> {
  await trx.deleteFrom('address_gaps').where('account_id', '=', id).execute()
  if (gaps.length > 0) {
    await trx
      .insertInto('address_gaps')
      .values(gaps.map(({ address, state }) => ({ account_id: id, exchange, address, state })))
      .execute()
  }
}
