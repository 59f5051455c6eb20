import type { AccountLookup, AccountQuery, FoundAccount, Page, SupportSearch } from '@keyhaven/core'
import type { Kysely } from 'kysely'
import { fromRow } from '../account-rows.ts'
import type { Schema, StoreType } from '../schema.ts'
import { leavesOut, passing, wantedFacets } from './filter-accounts.ts'
import { FACETS } from './index-accounts.ts'
import { matchingAccounts } from './matching-accounts.ts'
import { ownersById } from './owners.ts'
import { fromPlaceCursor, type Place, toPlaceCursor } from './places.ts'
import { searchVerifications } from './search-verifications.ts'
import { sortedAccounts } from './sorted-accounts.ts'
import { walkPage } from './walk.ts'

const NOTHING = { items: [], nextCursor: null }

export const sqlSupportSearch = (db: Kysely<Schema>, type: StoreType): SupportSearch => ({
  accounts: (query) => (query.lookups ? findMatching(db, query, query.lookups) : findSorted(db, query)),
  owner: async (id) => (await ownersById(db, [id])).get(id),
  verifications: (query) => searchVerifications(db, type, query),
})

/** Everybody's accounts in an order. One filter chooses the list that is walked along; what the others leave out is passed over. */
async function findSorted(db: Kysely<Schema>, query: AccountQuery): Promise<Page<FoundAccount>> {
  const { cursor, limit, filters } = query
  const [facet = FACETS.all, ...others] = wantedFacets(filters)
  const list = sortedAccounts(db, query, facet)
  const from = cursor === undefined ? undefined : fromPlaceCursor(cursor)
  if (cursor !== undefined && !(from && list.isPlace(from))) return NOTHING

  return walkPage(
    {
      after: list.after,
      pass: (places) => passing(db, places, others, list.unanswered),
      show: async (places) => (await accountsAt(db, places)).map(({ found }) => found),
      cursorOf: toPlaceCursor,
    },
    { from, limit, picky: leavesOut(others, list.unanswered) },
  )
}

/** Accounts that a text may mean, the surest meaning first. */
async function findMatching(db: Kysely<Schema>, query: AccountQuery, lookups: readonly AccountLookup[]): Promise<Page<FoundAccount>> {
  const { cursor, limit, filters } = query
  const matching = await matchingAccounts(db, lookups)
  const from = cursor === undefined ? undefined : fromPlaceCursor(cursor)
  if (cursor !== undefined && !(from && matching.isPlace(from))) return NOTHING

  const facets = wantedFacets(filters)
  return walkPage(
    {
      after: matching.after,
      pass: (places) => passing(db, places, facets, filters),
      async show(places) {
        const all = await accountsAt(db, places)
        return all.filter(({ place, found: { account, owner } }) => matching.isFirst(place, account, owner.email)).map(({ found }) => found)
      },
      cursorOf: toPlaceCursor,
    },
    { from, limit, picky: leavesOut(facets, filters) },
  )
}

/** The accounts at these places. One that was removed meanwhile is left out. */
async function accountsAt(db: Kysely<Schema>, places: readonly Place[]): Promise<{ place: Place; found: FoundAccount }[]> {
  if (places.length === 0) return []
  const ids = [...new Set(places.map(({ id }) => id))]
  const rows = await db.selectFrom('exchange_accounts').selectAll().where('id', 'in', ids).execute()
  const accounts = new Map(rows.map((row) => [row.id, fromRow(row)]))
  const owners = await ownersById(
    db,
    rows.map((row) => row.owner_id),
  )
  return places.flatMap((place) => {
    const account = accounts.get(place.id)
    const owner = account && owners.get(account.ownerId)
    return account && owner ? [{ place, found: { account, owner } }] : []
  })
}
