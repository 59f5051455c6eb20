import { type Account, type Health, lastFour, nameKey } from '@keyhaven/core'
import type { Insertable, Transaction } from 'kysely'
import { fromRow } from '../account-rows.ts'
import type { AccountFacetsTable, Schema } from '../schema.ts'

/** The gravest first: the order of a list that is sorted by health. */
const HEALTH_RANK = { broken: 0, attention: 1, unknown: 2, ready: 3 } as const satisfies Record<Health, number>

/** Of an account that does not expire: the last in the order of expiry. */
const NEVER = Date.UTC(9999, 11, 31)

/** More words than this do not begin a term of their own, and a term has no more characters than this. */
const MOST_WORDS = 12
const LONGEST_TERM = 64

export type TermKind = 'email' | 'name' | 'last-four'

/** Where a prefix of what support types is looked for. */
export interface Term {
  kind: TermKind
  term: string
}

/** A name from each of its words on, so that a prefix of any word, or of several in a row, is a prefix of one of these. */
export function nameStarts(name: string): string[] {
  const key = nameKey(name)
  const starts = [0, ...[...key.matchAll(/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu)].map(({ index }) => index)]
  return starts.slice(0, MOST_WORDS).map((start) => key.slice(start))
}

/** As much of a name as a term holds, never through the middle of a character. What is looked for is cut alike. */
export const toTerm = (text: string): string => text.slice(0, LONGEST_TERM).toWellFormed()

/** Everything by which an account is found. */
export function termsOf(account: Pick<Account, 'name' | 'keyHint'>, email: string): Term[] {
  const last = lastFour(account.keyHint)
  return [
    { kind: 'email', term: email },
    ...[...new Set(nameStarts(account.name).map(toTerm))].map((term): Term => ({ kind: 'name', term })),
    ...(last === undefined ? [] : [{ kind: 'last-four', term: last } as const]),
  ]
}

/** What an account can be filtered by: a list of its own for each, in every order. */
export const FACETS = {
  all: 'all',
  needsAttention: 'needs-attention',
  addressMissing: 'address-missing',
  health: (health: Health) => `health/${health}`,
  exchange: (exchange: string) => `exchange/${exchange}`,
  finding: (code: string) => `finding/${code}`,
} as const

function facetsOf({ exchange, health, healthReasons }: Account, lacksAddress: boolean): string[] {
  const codes = [...new Set(healthReasons.map(({ code }) => code))]
  return [
    FACETS.all,
    FACETS.exchange(exchange),
    FACETS.health(health),
    ...(health === 'attention' || health === 'broken' ? [FACETS.needsAttention] : []),
    ...codes.map(FACETS.finding),
    ...(lacksAddress ? [FACETS.addressMissing] : []),
  ]
}

/**
 * An account's rows in each of its lists.
 *
 * @param lacksAddress - whether an address of ours, an announced one perhaps, is missing in its key's list.
 */
export const facetRowsOf = (account: Account, lacksAddress: boolean): Insertable<AccountFacetsTable>[] =>
  facetsOf(account, lacksAddress).map((facet) => ({
    account_id: account.id,
    facet,
    created_at: account.createdAt.getTime(),
    verified_at: account.verifiedAt.getTime(),
    name_key: toTerm(nameKey(account.name)),
    health_rank: HEALTH_RANK[account.health],
    expires_at: account.expiresAt?.getTime() ?? NEVER,
  }))

/**
 * Makes an account be found as it is by now: to be called in every transaction that has added or changed one, or the addresses that
 * its key lacks. When it is removed, the database takes these rows with it.
 */
export async function indexAccount(trx: Transaction<Schema>, id: string): Promise<void> {
  const row = await trx.selectFrom('exchange_accounts').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const account = fromRow(row)
  const owner = await trx.selectFrom('auth_users').select('email').where('id', '=', account.ownerId).executeTakeFirstOrThrow()
  await writeTerms(trx, account.id, termsOf(account, owner.email))
  const gap = await trx
    .selectFrom('address_gaps')
    .select('address')
    .where((is) => is.and({ account_id: id, state: 'missing' }))
    .limit(1)
    .executeTakeFirst()
  await writeFacets(trx, account.id, facetRowsOf(account, gap !== undefined))
}

/** Names and keys seldom change; a verification leaves the terms as they are. */
async function writeTerms(trx: Transaction<Schema>, accountId: string, terms: readonly Term[]): Promise<void> {
  const present = await trx.selectFrom('account_terms').select(['kind', 'term']).where('account_id', '=', accountId).execute()
  const without = (some: readonly Term[], others: readonly Term[]) =>
    some.filter((one) => !others.some((other) => other.kind === one.kind && other.term === one.term))
  for (const { kind, term } of without(present, terms)) {
    await trx
      .deleteFrom('account_terms')
      .where((is) => is.and({ account_id: accountId, kind, term }))
      .execute()
  }
  const added = without(terms, present)
  if (added.length === 0) return
  await trx
    .insertInto('account_terms')
    .values(added.map((term) => ({ account_id: accountId, ...term })))
    .execute()
}

async function writeFacets(trx: Transaction<Schema>, accountId: string, rows: readonly Insertable<AccountFacetsTable>[]): Promise<void> {
  await trx
    .deleteFrom('account_facets')
    .where('account_id', '=', accountId)
    .where(
      'facet',
      'not in',
      rows.map(({ facet }) => facet),
    )
    .execute()
  await trx
    .insertInto('account_facets')
    .values([...rows])
    .onConflict((on) =>
      on.columns(['account_id', 'facet']).doUpdateSet(({ ref }) => ({
        created_at: ref('excluded.created_at'),
        verified_at: ref('excluded.verified_at'),
        name_key: ref('excluded.name_key'),
        health_rank: ref('excluded.health_rank'),
        expires_at: ref('excluded.expires_at'),
      })),
    )
    .execute()
}

const BATCH = 500

/** Indexes what was there before the index was. */
export async function indexAllAccounts(db: Transaction<Schema>): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db.selectFrom('exchange_accounts').select('id').where('id', '>', after).orderBy('id').limit(BATCH).execute()
    for (const { id } of rows) await indexAccount(db, id)
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}
