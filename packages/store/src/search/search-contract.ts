import { type Account, type AccountFilters, type AccountLookup, type AccountQuery, type Judged, nameKey } from '@keyhaven/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../open-store.ts'
import { addUser, anAccount, anEvent, aVerification, lackingByFinding } from '../test-data.ts'

const NO_FILTERS: AccountFilters = { addressMissing: false }

/** What support finds, on every database. */
export function searchContract(fresh: () => Promise<StoreOptions>): void {
  let store: Store
  let ada: string
  let bob: string
  beforeAll(async () => {
    store = await openStore({ ...(await fresh()), follow: lackingByFinding })
    ada = await addUser(store, 'ada@example.test')
    bob = await addUser(store, 'bob@example.test')
  })
  afterAll(() => store.close())

  const add = async (owner: string, parts: Partial<Account> = {}) => {
    const account = anAccount(owner, parts)
    expect((await store.accounts.insert(account, anEvent(owner))).ok).toBe(true)
    return account
  }
  const find = async (query: Partial<AccountQuery>) => {
    const { items } = await store.search.accounts({ sort: '-added', filters: NO_FILTERS, limit: 200, ...query })
    return items.map(({ account }) => account.id)
  }
  const by = (...lookups: AccountLookup[]) => find({ lookups })

  describe('an account is found', () => {
    let account: Account
    beforeAll(async () => {
      account = await add(ada, { name: 'Long-term Ünïcödé 👩‍👩‍👧 savings', keyHint: 'QrSt…Zy9+', publicKeyHash: 'the hash' })
      await add(bob, { name: 'Another' })
    })

    test.for<[string, AccountLookup]>([
      ['the beginning of the e-mail', { by: 'email', prefix: 'ad' }],
      ['the whole e-mail', { by: 'email', prefix: 'ada@example.test' }],
      ['the beginning of its name', { by: 'name', prefix: 'lon' }],
      ['the beginning of a word in the middle', { by: 'name', prefix: 'ter' }],
      ['two words in a row', { by: 'name', prefix: 'term ünï' }],
      ['a word behind a picture', { by: 'name', prefix: 'savings' }],
      ['the hash of its key', { by: 'public-key', hashes: ['nothing', 'the hash'] }],
      ['the last four characters of its key', { by: 'last-four', text: 'Zy9+' }],
    ])('by %s', async ([, lookup]) => {
      expect(await by(lookup)).toEqual([account.id])
    })

    test('by its id', async () => {
      expect(await by({ by: 'account-id', id: account.id })).toEqual([account.id])
    })

    test('by the code of a verification: of the account, and of the test that it came from', async () => {
      const test = aVerification(ada, { publicKeyHash: 'the hash', accountId: null })
      const later = aVerification(ada, { publicKeyHash: 'another hash', accountId: account.id })
      const nobodys = aVerification(bob, { publicKeyHash: 'the hash', accountId: null })
      for (const verification of [test, later, nobodys]) await store.verifications.insert(verification, anEvent(ada))
      expect(await by({ by: 'code', code: test.code })).toEqual([account.id])
      expect(await by({ by: 'code', code: later.code })).toEqual([account.id])
      expect(await by({ by: 'code', code: nobodys.code })).toEqual([])
    })

    test.for([
      'x'.repeat(60),
      '🦑'.repeat(60),
      `${'🦑'.repeat(31)}x${'🦑'.repeat(28)}`,
      `word ${'🦑'.repeat(20)} another ${'語'.repeat(20)}`,
      '👩‍👩‍👧 family',
    ])('by its whole name, however long it is: %s', async (name) => {
      const whole = await add(ada, { name })
      const typed = nameKey(name)
      expect(await by({ by: 'name', prefix: typed })).toEqual([whole.id])
      expect(await by({ by: 'name', prefix: typed.slice(0, -1).toWellFormed() })).toEqual(/[\uD800-\uDFFF]$/.test(typed) ? [] : [whole.id])
      // What is not kept of it is compared all the same.
      expect(await by({ by: 'name', prefix: `${typed}!` })).toEqual([])
      await store.accounts.remove({ id: whole.id, ownerId: ada, version: undefined }, () => ({ event: anEvent(ada), changes: [] }))
    })

    test.for<AccountLookup>([
      { by: 'name', prefix: 'ong' },
      { by: 'name', prefix: '%' },
      { by: 'name', prefix: '_ong' },
      { by: 'name', prefix: "' or 1=1 --" },
      { by: 'name', prefix: 'long-term ünïcödé 👩‍👩‍👧 savings and' },
      { by: 'email', prefix: 'da@' },
      { by: 'email', prefix: '%@example' },
      { by: 'last-four', text: 'zy9+' },
      { by: 'last-four', text: 'Zy9' },
    ])('and not by $by $prefix$text', async (lookup) => {
      expect(await by(lookup)).toEqual([])
    })

    test('once, at its first place, however often it matches', async () => {
      const owner = await addUser(store, 'main@example.test')
      const twice = await add(owner, { name: 'main mainly maintained', keyHint: 'AbCd…main' })
      const once = await add(owner, { name: 'other' })
      const found = await by({ by: 'last-four', text: 'main' }, { by: 'email', prefix: 'main' }, { by: 'name', prefix: 'main' })
      expect(found[0]).toBe(twice.id)
      expect(found.toSorted()).toEqual([twice.id, once.id].toSorted())
    })
  })

  test('what is renamed, gets other keys or another health, or is removed is found as it is now', async () => {
    const account = await add(ada, { name: 'Before', keyHint: 'AbCd…OLD1', health: 'ready' })
    const event = () => anEvent(ada)
    const which = { id: account.id, ownerId: ada, version: undefined }
    await store.accounts.rename(which, 'After', event())
    expect(await by({ by: 'name', prefix: 'before' })).toEqual([])
    expect(await by({ by: 'name', prefix: 'after' })).toEqual([account.id])

    const reasons: Account['healthReasons'] = [{ check: 'ip-restriction', code: 'egress-not-listed' }]
    const replaced = { ...account, keyHint: 'AbCd…NEW1', publicKeyHash: 'new', health: 'broken', healthReasons: reasons } as const
    await store.accounts.replaceCredentials(which, replaced, { event: event(), changes: [] })
    expect(await by({ by: 'last-four', text: 'OLD1' })).toEqual([])
    expect(await by({ by: 'last-four', text: 'NEW1' })).toEqual([account.id])
    for (const filter of [
      { health: 'broken' },
      { health: 'needs-attention' },
      { finding: 'egress-not-listed' },
      { addressMissing: true },
    ]) {
      expect(await find({ filters: { ...NO_FILTERS, ...(filter as AccountFilters) } }), JSON.stringify(filter)).toContain(account.id)
    }

    const verification = aVerification(ada, { accountId: account.id, publicKeyHash: 'new' })
    const judged: Judged = { ...replaced, health: 'ready', healthReasons: [], verifiedAt: new Date(5) }
    await store.accounts.recordVerification(verification, event(), () => ({ judged, changes: [] }))
    expect(await find({ filters: { ...NO_FILTERS, health: 'needs-attention' } })).not.toContain(account.id)
    expect(await find({ filters: { ...NO_FILTERS, finding: 'egress-not-listed' } })).not.toContain(account.id)
    expect((await find({ sort: 'verified' }))[0]).toBe(account.id)

    const lacking = { gaps: [{ address: 'new', state: 'missing' }], addressesKey: 'others', attentionFrom: null, notices: [] } as const
    await store.watches.judgeAddresses({ exchange: 'kraken', addressesKey: 'others', at: new Date(0), limit: 200 }, (one) => ({
      ...lacking,
      gaps: one.id === account.id ? [...lacking.gaps] : [],
      notices: [],
    }))
    expect(await find({ filters: { addressMissing: true } })).toEqual([account.id])

    await store.accounts.remove(which, () => ({ event: event(), changes: [] }))
    expect(await by({ by: 'name', prefix: 'after' })).toEqual([])
    expect(await find({})).not.toContain(account.id)
  })
}
