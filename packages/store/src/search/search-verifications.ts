import type { Account, AccountLookup, FoundVerification, FoundVerifications, Verdict, VerificationQuery } from '@keyhaven/core'
import type { Kysely } from 'kysely'
import type { Schema, StoreType } from '../schema.ts'
import { fromRow } from '../verifications.ts'
import { ownersById, ownersByPrefix } from './owners.ts'
import { fromPlaceCursor, type Place, toPlaceCursor } from './places.ts'
import { walkPage } from './walk.ts'

/** People whose e-mail begins with a text; those behind them are left out, for each is a list to be walked along. */
const MOST_OWNERS = 10

/** A list of verifications that has an index by time. */
type Source = { column: 'code' | 'key_last' | 'public_key_hash' | 'owner_id' | 'account_id' | 'verdict'; value: string } | 'all'

interface Row extends Place {
  verdict: Verdict | undefined
  ownerId: string
}

/** By time, from every list that a text leads to. */
export async function searchVerifications(db: Kysely<Schema>, type: StoreType, query: VerificationQuery): Promise<FoundVerifications> {
  const { cursor, limit, lookups, verdict } = query
  const place = cursor === undefined ? undefined : fromPlaceCursor(cursor)
  if (cursor !== undefined && typeof place?.key !== 'number') return { items: [], nextCursor: null, ownersLeftOut: false }

  const account = query.account ?? (await accountMeant(db, lookups))
  const { sources, ownersLeftOut = false } = account ? { sources: ofAccount(account) } : await sourcesOf(db, type, lookups, verdict)
  const fits = (row: Row) => (verdict === undefined || row.verdict === verdict) && (!account || row.ownerId === account.ownerId)
  const page = await walkPage<Row, FoundVerification>(
    {
      after: (row, size) => inOrder(db, sources, row, size, query),
      pass: (rows) => rows.filter(fits),
      show: (rows) => verificationsAt(db, rows),
      cursorOf: toPlaceCursor,
    },
    {
      from: place && { ...place, verdict: undefined, ownerId: '' },
      limit,
      picky: account !== undefined || (lookups !== undefined && verdict !== undefined),
    },
  )
  return { ...page, ownersLeftOut }
}

/** The key's list holds what was tested before there was an account, by whoever has the key. */
const ofAccount = ({ id, publicKeyHash }: Pick<Account, 'id' | 'publicKeyHash'>): Source[] => [
  { column: 'account_id', value: id },
  { column: 'public_key_hash', value: publicKeyHash },
]

/** The one whose id was typed; undefined where there is none, any more. */
async function accountMeant(db: Kysely<Schema>, lookups: VerificationQuery['lookups']): Promise<VerificationQuery['account']> {
  const lookup = lookups?.find(({ by }) => by === 'account-id')
  if (lookup?.by !== 'account-id') return undefined
  const row = await db
    .selectFrom('exchange_accounts')
    .select(['id', 'owner_id', 'public_key_hash'])
    .where('id', '=', lookup.id)
    .executeTakeFirst()
  return row && { id: row.id, ownerId: row.owner_id, publicKeyHash: row.public_key_hash }
}

async function sourcesOf(db: Kysely<Schema>, type: StoreType, lookups: readonly AccountLookup[] | undefined, verdict: Verdict | undefined) {
  if (!lookups) return { sources: [verdict === undefined ? 'all' : { column: 'verdict', value: verdict }] satisfies Source[] }
  const sources: Source[] = []
  let ownersLeftOut = false
  for (const lookup of lookups) {
    // Of an account that was removed: its keys are forgotten, its verifications are kept.
    if (lookup.by === 'account-id') sources.push({ column: 'account_id', value: lookup.id })
    if (lookup.by === 'code') sources.push({ column: 'code', value: lookup.code })
    if (lookup.by === 'last-four') sources.push({ column: 'key_last', value: lookup.text })
    if (lookup.by === 'public-key') sources.push(...lookup.hashes.map((value): Source => ({ column: 'public_key_hash', value })))
    if (lookup.by === 'email') {
      // One more than are looked at, to know whether some are left out.
      const owners = await ownersByPrefix(db, type, lookup.prefix, MOST_OWNERS + 1)
      sources.push(...owners.slice(0, MOST_OWNERS).map((value): Source => ({ column: 'owner_id', value })))
      ownersLeftOut = owners.length > MOST_OWNERS
    }
  }
  return { sources, ownersLeftOut }
}

/** The next rows of all lists together. */
async function inOrder(
  db: Kysely<Schema>,
  sources: readonly Source[],
  place: Place | undefined,
  size: number,
  { since, sort }: VerificationQuery,
): Promise<Row[]> {
  const [direction, behind, sign] = sort === 'started' ? (['asc', '>', 1] as const) : (['desc', '<', -1] as const)
  const lists = await Promise.all(
    sources.map((source) => {
      let list = db
        .selectFrom('verifications')
        .select(['id', 'started_at', 'verdict', 'owner_id'])
        .where('started_at', '>=', since?.getTime() ?? 0)
      if (source !== 'all') list = list.where(source.column, '=', source.value)
      if (place) list = list.where((is) => is(is.refTuple('started_at', 'id'), behind, is.tuple(Number(place.key), place.id)))
      return list.orderBy('started_at', direction).orderBy('id', direction).limit(size).execute()
    }),
  )
  const rows = new Map(lists.flat().map((row) => [row.id, row]))
  return [...rows.values()]
    .map(({ id, started_at, verdict, owner_id }): Row => ({ part: 0, key: started_at, id, verdict, ownerId: owner_id }))
    .toSorted((a, b) => sign * (Number(a.key) - Number(b.key) || (a.id < b.id ? -1 : 1)))
    .slice(0, size)
}

async function verificationsAt(db: Kysely<Schema>, places: readonly Row[]): Promise<FoundVerification[]> {
  if (places.length === 0) return []
  const rows = await db
    .selectFrom('verifications')
    .selectAll()
    .where(
      'id',
      'in',
      places.map(({ id }) => id),
    )
    .execute()
  const verifications = new Map(rows.map((row) => [row.id, fromRow(row)]))
  const owners = await ownersById(
    db,
    rows.map((row) => row.owner_id),
  )
  return places.flatMap(({ id }) => {
    const verification = verifications.get(id)
    const owner = verification && owners.get(verification.ownerId)
    return verification && owner ? [{ verification, owner }] : []
  })
}
