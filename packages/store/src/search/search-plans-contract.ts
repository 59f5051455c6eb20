import { ACCOUNT_SORTS, VERIFICATION_SORTS } from '@keyhaven/contract'
import type { AccountFilters, AccountLookup, AccountQuery, AuditFilter, AuditTrail, SupportSearch, VerificationQuery } from '@keyhaven/core'
import { CompiledQuery, Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sqlAuditTrail } from '../audit-events.ts'
import { toCursor } from '../cursor.ts'
import { openStore, type Store, type StoreOptions } from '../open-store.ts'
import { postgresDialect } from '../postgres.ts'
import type { Schema, StoreType } from '../schema.ts'
import { NodeSqliteDialect } from '../sqlite.ts'
import { addUser, anAccount, anEvent, aVerification } from '../test-data.ts'
import { toPlaceCursor } from './places.ts'
import { sqlSupportSearch } from './support-search.ts'

const FILTERS: Partial<AccountFilters>[] = [
  {},
  { health: 'broken' },
  { health: 'needs-attention' },
  { exchange: 'kraken' },
  { finding: 'missing' },
  { addressMissing: true },
  { health: 'broken', exchange: 'kraken', finding: 'missing', addressMissing: true },
]
const SINCE = { addedSince: new Date(1) }
const BEFORE = { expiringBefore: new Date(9e12) }
const BETWEEN = { expiringFrom: new Date(1), ...BEFORE }

const LOOKUPS: AccountLookup[] = [
  { by: 'account-id', id: 'an id' },
  { by: 'code', code: 'KT-0000-0001' },
  { by: 'public-key', hashes: ['hash', 'other'] },
  { by: 'last-four', text: 'WxYz' },
  { by: 'email', prefix: 'a' },
  { by: 'name', prefix: 'a' },
]

/** Every query of accounts that the API allows, from the beginning and behind a page. */
function accountQueries(): AccountQuery[] {
  const queries: AccountQuery[] = []
  const add = (sort: AccountQuery['sort'], filters: Partial<AccountFilters>, lookups?: AccountLookup[]) => {
    const key = sort.endsWith('name') || lookups ? 'a' : 1
    for (const cursor of [undefined, toPlaceCursor({ part: 0, key, id: 'a' })]) {
      queries.push({ sort, filters: { addressMissing: false, ...filters }, lookups, limit: 50, cursor })
    }
  }
  for (const filters of FILTERS) {
    for (const sort of ACCOUNT_SORTS) add(sort, filters)
    for (const sort of ['added', '-added'] as const) add(sort, { ...filters, ...SINCE })
    for (const sort of ['expiry', '-expiry'] as const) {
      for (const times of [BEFORE, BETWEEN, { ...BEFORE, ...SINCE }, { ...BETWEEN, ...SINCE }]) add(sort, { ...filters, ...times })
    }
    for (const lookup of LOOKUPS) add('-added', { ...filters, ...SINCE, ...BETWEEN }, [lookup])
  }
  return queries
}

function verificationQueries(): VerificationQuery[] {
  const account = { id: 'an id', ownerId: 'somebody', publicKeyHash: 'hash' }
  const subjects: Partial<VerificationQuery>[] = [{}, { account }, ...LOOKUPS.map((lookup) => ({ lookups: [lookup] }))]
  return subjects.flatMap((subject) =>
    [{}, { verdict: 'failed' } as const].flatMap((verdict) =>
      [{}, { since: new Date(1) }].flatMap((since) =>
        VERIFICATION_SORTS.flatMap((sort) =>
          [undefined, toPlaceCursor({ part: 0, key: 9e12, id: 'a' })].map((cursor) => ({
            ...subject,
            ...verdict,
            ...since,
            sort,
            limit: 50,
            cursor,
          })),
        ),
      ),
    ),
  )
}

/** Every set of what the audit trail may be asked by. */
function auditFilters(): AuditFilter[] {
  const accounts: AuditFilter[] = [{}, { accountId: 'an id' }]
  const actors: AuditFilter[] = [{}, { actorId: 'a' }]
  const actions: AuditFilter[] = [{}, { action: 'account.verified' }, { except: ['account.looked-at'] }]
  const times: AuditFilter[] = [{}, { since: new Date(1), until: new Date(9e12) }]
  return accounts.flatMap((account) =>
    actors.flatMap((actor) => actions.flatMap((action) => times.map((time) => ({ ...account, ...actor, ...action, ...time })))),
  )
}

/** No search reads more than it has to, however much there is. */
export function searchPlansContract(fresh: () => Promise<StoreOptions>): void {
  let store: Store
  let listening: Kysely<Schema>
  let search: SupportSearch
  let audit: AuditTrail
  const heard = new Map<string, CompiledQuery>()
  beforeAll(async () => {
    const options = await fresh()
    store = await openStore(options)
    const owner = await addUser(store, 'a@example.test')
    const account = anAccount(owner, { id: 'an id', name: 'a', publicKeyHash: 'hash' })
    await store.accounts.insert(account, anEvent(owner))
    await store.verifications.insert(aVerification(owner, { publicKeyHash: 'hash', code: 'KT-0000-0001' }), anEvent(owner))
    const dialect = 'sqliteFile' in options ? new NodeSqliteDialect(options.sqliteFile) : postgresDialect(options.postgresUrl)
    listening = new Kysely<Schema>({ dialect, log: ({ query }) => void heard.set(query.sql, query) })
    search = sqlSupportSearch(listening, store.type)
    audit = sqlAuditTrail(listening, async () => undefined)
  })
  afterAll(async () => {
    await listening.destroy()
    await store.close()
  })

  test('every search that the API allows walks along an index: nothing is scanned, nothing is sorted', async () => {
    for (const query of accountQueries()) await search.accounts(query)
    for (const query of verificationQueries()) await search.verifications(query)
    for (const filter of auditFilters()) {
      for (const cursor of [undefined, toCursor({ createdAt: 9e12, id: '1' })]) await audit.list(filter, { limit: 50, cursor })
    }
    // Each order both ways with and without a place and a span, and what else there is to ask.
    expect(heard.size).toBeGreaterThan(50)
    for (const query of heard.values()) {
      for (const line of await planOf(store, query)) expect(line, query.sql).not.toMatch(WRONG[store.type])
    }
  })
}

const WRONG: Record<StoreType, RegExp> = { sqlite: /\bSCAN\b|TEMP B-TREE/, postgres: /Seq Scan|Sort|Bitmap/ }

async function planOf(store: Store, { sql: text, parameters }: CompiledQuery): Promise<string[]> {
  if (store.type === 'sqlite') {
    const { rows } = await store.db.executeQuery<{ detail: string }>(CompiledQuery.raw(`explain query plan ${text}`, [...parameters]))
    return rows.map(({ detail }) => detail)
  }
  // A table of a few rows is faster scanned and sorted: what is asked is whether it can do without.
  return store.db.transaction().execute(async (trx) => {
    for (const way of ['seqscan', 'sort', 'bitmapscan']) await sql.raw(`set local enable_${way} = off`).execute(trx)
    const { rows } = await trx.executeQuery<{ 'QUERY PLAN': string }>(CompiledQuery.raw(`explain ${text}`, [...parameters]))
    return rows.map((row) => row['QUERY PLAN'])
  })
}
