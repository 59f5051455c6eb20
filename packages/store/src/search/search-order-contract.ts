import { ACCOUNT_SORTS, type AccountSort } from '@keyhaven/contract'
import { type Account, type AccountFilters, type AccountQuery, type Health, nameKey } from '@keyhaven/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../open-store.ts'
import { addUser, anAccount, anEvent, aVerification, lackingByFinding } from '../test-data.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2026, 0, 1)
const day = (number: number) => new Date(START + number * DAY_MS)
const HEALTHS: readonly Health[] = ['broken', 'attention', 'unknown', 'ready']
const NONE: AccountFilters = { addressMissing: false }

/** Forty accounts in which every filter finds some and leaves out others, with ties in every order. */
const accountsOf = (owner: string) =>
  Array.from({ length: 40 }, (_, index) =>
    anAccount(owner, {
      name: `${['Zebra', 'ärger', '👩 Ada', 'main', 'Main 2'][index % 5]} ${index}`,
      exchange: index % 7 === 0 ? 'kraken-practice' : 'kraken',
      health: HEALTHS[index % 4] ?? 'ready',
      healthReasons: [
        ...(index % 3 === 0 ? [{ check: 'permissions', code: 'missing' } as const] : []),
        ...(index % 8 === 1 ? [{ check: 'ip-restriction', code: 'egress-not-listed' } as const] : []),
      ],
      createdAt: day(index % 10),
      verifiedAt: day(index % 6),
      expiresAt: index % 4 === 0 ? null : day(index % 9),
    }),
  )

const KEYS: Record<string, (account: Account) => number | string> = {
  added: ({ createdAt }) => createdAt.getTime(),
  verified: ({ verifiedAt }) => verifiedAt.getTime(),
  name: ({ name }) => nameKey(name),
  health: ({ health }) => HEALTHS.indexOf(health),
  expiry: ({ expiresAt }) => expiresAt?.getTime() ?? Number.MAX_SAFE_INTEGER,
}

const passes = (
  account: Account,
  { health, exchange, finding, addressMissing, addedSince, expiringFrom, expiringBefore }: AccountFilters,
) => {
  const codes = account.healthReasons.map(({ code }) => code)
  const healths: string[] = health === 'needs-attention' ? ['attention', 'broken'] : [health ?? account.health]
  return (
    healths.includes(account.health) &&
    (exchange ?? account.exchange) === account.exchange &&
    (finding === undefined || codes.includes(finding)) &&
    (!addressMissing || codes.includes('egress-not-listed')) &&
    (!addedSince || account.createdAt >= addedSince) &&
    (!expiringFrom || (account.expiresAt !== null && account.expiresAt >= expiringFrom)) &&
    (!expiringBefore || (account.expiresAt !== null && account.expiresAt < expiringBefore))
  )
}

function expected(accounts: readonly Account[], sort: AccountSort, filters: AccountFilters): string[] {
  const key = KEYS[sort.replace('-', '')] ?? (() => 0)
  const compare = (a: number | string, b: number | string) =>
    typeof a === 'string' ? Buffer.compare(Buffer.from(a), Buffer.from(String(b))) : a - Number(b)
  const ordered = accounts
    .filter((account) => passes(account, filters))
    .toSorted((a, b) => compare(key(a), key(b)) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
  return sort.startsWith('-') ? ordered.reverse() : ordered
}

/** In what order, and behind which filters, support finds accounts and verifications, on every database. */
export function searchOrderContract(fresh: () => Promise<StoreOptions>): void {
  let store: Store
  let accounts: Account[]
  beforeAll(async () => {
    store = await openStore({ ...(await fresh()), follow: lackingByFinding })
    const owner = await addUser(store)
    accounts = accountsOf(owner)
    for (const account of accounts) await store.accounts.insert(account, anEvent(owner))
  })
  afterAll(() => store.close())

  async function pages(query: Pick<AccountQuery, 'sort' | 'filters' | 'lookups'>): Promise<string[]> {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await store.search.accounts({ ...query, limit: 7, cursor })
      expect(page.items.length).toBeLessThanOrEqual(7)
      found.push(...page.items.map(({ account }) => account.id))
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    return found
  }

  const since = { addedSince: day(5) }
  const before = { expiringBefore: day(4) }
  const between = { expiringFrom: day(2), expiringBefore: day(7) }
  describe('accounts, page by page, are those that all filters let through, each once, in order', () => {
    test.for<[string, Partial<AccountFilters>]>([
      ['no filter', {}],
      ['a health', { health: 'broken' }],
      ['what needs attention', { health: 'needs-attention' }],
      ['an exchange', { exchange: 'kraken-practice' }],
      ['a finding', { finding: 'missing' }],
      ['a missing address', { addressMissing: true }],
      ['a health of an exchange', { health: 'ready', exchange: 'kraken' }],
      ['everything', { health: 'needs-attention', exchange: 'kraken', finding: 'missing', addressMissing: true }],
    ])('%s', async ([, parts]) => {
      const filters = { ...NONE, ...parts }
      for (const sort of ACCOUNT_SORTS) expect(await pages({ sort, filters }), sort).toEqual(expected(accounts, sort, filters))
      for (const sort of ['added', '-added'] as const) {
        const narrowed = { ...filters, ...since }
        expect(await pages({ sort, filters: narrowed }), sort).toEqual(expected(accounts, sort, narrowed))
      }
      for (const sort of ['expiry', '-expiry'] as const) {
        for (const narrowed of [
          { ...filters, ...before },
          { ...filters, ...before, ...since },
          { ...filters, ...between, ...since },
        ]) {
          expect(await pages({ sort, filters: narrowed }), sort).toEqual(expected(accounts, sort, narrowed))
        }
      }
      const lookups = [{ by: 'name', prefix: 'main' }] as const
      const matching = accounts.filter(({ name }) => name.toLowerCase().startsWith('main'))
      for (const narrowed of [filters, { ...filters, ...since, ...before }, { ...filters, ...between }]) {
        const found = await pages({ sort: '-added', filters: narrowed, lookups })
        expect(found.toSorted()).toEqual(expected(matching, 'added', narrowed).toSorted())
      }
    })
  })

  test('a page stays where it was while accounts are added before it', async () => {
    const first = await store.search.accounts({ sort: '-added', filters: NONE, limit: 5 })
    const owner = accounts[0]?.ownerId ?? ''
    const added = anAccount(owner, { createdAt: day(100) })
    await store.accounts.insert(added, anEvent(owner))
    const second = await store.search.accounts({ sort: '-added', filters: NONE, limit: 5, cursor: first.nextCursor ?? '' })
    const shown = [...first.items, ...second.items].map(({ account }) => account.id)
    expect(shown).toEqual(expected(accounts, '-added', NONE).slice(0, 10))
    await store.accounts.remove({ id: added.id, ownerId: owner, version: undefined }, () => ({ event: anEvent(owner), changes: [] }))
  })

  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  test.for([
    '',
    'x',
    '☃',
    "' or 1=1 --",
    encode(null),
    encode([0, 1]),
    encode([0, 'text', 'id']),
    encode([9, '', 'id']),
    encode([-1, '', 'id']),
    encode([0, 1e300, 'id']),
    encode([0, 1, '\0']),
    encode([0, {}, 'id']),
  ])('the malformed cursor %j is no error', async (cursor) => {
    const query = { sort: '-added', filters: NONE, limit: 5, cursor } as const
    expect((await store.search.accounts(query)).items).toEqual([])
    expect((await store.search.accounts({ ...query, sort: 'name' })).items.length).toBeLessThanOrEqual(5)
    expect((await store.search.accounts({ ...query, lookups: [{ by: 'name', prefix: 'a' }] })).items.length).toBeLessThanOrEqual(5)
    expect((await store.search.verifications({ sort: '-started', limit: 5, cursor })).items).toEqual([])
  })

  describe('verifications', () => {
    let everyone: { owner: string; ids: string[] }[]
    beforeAll(async () => {
      everyone = []
      for (const email of ['vera@example.test', 'verena@example.test']) {
        const owner = await addUser(store, email)
        const made = Array.from({ length: 6 }, (_, index) =>
          aVerification(owner, {
            startedAt: day(200 + index),
            verdict: index % 2 === 0 ? 'failed' : 'passed',
            keyHint: `AbCd…${email.slice(0, 4)}`,
            publicKeyHash: `key of ${email}`,
            code: `KT-${email}-${index}`,
          }),
        )
        for (const verification of made) await store.verifications.insert(verification, anEvent(owner))
        everyone.push({ owner, ids: made.map(({ id }) => id).reverse() })
      }
    })

    const list = async (query: Partial<Parameters<Store['search']['verifications']>[0]>) => {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await store.search.verifications({ sort: '-started', limit: 2, ...query, cursor })
        found.push(...page.items.map(({ verification }) => verification.id))
        cursor = page.nextCursor ?? undefined
      } while (cursor !== undefined)
      return found
    }
    const ids = (...indexes: number[]) => {
      const [vera, verena] = everyone.map((one) => one.ids)
      return { vera: indexes.map((index) => vera?.[index]), verena: indexes.map((index) => verena?.[index]) }
    }

    test('come newest first, by verdict and since when, each page behind the other', async () => {
      expect((await list({ since: day(200) })).length).toBe(12)
      expect((await list({ since: day(204), verdict: 'passed' })).toSorted()).toEqual([...ids(0).vera, ...ids(0).verena].toSorted())
      const failed = await list({ since: day(203), verdict: 'failed' })
      expect(failed.toSorted()).toEqual([...ids(1).vera, ...ids(1).verena].toSorted())
    })

    test('come oldest first as well, whatever they are found by', async () => {
      const turned = (found: readonly (string | undefined)[]) => [...found].reverse()
      const queries: Parameters<typeof list>[0][] = [
        {},
        { since: day(203), verdict: 'failed' },
        { lookups: [{ by: 'email', prefix: 'ver' }] },
        { lookups: [{ by: 'public-key', hashes: ['key of vera@example.test'] }], verdict: 'passed' },
        { lookups: [{ by: 'last-four', text: 'vera' }], since: day(202) },
      ]
      for (const query of queries) {
        const found = await list(query)
        expect(found.length).toBeGreaterThan(1)
        expect(await list({ ...query, sort: 'started' }), JSON.stringify(query)).toEqual(turned(found))
      }
    })

    test('are found by e-mail, code, key and its last characters', async () => {
      const [vera] = everyone
      expect(await list({ lookups: [{ by: 'email', prefix: 'vera@' }] })).toEqual(vera?.ids)
      expect((await list({ lookups: [{ by: 'email', prefix: 'ver' }] })).length).toBe(12)
      expect(await list({ lookups: [{ by: 'email', prefix: 'vera@' }], verdict: 'failed' })).toEqual(ids(1, 3, 5).vera)
      expect(await list({ lookups: [{ by: 'public-key', hashes: ['key of vera@example.test'] }] })).toEqual(vera?.ids)
      expect(await list({ lookups: [{ by: 'last-four', text: 'vera' }] })).toEqual(vera?.ids)
      expect(await list({ lookups: [{ by: 'code', code: 'KT-vera@example.test-5' }] })).toEqual(ids(0).vera)
      expect(await list({ lookups: [{ by: 'code', code: 'KT-0000-0000' }] })).toEqual([])
      expect(await list({ lookups: [] })).toEqual([])
    })

    test('of an account are those of its keys and the tests before it, of its owner alone', async () => {
      const [vera, verena] = everyone
      const account = { id: 'an account', ownerId: vera?.owner ?? '', publicKeyHash: 'key of vera@example.test' }
      const ofAccount = aVerification(account.ownerId, { accountId: account.id, startedAt: day(300) })
      const others = aVerification(verena?.owner ?? '', { publicKeyHash: account.publicKeyHash, startedAt: day(301) })
      for (const verification of [ofAccount, others]) await store.verifications.insert(verification, anEvent('somebody'))
      expect(await list({ account })).toEqual([ofAccount.id, ...(vera?.ids ?? [])])
    })

    test('are found by an account’s id: its own, those of its keys before it, and what is left of one that was removed', async () => {
      const [vera, verena] = everyone
      const account = anAccount(vera?.owner ?? '', { publicKeyHash: 'key of vera@example.test', exchangeAccountHash: 'by its id' })
      await store.accounts.insert(account, anEvent(account.ownerId))
      const replaced = aVerification(account.ownerId, { accountId: account.id, publicKeyHash: 'a key since replaced', startedAt: day(310) })
      const others = aVerification(verena?.owner ?? '', { publicKeyHash: account.publicKeyHash, startedAt: day(311) })
      for (const verification of [replaced, others]) await store.verifications.insert(verification, anEvent('somebody'))
      const lookups = [{ by: 'account-id', id: account.id }] as const
      const newest = await list({ lookups })
      expect(newest[0]).toBe(replaced.id)
      expect(newest).toEqual(expect.arrayContaining(vera?.ids ?? ['']))
      expect(newest).not.toContain(others.id)
      expect(await list({ lookups, sort: 'started' })).toEqual(newest.toReversed())
      expect(await list({ lookups, verdict: 'failed' })).toEqual(expect.arrayContaining(ids(1, 3, 5).vera))

      await store.accounts.remove({ id: account.id, ownerId: account.ownerId, version: undefined }, () => ({
        event: anEvent(account.ownerId),
        changes: [],
      }))
      expect(await list({ lookups })).toEqual([replaced.id])
      expect(await list({ lookups: [{ by: 'account-id', id: 'no account' }] })).toEqual([])
    })

    test('of more people than are looked at are told to be only a part', async () => {
      for (let person = 0; person < 21; person += 1) await addUser(store, `crowd-${person}@example.test`)
      expect(await store.search.verifications({ sort: '-started', limit: 5, lookups: [{ by: 'email', prefix: 'crowd' }] })).toMatchObject({
        ownersLeftOut: true,
      })
      expect(
        await store.search.verifications({ sort: '-started', limit: 5, lookups: [{ by: 'email', prefix: 'crowd-20' }] }),
      ).toMatchObject({
        ownersLeftOut: false,
      })
    })
  })
}
