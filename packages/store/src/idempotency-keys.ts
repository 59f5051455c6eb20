import type { Account, IdempotentRequest, RequestClaim, RequestRepository } from '@keyhaven/core'
import type { Kysely, Transaction } from 'kysely'
import type { IdempotencyKeysTable, Schema, StoreType } from './schema.ts'
import { fromColumns, toColumns } from './sealed.ts'

/** More than one, so that a backlog shrinks; few, so that no request pays for it noticeably. */
const SWEEP_LIMIT = 100

/** False when the key is in use. A forgotten one is taken over. */
export async function claimIdempotencyKey(trx: Transaction<Schema>, account: Account, request: IdempotentRequest): Promise<boolean> {
  const { requestHash, forgetBefore } = request
  const claim = { ...NOTHING_YET, request_hash: requestHash, account_id: account.id, created_at: account.createdAt.getTime() }
  return insertClaim(trx, { owner_id: account.ownerId, key: request.key }, claim, forgetBefore)
}

export const sqlRequestRepository = (db: Kysely<Schema>, type: StoreType): RequestRepository => ({
  claim: (claim) => db.transaction().execute((trx) => claimRequest(trx, type, claim)),

  async keep({ ownerId, key, holder }, reply) {
    await db
      .updateTable('idempotency_keys')
      .set({ ...toColumns(reply), holder: null })
      .where((is) => is.and({ owner_id: ownerId, key, holder }))
      .execute()
  },

  async release({ ownerId, key, holder }) {
    await db
      .deleteFrom('idempotency_keys')
      .where((is) => is.and({ owner_id: ownerId, key, holder }))
      .execute()
  },
})

/** Of a row that no reply is known of. */
const NOTHING_YET = { account_id: null, holder: null, held_until: null, master_key_id: null, sealed: null }

async function claimRequest(trx: Transaction<Schema>, type: StoreType, claim: RequestClaim): ReturnType<RequestRepository['claim']> {
  const { ownerId, key, requestHash, holder, now, until, forgetBefore } = claim
  const which = { owner_id: ownerId, key }
  const held = { holder, held_until: until.getTime() }
  if (await insertClaim(trx, which, { ...NOTHING_YET, ...held, request_hash: requestHash, created_at: now.getTime() }, forgetBefore)) {
    await sweepIdempotencyKeys(trx, type, forgetBefore)
    return { kind: 'claimed' }
  }
  const row = await trx
    .selectFrom('idempotency_keys')
    .selectAll()
    .where((is) => is.and(which))
    // On SQLite a transaction has the whole database to itself from its beginning.
    .$if(type === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  // Given up by whoever held it, a moment ago.
  if (!row) return { kind: 'running', until: now }
  if (row.request_hash !== requestHash || row.account_id !== null) return { kind: 'other-request' }
  if (row.sealed && row.master_key_id !== null) {
    return { kind: 'done', reply: fromColumns({ master_key_id: row.master_key_id, sealed: row.sealed }) }
  }
  const heldUntil = row.held_until ?? 0
  if (heldUntil > now.getTime()) return { kind: 'running', until: new Date(heldUntil) }
  // Whoever held it has died.
  await trx
    .updateTable('idempotency_keys')
    .set(held)
    .where((is) => is.and(which))
    .execute()
  return { kind: 'claimed' }
}

type Which = Pick<IdempotencyKeysTable, 'owner_id' | 'key'>
type Claim = Omit<IdempotencyKeysTable, keyof Which>

async function insertClaim(trx: Transaction<Schema>, which: Which, claim: Claim, forgetBefore: Date): Promise<boolean> {
  const row = await trx
    .insertInto('idempotency_keys')
    .values({ ...which, ...claim })
    .onConflict((on) =>
      on.columns(['owner_id', 'key']).doUpdateSet(claim).where('idempotency_keys.created_at', '<', forgetBefore.getTime()),
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
