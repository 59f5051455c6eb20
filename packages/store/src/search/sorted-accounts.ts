import type { AccountQuery } from '@keyhaven/core'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import type { Place } from './places.ts'

const ORDERS = {
  added: 'created_at',
  verified: 'verified_at',
  name: 'name_key',
  health: 'health_rank',
  expiry: 'expires_at',
} as const
type Column = keyof typeof ORDERS

/** The accounts of one list in one order; each list has an index for each order. */
export function sortedAccounts(db: Kysely<Schema>, { sort, filters }: AccountQuery, facet: string) {
  const { addedSince, expiringFrom, expiringBefore } = filters
  const order = ORDERS[sort.replace('-', '') as Column]
  const [direction, behind] = sort.startsWith('-') ? (['desc', '<'] as const) : (['asc', '>'] as const)
  return {
    /** The filters that the list itself does not answer. */
    unanswered: {
      addedSince: order === 'created_at' ? undefined : addedSince,
      expiringFrom: order === 'expires_at' ? undefined : expiringFrom,
      expiringBefore: order === 'expires_at' ? undefined : expiringBefore,
    },
    isPlace: ({ key }: Place) => (typeof key === 'string') === (order === 'name_key'),
    async after(place: Place | undefined, size: number): Promise<Place[]> {
      let query = db.selectFrom('account_facets').select(['account_id', order]).where('facet', '=', facet)
      if (place) query = query.where((is) => is(is.refTuple(order, 'account_id'), behind, is.tuple(place.key, place.id)))
      if (addedSince && order === 'created_at') query = query.where(order, '>=', addedSince.getTime())
      if (expiringFrom && order === 'expires_at') query = query.where(order, '>=', expiringFrom.getTime())
      if (expiringBefore && order === 'expires_at') query = query.where(order, '<', expiringBefore.getTime())
      const rows = await query.orderBy(order, direction).orderBy('account_id', direction).limit(size).execute()
      return rows.map((row) => ({ part: 0, key: row[order], id: row.account_id }))
    },
  }
}
