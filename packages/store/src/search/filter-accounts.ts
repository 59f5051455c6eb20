import type { AccountFilters } from '@keyhaven/core'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { FACETS } from './index-accounts.ts'

/** The lists in which an account has to be, the shortest first as far as one can guess. */
export const wantedFacets = ({ finding, addressMissing, health, exchange }: AccountFilters): string[] => [
  ...(finding === undefined ? [] : [FACETS.finding(finding)]),
  ...(addressMissing ? [FACETS.addressMissing] : []),
  ...(health === undefined ? [] : [health === 'needs-attention' ? FACETS.needsAttention : FACETS.health(health)]),
  ...(exchange === undefined ? [] : [FACETS.exchange(exchange)]),
]

/** Which of these accounts are in each of the lists, added and expiring when the filters say. */
export async function passing(
  db: Kysely<Schema>,
  ids: readonly string[],
  facets: readonly string[],
  { addedSince, expiringBefore }: AccountFilters,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('account_facets')
    .select(['account_id', 'created_at', 'expires_at'])
    .where('account_id', 'in', ids)
    .where('facet', 'in', [FACETS.all, ...facets])
    .execute()
  const lists = new Map<string, number>()
  for (const { account_id, created_at, expires_at } of rows) {
    const inTime = (!addedSince || created_at >= addedSince.getTime()) && (!expiringBefore || expires_at < expiringBefore.getTime())
    if (inTime) lists.set(account_id, (lists.get(account_id) ?? 0) + 1)
  }
  return new Set(ids.filter((id) => lists.get(id) === facets.length + 1))
}
