import {
  type Account,
  type Check,
  type EndedVerification,
  type KeyDescription,
  lastFour,
  type Verification,
  type VerificationRepository,
} from '@keyhaven/core'
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { AppendAuditEvent } from './audit-events.ts'
import { newestFirst } from './newest-first.ts'
import type { Schema, VerificationsTable } from './schema.ts'
import { countVerification } from './statistics/statistics.ts'

export const sqlVerificationRepository = (db: Kysely<Schema>, append: AppendAuditEvent): VerificationRepository => ({
  async insert(verification, event) {
    await db.transaction().execute(async (trx) => {
      await insertVerification(trx, verification)
      await append(trx, event)
    })
  },
  async findOwned(id, ownerId) {
    const row = await db
      .selectFrom('verifications')
      .selectAll()
      .where((is) => is.and({ id, owner_id: ownerId }))
      .executeTakeFirst()
    return row && fromRow(row)
  },
  async findByCode(code) {
    const row = await db.selectFrom('verifications').selectAll().where('code', '=', code).executeTakeFirst()
    return row && fromRow(row)
  },
  async findLatestOfPair(ownerId, pairHash, since) {
    const row = await db
      .selectFrom('verifications')
      .selectAll()
      .where((is) => is.and({ owner_id: ownerId, pair_hash: pairHash }))
      .where('started_at', '>=', since.getTime())
      .orderBy('started_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row && fromRow(row)
  },
  listOfAccount(accountId, page) {
    const ofAccount = db.selectFrom('verifications').selectAll().where('account_id', '=', accountId)
    return newestFirst(page, fromRow, async (behind, limit) => {
      const older = behind
        ? ofAccount.where((is) => is(is.refTuple('started_at', 'id'), '<', is.tuple(behind.createdAt, behind.id)))
        : ofAccount
      const rows = await older.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
      return rows.map((row) => ({ position: { createdAt: row.started_at, id: row.id }, row }))
    })
  },
})

/** Takes a transaction: with it goes what else the verification changes. Counts it where the statistics know of it. */
export async function insertVerification(trx: Transaction<Schema>, verification: EndedVerification): Promise<void> {
  await trx.insertInto('verifications').values(toRow(verification)).execute()
  await countVerification(trx, verification)
}

/** Makes a verification one of an account of the same owner. */
export async function giveVerification(trx: Transaction<Schema>, id: string, account: Pick<Account, 'id' | 'ownerId'>): Promise<void> {
  await trx
    .updateTable('verifications')
    .set({ account_id: account.id })
    .where((is) => is.and({ id, owner_id: account.ownerId }))
    .execute()
}

/** A verification as its row. */
export const toRow = (verification: Verification): Insertable<VerificationsTable> => ({
  id: verification.id,
  code: verification.code,
  owner_id: verification.ownerId,
  exchange: verification.exchange,
  public_key_hash: verification.publicKeyHash,
  pair_hash: verification.pairHash,
  exchange_account_hash: verification.exchangeAccountHash,
  egress: verification.egress,
  exchange_status: verification.exchangeStatus,
  key_hint: verification.keyHint,
  key_last: lastFour(verification.keyHint) ?? null,
  key_name: verification.keyName,
  key_facts: verification.key && JSON.stringify(verification.key),
  verdict: verification.verdict,
  checks: JSON.stringify(verification.checks),
  errors: JSON.stringify(verification.errors),
  started_at: verification.startedAt.getTime(),
  duration_ms: verification.durationMs,
  account_id: verification.accountId,
  trigger: verification.trigger,
  actor_id: verification.actorId,
  reason: verification.reason,
})

/** A row as what it keeps. */
export const fromRow = (row: Selectable<VerificationsTable>): Verification => ({
  id: row.id,
  code: row.code,
  ownerId: row.owner_id,
  exchange: row.exchange,
  publicKeyHash: row.public_key_hash,
  pairHash: row.pair_hash ?? '',
  exchangeAccountHash: row.exchange_account_hash,
  egress: row.egress,
  exchangeStatus: row.exchange_status,
  keyHint: row.key_hint,
  keyName: row.key_name,
  key: row.key_facts === null ? null : (JSON.parse(row.key_facts) as KeyDescription),
  verdict: row.verdict,
  // Only `toRow` writes these columns.
  checks: JSON.parse(row.checks) as Check[],
  errors: JSON.parse(row.errors) as string[],
  startedAt: new Date(row.started_at),
  durationMs: row.duration_ms,
  accountId: row.account_id,
  trigger: row.trigger,
  actorId: row.actor_id ?? row.owner_id,
  reason: row.reason,
})
