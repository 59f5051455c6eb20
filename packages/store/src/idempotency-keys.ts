import type { Account, IdempotentRequest } from '@keyhaven/core'
import type { Transaction } from 'kysely'
import type { Schema, StoreType } from './schema.ts'

/** More than one, so that a backlog shrinks; few, so that no request pays for it noticeably. */
const SWEEP_LIMIT = 100

/** False when the key is in use. A forgotten one is taken over. */
export async function claimIdempotencyKey(trx: Transaction<Schema>, account: Account, request: IdempotentRequest): Promise<boolean> {
  const claim = { request_hash: request.requestHash, account_id: account.id, created_at: account.createdAt.getTime() }
  const row = await trx
    .insertInto('idempotency_keys')
    .values({ owner_id: account.ownerId, key: request.key, ...claim })
    .onConflict((on) =>
      on.columns(['owner_id', 'key']).doUpdateSet(claim).where('idempotency_keys.created_at', '<', request.forgetBefore.getTime()),
    )
    .returning('key')
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes the oldest of the forgotten keys, whoever they belonged to. */
export async function sweepIdempotencyKeys(trx: Transaction<Schema>, type: StoreType, forgetBefore: Date): Promise<void> {
  await trx
    .deleteFrom('idempotency_keys')
    .where((is) =>
      is(
        is.refTuple('owner_id', 'key'),
        'in',
        is
          .selectFrom('idempotency_keys')
          .select(['owner_id', 'key'])
          .where('created_at', '<', forgetBefore.getTime())
          .orderBy('created_at')
          .limit(SWEEP_LIMIT)
          // Sweepers at the same time would wait for each other, or for ever; on SQLite there is only one.
          .$if(type === 'postgres', (query) => query.forUpdate().skipLocked())
          .$asTuple('owner_id', 'key'),
      ),
    )
    .execute()
}
