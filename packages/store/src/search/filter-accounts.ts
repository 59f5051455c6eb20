import type { AccountFilters } from '@keyhaven/core'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { FACETS } from './index-accounts.ts'
import type { Place } from './places.ts'

/** The lists in which an account has to be, the shortest first as far as one can guess. */
export const wantedFacets = ({ finding, addressMissing, health, exchange }: AccountFilters): string[] => [
  ...(finding === undefined ? [] : [FACETS.finding(finding)]),
  ...(addressMissing ? [FACETS.addressMissing] : []),
  ...(health === undefined ? [] : [health === 'needs-attention' ? FACETS.needsAttention : FACETS.health(health)]),
  ...(exchange === undefined ? [] : [FACETS.exchange(exchange)]),
]

type Times = Pick<AccountFilters, 'addedSince' | 'expiringFrom' | 'expiringBefore'>

/** Whether these leave out anything. */
export const leavesOut = (facets: readonly string[], { addedSince, expiringFrom, expiringBefore }: Times): boolean =>
  facets.length > 0 || [addedSince, expiringFrom, expiringBefore].some((time) => time !== undefined)

/** Those of the places whose accounts are in each of the lists, added and expiring when the filters say. */
export async function passing(db: Kysely<Schema>, places: Place[], facets: readonly string[], times: Times): Promise<Place[]> {
  if (places.length === 0 || !leavesOut(facets, times)) return places
  const { addedSince, expiringFrom, expiringBefore } = times
  // Each of its rows tells an account's times, whichever list it is in.
  const lists = facets.length > 0 ? facets : [FACETS.all]
  const ids = [...new Set(places.map(({ id }) => id))]
  let query = db.selectFrom('account_facets').select('account_id').where('account_id', 'in', ids).where('facet', 'in', lists)
  if (addedSince) query = query.where('created_at', '>=', addedSince.getTime())
  if (expiringFrom) query = query.where('expires_at', '>=', expiringFrom.getTime())
  if (expiringBefore) query = query.where('expires_at', '<', expiringBefore.getTime())
  const rows = await query
    .groupBy('account_id')
    .having(({ fn }) => fn.countAll(), '=', lists.length)
    .execute()
  const pass = new Set(rows.map((row) => row.account_id))
  return places.filter(({ id }) => pass.has(id))
}
