import type { Check, Verification, VerificationRepository } from '@keyhaven/core'
import type { Insertable, Kysely, Selectable } from 'kysely'
import type { AppendAuditEvent } from './audit-events.ts'
import type { Schema, VerificationsTable } from './schema.ts'

export const sqlVerificationRepository = (db: Kysely<Schema>, append: AppendAuditEvent): VerificationRepository => ({
  async insert(verification, event) {
    await db.transaction().execute(async (trx) => {
      await trx.insertInto('verifications').values(toRow(verification)).execute()
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
})

const toRow = (verification: Verification): Insertable<VerificationsTable> => ({
  id: verification.id,
  code: verification.code,
  owner_id: verification.ownerId,
  exchange: verification.exchange,
  public_key_hash: verification.publicKeyHash,
  pair_hash: verification.pairHash,
  exchange_account_hash: verification.exchangeAccountHash,
  egress: verification.egress,
  key_hint: verification.keyHint,
  key_name: verification.keyName,
  verdict: verification.verdict,
  checks: JSON.stringify(verification.checks),
  errors: JSON.stringify(verification.errors),
  started_at: verification.startedAt.getTime(),
  duration_ms: verification.durationMs,
})

const fromRow = (row: Selectable<VerificationsTable>): Verification => ({
  id: row.id,
  code: row.code,
  ownerId: row.owner_id,
  exchange: row.exchange,
  publicKeyHash: row.public_key_hash,
  pairHash: row.pair_hash ?? '',
  exchangeAccountHash: row.exchange_account_hash,
  egress: row.egress,
  keyHint: row.key_hint,
  keyName: row.key_name,
  verdict: row.verdict,
  // Only `toRow` writes these columns.
  checks: JSON.parse(row.checks) as Check[],
  errors: JSON.parse(row.errors) as string[],
  startedAt: new Date(row.started_at),
  durationMs: row.duration_ms,
})
