import { type Account, type AccountLookup, lastFour } from '@keyhaven/core'
import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'
import { endOfPrefix } from './end-of-prefix.ts'
import { nameStarts, type TermKind, toTerm } from './index-accounts.ts'
import type { Place } from './places.ts'

/** The accounts that match one meaning of a text, by (key, id). */
interface Part {
  /** The key under which an account is in this part; undefined when it is not in it. */
  keyOf(account: Account, email: string): string | undefined
  after(key: string, id: string, size: number): Promise<{ key: string; id: string }[]>
}

/** Accounts that match any of the meanings of a text, one meaning after the other. */
export async function matchingAccounts(db: Kysely<Schema>, lookups: readonly AccountLookup[]) {
  const parts = (await Promise.all(lookups.map((lookup) => partsOf(db, lookup)))).flat()
  return {
    isPlace: ({ part, key }: Place) => parts[part] !== undefined && typeof key === 'string',
    /** An account that matches in several ways is shown once: at its first place. */
    isFirst({ part, key }: Place, account: Account, email: string): boolean {
      const keys = parts.map((one) => one.keyOf(account, email))
      const first = keys.findIndex((one) => one !== undefined)
      return first === part && keys[first] === key
    },
    async after(place: Place | undefined, size: number): Promise<Place[]> {
      const found: Place[] = []
      for (let index = place?.part ?? 0; index < parts.length && found.length < size; index += 1) {
        const [key, id] = index === place?.part ? [String(place.key), place.id] : ['', '']
        const rows = await parts[index]?.after(key, id, size - found.length)
        found.push(...(rows ?? []).map((row) => ({ part: index, ...row })))
      }
      return found
    },
  }
}

async function partsOf(db: Kysely<Schema>, lookup: AccountLookup): Promise<Part[]> {
  switch (lookup.by) {
    case 'account-id':
      return [oneAccount(lookup.id)]
    case 'code': {
      const id = await accountOfCode(db, lookup.code)
      return id === undefined ? [] : [oneAccount(id)]
    }
    case 'public-key':
      return lookup.hashes.map((hash) => byPublicKey(db, hash))
    case 'last-four':
      return [
        byTerm(db, 'last-four', lookup.text, lookup.text, ({ keyHint }) => (lastFour(keyHint) === lookup.text ? lookup.text : undefined)),
      ]
    case 'email':
      return [byPrefix(db, 'email', lookup.prefix, (_account, email) => (email.startsWith(lookup.prefix) ? email : undefined))]
    case 'name':
      return [byName(db, lookup.prefix)]
  }
}

const oneAccount = (id: string): Part => ({
  keyOf: (account) => (account.id === id ? '' : undefined),
  after: async (_key, after) => (after < id ? [{ key: '', id }] : []),
})

/** The account that a verification was about, or that came of it. */
async function accountOfCode(db: Kysely<Schema>, code: string): Promise<string | undefined> {
  const about = await db
    .selectFrom('verifications')
    .select(['account_id', 'owner_id', 'exchange', 'public_key_hash'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (!about) return undefined
  if (about.account_id !== null) return about.account_id
  const { owner_id, exchange, public_key_hash } = about
  const account = await db
    .selectFrom('exchange_accounts')
    .select('id')
    .where((is) => is.and({ owner_id, exchange, public_key_hash }))
    .executeTakeFirst()
  return account?.id
}

const byPublicKey = (db: Kysely<Schema>, hash: string): Part => ({
  keyOf: ({ publicKeyHash }) => (publicKeyHash === hash ? '' : undefined),
  async after(_key, id, size) {
    const rows = await db
      .selectFrom('exchange_accounts')
      .select('id')
      .where('public_key_hash', '=', hash)
      .where('id', '>', id)
      .orderBy('id')
      .limit(size)
      .execute()
    return rows.map((row) => ({ key: '', id: row.id }))
  },
})

const byPrefix = (db: Kysely<Schema>, kind: TermKind, prefix: string, keyOf: Part['keyOf']): Part =>
  byTerm(db, kind, prefix, endOfPrefix(prefix), keyOf)

/** A term holds only the beginning of a long name: the rest is compared with the name itself. */
const byName = (db: Kysely<Schema>, prefix: string): Part =>
  byPrefix(db, 'name', toTerm(prefix), ({ name }) => {
    const start = nameStarts(name).find((text) => text.startsWith(prefix))
    return start === undefined ? undefined : toTerm(start)
  })

/** Terms from `from` to `to`, both included. */
const byTerm = (db: Kysely<Schema>, kind: TermKind, from: string, to: string, keyOf: Part['keyOf']): Part => ({
  keyOf,
  async after(key, id, size) {
    const rows = await db
      .selectFrom('account_terms')
      .select(['term', 'account_id'])
      .where('kind', '=', kind)
      // Never before its beginning, wherever a cursor says that one was.
      .where((is) => is(is.refTuple('term', 'account_id'), '>', is.tuple(key < from ? from : key, key < from ? '' : id)))
      .where('term', '<=', to)
      .orderBy('term')
      .orderBy('account_id')
      .limit(size)
      .execute()
    return rows.map(({ term, account_id }) => ({ key: term, id: account_id }))
  },
})
