import { type Account, type AccountRepository, err, type IdempotentRequest, ok } from '@keyhaven/core'
import type { Kysely, Transaction } from 'kysely'
import { changesOf } from './account-life.ts'
import { fromRow, toRow } from './account-rows.ts'
import type { AppendAuditEvent } from './audit-events.ts'
import { fromCursor, toCursor } from './cursor.ts'
import type { FollowTurn } from './follow.ts'
import { claimIdempotencyKey, sweepIdempotencyKeys } from './idempotency-keys.ts'
import type { insertChanges } from './outbox.ts'
import type { Schema, StoreType } from './schema.ts'
import { indexAccount } from './search/index-accounts.ts'
import { countAccount } from './statistics/statistics.ts'
import { giveVerification } from './verifications.ts'

/** What is written beside a change of an account, in its transaction. */
export interface Beside {
  /** Last of all: the event's place in the trail is one that others wait for. */
  append: AppendAuditEvent
  /** What the platform is told. */
  tell: typeof insertChanges
  follow: FollowTurn
}

export const sqlAccountRepository = (db: Kysely<Schema>, type: StoreType, beside: Beside): AccountRepository => ({
  async insert(account, event, request, changes = [], testedBy) {
    try {
      await db.transaction().execute(async (trx) => {
        await insertAll(trx, type, account, request)
        if (testedBy !== undefined) await giveVerification(trx, testedBy, account)
        await beside.tell(trx, changes)
        await beside.follow(trx, { before: undefined, after: account, verdict: undefined, at: account.createdAt })
        await indexAccount(trx, account.id)
        await beside.append(trx, event)
      })
      return ok(account)
    } catch (error) {
      if (error instanceof Conflict) return err({ code: error.code })
      throw error
    }
  },

  async findByIdempotencyKey(ownerId, key, forgetBefore) {
    const row = await db
      .selectFrom('idempotency_keys')
      .select(['request_hash', 'account_id'])
      .where((is) => is.and({ owner_id: ownerId, key }))
      .where('created_at', '>=', forgetBefore.getTime())
      .executeTakeFirst()
    return row && { requestHash: row.request_hash, accountId: row.account_id }
  },

  async findOwned(id, ownerId) {
    const row = await db
      .selectFrom('exchange_accounts')
      .selectAll()
      .where((is) => is.and({ id, owner_id: ownerId }))
      .executeTakeFirst()
    return row && fromRow(row)
  },

  async find(id) {
    const row = await db.selectFrom('exchange_accounts').selectAll().where('id', '=', id).executeTakeFirst()
    return row && fromRow(row)
  },

  async findByPublicKey(ownerId, exchange, publicKeyHash) {
    const row = await selectByPublicKey(db, { ownerId, exchange, publicKeyHash }).selectAll().executeTakeFirst()
    return row && fromRow(row)
  },

  async findByExchangeAccount(ownerId, exchange, exchangeAccountHash, exceptId = '') {
    const row = await db
      .selectFrom('exchange_accounts')
      .selectAll()
      .where((is) => is.and({ owner_id: ownerId, exchange, exchange_account_hash: exchangeAccountHash }))
      .where('id', '!=', exceptId)
      .orderBy('created_at')
      .limit(1)
      .executeTakeFirst()
    return row && fromRow(row)
  },

  async listOwned(ownerId, { limit, cursor }) {
    const after = cursor === undefined ? undefined : fromCursor(cursor)
    if (cursor !== undefined && !after) return { items: [], nextCursor: null }

    let query = db.selectFrom('exchange_accounts').selectAll().where('owner_id', '=', ownerId)
    if (after) query = query.where((is) => is(is.refTuple('created_at', 'id'), '>', is.tuple(after.createdAt, after.id)))
    // One more than asked for, to know whether there is a next page.
    const rows = await query
      .orderBy('created_at')
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const items = rows.slice(0, limit).map(fromRow)
    const last = items.at(-1)
    const nextCursor = last && rows.length > limit ? toCursor({ createdAt: last.createdAt.getTime(), id: last.id }) : null
    return { items, nextCursor }
  },

  ...changesOf(db, type, beside),
})

/** Thrown to roll the transaction back. */
class Conflict extends Error {
  readonly code: 'name-taken' | 'already-added' | 'idempotency-key-used'

  constructor(code: Conflict['code']) {
    super(code)
    this.code = code
  }
}

/**
 * The database's unique indexes decide, so that of several at once exactly one wins; who meets another's unfinished
 * transaction waits for its end. The order of the steps is the order in which conflicts are told.
 */
async function insertAll(
  trx: Transaction<Schema>,
  type: StoreType,
  account: Account,
  request: IdempotentRequest | undefined,
): Promise<void> {
  if (request) {
    if (!(await claimIdempotencyKey(trx, account, request))) throw new Conflict('idempotency-key-used')
    await sweepIdempotencyKeys(trx, type, request.forgetBefore)
  }
  const added = await trx
    .insertInto('exchange_accounts')
    .values(toRow(account))
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) {
    const sameKey = await selectByPublicKey(trx, account).select('id').executeTakeFirst()
    throw new Conflict(sameKey ? 'already-added' : 'name-taken')
  }
  await countAccount(trx, account)
}

const selectByPublicKey = (db: Kysely<Schema>, account: Pick<Account, 'ownerId' | 'exchange' | 'publicKeyHash'>) =>
  db
    .selectFrom('exchange_accounts')
    .where((is) => is.and({ owner_id: account.ownerId, exchange: account.exchange, public_key_hash: account.publicKeyHash }))
