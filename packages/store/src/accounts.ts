import { type Account, type AccountRepository, err, type IdempotentRequest, nameKey, ok } from '@keyhaven/core'
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { AppendAuditEvent } from './audit-events.ts'
import { fromCursor, toCursor } from './cursor.ts'
import { eraseTraces } from './erase.ts'
import { claimIdempotencyKey, sweepIdempotencyKeys } from './idempotency-keys.ts'
import { insertChanges } from './outbox.ts'
import type { ExchangeAccountsTable, Schema, StoreType } from './schema.ts'
import { fromColumns, toColumns } from './sealed.ts'

export const sqlAccountRepository = (
  db: Kysely<Schema>,
  type: StoreType,
  append: AppendAuditEvent,
  { webhooks = false } = {},
): AccountRepository => ({
  async insert(account, event, request, changes = []) {
    try {
      await db.transaction().execute(async (trx) => {
        await insertAll(trx, type, account, request)
        if (webhooks) await insertChanges(trx, changes)
        await append(trx, event)
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

  async findByPublicKey(ownerId, exchange, publicKeyHash) {
    const row = await selectByPublicKey(db, { ownerId, exchange, publicKeyHash }).selectAll().executeTakeFirst()
    return row && fromRow(row)
  },

  async findByExchangeAccount(ownerId, exchange, exchangeAccountHash) {
    const row = await db
      .selectFrom('exchange_accounts')
      .selectAll()
      .where((is) => is.and({ owner_id: ownerId, exchange, exchange_account_hash: exchangeAccountHash }))
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

  async remove(id, ownerId, event, changes = []) {
    const removed = await db.transaction().execute(async (trx) => {
      const row = await trx
        .deleteFrom('exchange_accounts')
        .where((is) => is.and({ id, owner_id: ownerId }))
        .returning('id')
        .executeTakeFirst()
      if (row && webhooks) await insertChanges(trx, changes)
      if (row) await append(trx, event)
      return row !== undefined
    })
    if (removed) await eraseTraces(db, type)
    return removed
  },
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
}

const selectByPublicKey = (db: Kysely<Schema>, account: Pick<Account, 'ownerId' | 'exchange' | 'publicKeyHash'>) =>
  db
    .selectFrom('exchange_accounts')
    .where((is) => is.and({ owner_id: account.ownerId, exchange: account.exchange, public_key_hash: account.publicKeyHash }))

const toRow = (account: Account): Insertable<ExchangeAccountsTable> => ({
  id: account.id,
  owner_id: account.ownerId,
  exchange: account.exchange,
  name: account.name,
  name_key: nameKey(account.name),
  key_hint: account.keyHint,
  key_name: account.keyName,
  public_key_hash: account.publicKeyHash,
  exchange_account_hash: account.exchangeAccountHash,
  health: account.health,
  ...toColumns(account.sealed),
  created_at: account.createdAt.getTime(),
  verified_at: account.verifiedAt.getTime(),
  updated_at: account.createdAt.getTime(),
})

const fromRow = (row: Selectable<ExchangeAccountsTable>): Account => ({
  id: row.id,
  ownerId: row.owner_id,
  exchange: row.exchange,
  name: row.name,
  keyHint: row.key_hint,
  keyName: row.key_name,
  publicKeyHash: row.public_key_hash,
  exchangeAccountHash: row.exchange_account_hash,
  health: row.health,
  sealed: fromColumns(row),
  createdAt: new Date(row.created_at),
  verifiedAt: new Date(row.verified_at),
})
