import {
  type Account,
  type HealthReason,
  type Judged,
  type KeyFacts,
  nameKey,
  type PreviousKey,
  type ReplacedCredentials,
} from '@keyhaven/core'
import type { Insertable, Selectable } from 'kysely'
import type { ExchangeAccountsTable } from './schema.ts'
import { fromColumns, toColumns } from './sealed.ts'

/** A new account as its row. */
export const toRow = (account: Account): Insertable<ExchangeAccountsTable> => ({
  id: account.id,
  owner_id: account.ownerId,
  exchange: account.exchange,
  ...toNameColumns(account.name),
  ...toKeyColumns(account),
  created_at: account.createdAt.getTime(),
  updated_at: account.createdAt.getTime(),
  version: account.version,
})

export const toNameColumns = (name: string) => ({ name, name_key: nameKey(name) })

/** The keys and what is known of them. */
export const toKeyColumns = (account: ReplacedCredentials) => ({
  key_hint: account.keyHint,
  public_key_hash: account.publicKeyHash,
  previous_key: account.previousKey && JSON.stringify(account.previousKey),
  ...toColumns(account.sealed),
  ...toJudgedColumns(account),
})

/** What a verification can change. */
export const toJudgedColumns = (account: Judged) => ({
  key_name: account.keyName,
  exchange_account_hash: account.exchangeAccountHash,
  health: account.health,
  health_reasons: JSON.stringify(account.healthReasons),
  failing_since: account.failingSince?.getTime() ?? null,
  key_facts: account.keyFacts && JSON.stringify(account.keyFacts),
  expires_at: account.expiresAt?.getTime() ?? null,
  verified_at: account.verifiedAt.getTime(),
  proven_at: account.provenAt?.getTime() ?? null,
})

export const fromRow = (row: Selectable<ExchangeAccountsTable>): Account => ({
  id: row.id,
  ownerId: row.owner_id,
  exchange: row.exchange,
  name: row.name,
  keyHint: row.key_hint,
  keyName: row.key_name,
  publicKeyHash: row.public_key_hash,
  exchangeAccountHash: row.exchange_account_hash,
  health: row.health,
  // Only the functions above write these columns.
  healthReasons: JSON.parse(row.health_reasons) as HealthReason[],
  failingSince: toDate(row.failing_since),
  keyFacts: row.key_facts === null ? null : (JSON.parse(row.key_facts) as KeyFacts),
  expiresAt: toDate(row.expires_at),
  previousKey: row.previous_key === null ? null : (JSON.parse(row.previous_key) as PreviousKey),
  sealed: fromColumns(row),
  createdAt: new Date(row.created_at),
  verifiedAt: new Date(row.verified_at),
  provenAt: toDate(row.proven_at),
  version: row.version,
})

const toDate = (time: number | null) => (time === null ? null : new Date(time))
