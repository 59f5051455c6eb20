import { describe, expect, test } from 'vitest'
import type { Store } from './open-store.ts'
import { addUser, anAccount, anEvent, aRequest, eventsOf, removeAccount } from './test-data.ts'

/** What holds for accounts on every database. */
export function accountsContract(open: () => Store): void {
  const codesOf = (results: readonly { ok: boolean; error?: { code: string } }[]) => results.map((it) => it.error?.code ?? 'added').sort()

  describe('adding an account', () => {
    test('keeps it as it is, with its event and its idempotency key', async () => {
      const store = open()
      const owner = await addUser(store)
      const [account, event, request] = [anAccount(owner), anEvent(owner), aRequest()]
      expect(await store.accounts.insert(account, event, request)).toEqual({ ok: true, value: account })
      expect(await store.accounts.findOwned(account.id, owner)).toEqual(account)
      expect(await store.accounts.findByPublicKey(owner, 'kraken', account.publicKeyHash)).toEqual(account)
      expect(await eventsOf(store, owner)).toEqual([event.id])
      const found = await store.accounts.findByIdempotencyKey(owner, request.key, request.forgetBefore)
      expect(found).toEqual({ requestHash: 'hash', accountId: account.id })
    })

    test.for([`Robert'); drop table exchange_accounts; --`, '"double" and `back` quotes \\ % _ $1 ? :name', '👩‍👩‍👧‍👦 مرحبا Ünïcödé 日本'])(
      'takes the name %s for what it is',
      async (name) => {
        const store = open()
        const owner = await addUser(store)
        const account = anAccount(owner, { name, keyName: name })
        await store.accounts.insert(account, anEvent(owner, { facts: { name } }))
        expect(await store.accounts.findOwned(account.id, owner)).toEqual(account)
      },
    )

    test('that fails for its event leaves no account and no idempotency key', async () => {
      const store = open()
      const owner = await addUser(store)
      const event = anEvent(owner)
      await store.accounts.insert(anAccount(owner), event)
      const [account, request] = [anAccount(owner), aRequest()]
      await expect(store.accounts.insert(account, event, request)).rejects.toThrow()
      expect(await store.accounts.findOwned(account.id, owner)).toBeUndefined()
      expect(await store.accounts.findByIdempotencyKey(owner, request.key, request.forgetBefore)).toBeUndefined()
    })

    test('for nobody we know is refused', async () => {
      await expect(open().accounts.insert(anAccount('nobody'), anEvent('nobody'))).rejects.toThrow(/foreign key/i)
    })
  })

  describe('a conflict writes nothing and is told', () => {
    const first = { name: 'Main', publicKeyHash: 'same-hash' }
    test.for([
      ['a name that differs in case and blanks only', { name: ' mAIN ' }, 'name-taken'],
      ['a key that is there under another name', { publicKeyHash: 'same-hash' }, 'already-added'],
      ['both', first, 'already-added'],
    ] as const)('%s', async ([, parts, code]) => {
      const store = open()
      const owner = await addUser(store)
      await store.accounts.insert(anAccount(owner, first), anEvent(owner))
      const [account, request] = [anAccount(owner, parts), aRequest()]
      expect(await store.accounts.insert(account, anEvent(owner), request)).toEqual({ ok: false, error: { code } })
      expect(await store.accounts.findOwned(account.id, owner)).toBeUndefined()
      expect(await store.accounts.findByIdempotencyKey(owner, request.key, request.forgetBefore)).toBeUndefined()
      expect(await eventsOf(store, owner)).toHaveLength(1)
    })

    test('an idempotency key comes before every other conflict, and keeps its first account', async () => {
      const store = open()
      const owner = await addUser(store)
      const [account, request] = [anAccount(owner, first), aRequest()]
      await store.accounts.insert(account, anEvent(owner), request)
      const again = await store.accounts.insert(anAccount(owner, first), anEvent(owner), { ...request, requestHash: 'other' })
      expect(again).toEqual({ ok: false, error: { code: 'idempotency-key-used' } })
      const found = await store.accounts.findByIdempotencyKey(owner, request.key, request.forgetBefore)
      expect(found).toEqual({ requestHash: 'hash', accountId: account.id })
      expect(await eventsOf(store, owner)).toHaveLength(1)
    })

    test("another owner's name, key and idempotency key are no conflict, nor the same key at another exchange", async () => {
      const store = open()
      const [owner, other] = [await addUser(store), await addUser(store)]
      const request = aRequest()
      const results = [
        await store.accounts.insert(anAccount(owner, first), anEvent(owner), request),
        await store.accounts.insert(anAccount(other, first), anEvent(other), request),
        await store.accounts.insert(anAccount(owner, { ...first, name: 'Practice', exchange: 'kraken-practice' }), anEvent(owner)),
      ]
      expect(codesOf(results)).toEqual(['added', 'added', 'added'])
    })

    test.for([
      ['name', { name: 'Main' }, undefined, 'name-taken'],
      ['key', { publicKeyHash: 'same-hash' }, undefined, 'already-added'],
      ['name and key', first, undefined, 'already-added'],
      ['idempotency key', {}, aRequest(), 'idempotency-key-used'],
      ['everything', first, aRequest(), 'idempotency-key-used'],
    ] as const)('of eight at once with the same %s exactly one wins', async ([, parts, request, code]) => {
      const store = open()
      const owner = await addUser(store)
      const racing = Array.from({ length: 8 }, () => store.accounts.insert(anAccount(owner, parts), anEvent(owner), request))
      expect(codesOf(await Promise.all(racing))).toEqual(['added', ...Array(7).fill(code)])
      expect((await store.accounts.listOwned(owner, { limit: 9 })).items).toHaveLength(1)
      expect(await eventsOf(store, owner)).toHaveLength(1)
    })
  })

  describe('an idempotency key', () => {
    const at = (day: number) => new Date(Date.UTC(2025, 0, day))

    test('is forgotten after its time, taken over by the next request, and swept away by anybody', async () => {
      const store = open()
      const [owner, other] = [await addUser(store), await addUser(store)]
      const request = aRequest()
      await store.accounts.insert(anAccount(owner, { createdAt: at(1) }), anEvent(owner), request)
      expect(await store.accounts.findByIdempotencyKey(owner, request.key, at(1))).toBeDefined()
      expect(await store.accounts.findByIdempotencyKey(owner, request.key, at(2))).toBeUndefined()

      const second = anAccount(owner, { createdAt: at(3) })
      await store.accounts.insert(second, anEvent(owner), { ...request, forgetBefore: at(2) })
      const found = await store.accounts.findByIdempotencyKey(owner, request.key, at(2))
      expect(found?.accountId).toBe(second.id)

      await store.accounts.insert(anAccount(other, { createdAt: at(6) }), anEvent(other), aRequest({ forgetBefore: at(5) }))
      expect(await store.accounts.findByIdempotencyKey(owner, request.key, at(1))).toBeUndefined()
    })

    test('stays when its account is removed, so that a repeat does not add it again', async () => {
      const store = open()
      const owner = await addUser(store)
      const [account, request] = [anAccount(owner), aRequest()]
      await store.accounts.insert(account, anEvent(owner), request)
      await removeAccount(store, account.id, owner)
      const again = await store.accounts.insert(anAccount(owner), anEvent(owner), request)
      expect(codesOf([again])).toEqual(['idempotency-key-used'])
    })
  })

  describe('an account', () => {
    test('is not there for another owner, who can neither read, list, find nor remove it', async () => {
      const store = open()
      const [owner, other] = [await addUser(store), await addUser(store)]
      const account = anAccount(owner)
      await store.accounts.insert(account, anEvent(owner))
      expect(await store.accounts.findOwned(account.id, other)).toBeUndefined()
      expect(await store.accounts.findByPublicKey(other, 'kraken', account.publicKeyHash)).toBeUndefined()
      expect((await store.accounts.listOwned(other, { limit: 10 })).items).toEqual([])
      expect(await removeAccount(store, account.id, other)).toBe(false)
      expect(await eventsOf(store, other)).toEqual([])
      expect(await store.accounts.findOwned(account.id, owner)).toEqual(account)
    })

    test('that leads to the same account of the exchange is found: the oldest, of its owner, at this exchange', async () => {
      const store = open()
      const [owner, other] = [await addUser(store), await addUser(store)]
      const same = { exchangeAccountHash: 'the same' }
      const [second, first] = [anAccount(owner, { ...same, createdAt: new Date(2) }), anAccount(owner, { ...same, createdAt: new Date(1) })]
      for (const account of [second, first, anAccount(owner), anAccount(owner, { exchangeAccountHash: null })]) {
        await store.accounts.insert(account, anEvent(owner))
      }
      expect(await store.accounts.findByExchangeAccount(owner, 'kraken', 'the same')).toEqual(first)
      expect(await store.accounts.findByExchangeAccount(owner, 'kraken-practice', 'the same')).toBeUndefined()
      expect(await store.accounts.findByExchangeAccount(other, 'kraken', 'the same')).toBeUndefined()
    })

    test('is removed once, with one event; its name and key are free again', async () => {
      const store = open()
      const owner = await addUser(store)
      const account = anAccount(owner)
      await store.accounts.insert(account, anEvent(owner))
      const removals = await Promise.all([1, 2, 3].map(() => removeAccount(store, account.id, owner)))
      expect(removals.filter(Boolean)).toHaveLength(1)
      expect(await store.accounts.findOwned(account.id, owner)).toBeUndefined()
      expect(await eventsOf(store, owner)).toHaveLength(2)
      const { name, publicKeyHash } = account
      expect(await store.accounts.insert(anAccount(owner, { name, publicKeyHash }), anEvent(owner))).toMatchObject({ ok: true })
    })

    test('stays when the event of its removal cannot be written', async () => {
      const store = open()
      const owner = await addUser(store)
      const [account, event] = [anAccount(owner), anEvent(owner)]
      await store.accounts.insert(account, event)
      await expect(removeAccount(store, account.id, owner, event)).rejects.toThrow()
      expect(await store.accounts.findOwned(account.id, owner)).toEqual(account)
    })
  })

  describe('a list of accounts', () => {
    test('shows each once, oldest first, while others are added and removed between its pages', async () => {
      const store = open()
      const owner = await addUser(store)
      const createdAt = new Date(Date.UTC(2026, 5, 1))
      // Several of the same moment: the id decides.
      const accounts = Array.from({ length: 7 }, (_, index) =>
        anAccount(owner, { createdAt: index < 5 ? createdAt : new Date(Date.UTC(2026, 5, index)) }),
      )
      for (const account of accounts.toReversed()) await store.accounts.insert(account, anEvent(owner))
      const expected = accounts.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))

      const first = await store.accounts.listOwned(owner, { limit: 3 })
      await store.accounts.insert(anAccount(owner, { createdAt: new Date(0) }), anEvent(owner))
      await removeAccount(store, first.items[2]?.id ?? '', owner)
      const second = await store.accounts.listOwned(owner, { limit: 3, cursor: first.nextCursor ?? '' })
      const third = await store.accounts.listOwned(owner, { limit: 3, cursor: second.nextCursor ?? '' })
      expect([...first.items, ...second.items, ...third.items]).toEqual(expected)
      expect(third.nextCursor).toBeNull()
    })

    test('has no next page when the last one is full', async () => {
      const store = open()
      const owner = await addUser(store)
      for (let added = 0; added < 2; added++) await store.accounts.insert(anAccount(owner), anEvent(owner))
      expect(await store.accounts.listOwned(owner, { limit: 2 })).toMatchObject({ items: [{}, {}], nextCursor: null })
    })

    const encode = (text: string) => Buffer.from(text).toString('base64url')
    test.for([
      '',
      'x',
      '☃',
      "' or 1=1 --",
      encode('1'),
      encode('1.'),
      encode('.x'),
      encode('-1.x'),
      encode('1.\0'),
      encode(`${'9'.repeat(30)}.x`),
    ])('is empty behind the malformed cursor %j', async (cursor) => {
      const store = open()
      const owner = await addUser(store)
      await store.accounts.insert(anAccount(owner), anEvent(owner))
      expect(await store.accounts.listOwned(owner, { limit: 2, cursor })).toEqual({ items: [], nextCursor: null })
    })
  })
}
