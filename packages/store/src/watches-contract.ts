import type { Account, Follow, FollowAccount, Notice } from '@keyhaven/core'
import { describe, expect, test } from 'vitest'
import { openStore, type Store, type StoreOptions } from './open-store.ts'
import { addUser, anAccount, anEvent, aVerification, eventsOf, removeAccount } from './test-data.ts'

const MINUTE_MS = 60_000
const START = Date.UTC(2026, 5, 1)
const at = (minute: number) => new Date(START + minute * MINUTE_MS)

/** What follows is said by the test. */
function scripted() {
  const next: Follow = {
    inARow: 0,
    nextCheckAt: at(0),
    notices: [],
    gaps: [],
    addressesKey: 'ours',
    attentionFrom: null,
  }
  const heard: { inARow: number }[] = []
  const follow: FollowAccount = {
    after(turn) {
      heard.push(turn)
      return { ...next }
    },
    afterAddresses: () => ({ ...next }),
  }
  return { next, heard, follow }
}

interface Stage extends ReturnType<typeof scripted> {
  store: Store
  owner: string
  add(parts?: Partial<Follow>): Promise<Account>
  verified(account: Account, parts?: Partial<Follow>): Promise<void>
}

/**
 * What holds of watching over accounts on every database.
 *
 * @param fresh - where a new, empty database is.
 */
export function watchesContract(fresh: () => Promise<StoreOptions>): void {
  async function onStage(work: (stage: Stage) => Promise<void>, options: Partial<StoreOptions> = {}) {
    const script = scripted()
    const store = await openStore({ ...(await fresh()), mails: true, follow: script.follow, ...options })
    const owner = await addUser(store)
    const stage: Stage = {
      ...script,
      store,
      owner,
      async add(parts = {}) {
        Object.assign(script.next, parts)
        const account = anAccount(owner, { createdAt: at(0) })
        await store.accounts.insert(account, anEvent(owner))
        return account
      },
      async verified(account, parts = {}) {
        Object.assign(script.next, parts)
        const { id, publicKeyHash } = account
        const verification = aVerification(owner, { accountId: id, publicKeyHash, trigger: 'schedule' })
        await store.accounts.recordVerification(verification, anEvent(owner, { at: at(0) }), () => ({ judged: account, changes: [] }))
      },
    }
    try {
      await work(stage)
    } finally {
      await store.close()
    }
  }
  const lease = (minute: number, parts: { holder?: string; limit?: number } = {}) => ({
    exchange: 'kraken' as const,
    holder: parts.holder ?? 'one',
    now: at(minute),
    until: at(minute + 1),
    limit: parts.limit ?? 100,
  })

  describe('what is due', () => {
    test('is given out once while a lease lasts, the most overdue first, and to anybody afterwards', () =>
      onStage(async ({ store, add }) => {
        const accounts = []
        for (const minute of [3, 1, 2, 9]) accounts.push(await add({ nextCheckAt: at(minute) }))
        const [third, first, second, later] = accounts.map(({ id }) => id)
        expect(await store.watches.claim({ ...lease(5), exchange: 'kraken-practice' })).toEqual([])
        expect(await store.watches.claim(lease(5, { limit: 1 }))).toEqual([first])
        const together = await Promise.all(['two', 'three'].map((holder) => store.watches.claim(lease(5, { holder }))))
        expect(together.flat().toSorted()).toEqual([second, third].toSorted())
        expect(await store.watches.claim(lease(5.9))).toEqual([])
        expect((await store.watches.claim(lease(6))).toSorted()).toEqual([first, second, third].toSorted())
        expect((await store.watches.claim(lease(9))).toSorted()).toEqual([first, second, third, later].toSorted())
      }))

    test('is due again when its verification says so, and who lost the lease changes nothing', () =>
      onStage(async ({ store, add, verified, heard }) => {
        const account = await add()
        expect(await store.watches.claim(lease(0))).toEqual([account.id])
        await verified(account, { nextCheckAt: at(30), inARow: 2 })
        await store.watches.putOff(account.id, 'one', at(1))
        expect(await store.watches.claim(lease(29))).toEqual([])
        expect(await store.watches.claim(lease(30))).toEqual([account.id])
        await store.watches.putOff(account.id, 'one', at(40))
        expect(await store.watches.claim(lease(39))).toEqual([])
        await verified(account)
        expect(heard.at(-1)).toMatchObject({ inARow: 2 })
      }))

    test('is kept once, by who holds the lease: who stood still until others took the account writes nothing', () =>
      onStage(async ({ store, owner, add, next }) => {
        const account = await add()
        const { id, publicKeyHash } = account
        Object.assign(next, { nextCheckAt: at(30) })
        const finish = (holder: string) =>
          store.accounts.recordVerification(
            aVerification(owner, { accountId: id, publicKeyHash, trigger: 'schedule' }),
            anEvent(owner, { at: at(0) }),
            () => ({ judged: { ...account, keyName: `as ${holder} found it` }, changes: [] }),
            holder,
          )
        const kept = async () => {
          const { items } = await store.verifications.listOfAccount(id, { limit: 9 })
          return [items.length, (await eventsOf(store, owner)).length, (await store.accounts.find(id))?.keyName]
        }
        await store.watches.claim(lease(0))
        await store.watches.claim(lease(1, { holder: 'two' }))
        expect(await finish('one')).toBe(false)
        expect(await kept()).toEqual([0, 1, account.keyName])
        const together = await Promise.all(['two', 'one', 'two', 'two'].map(finish))
        expect(together.filter(Boolean)).toHaveLength(1)
        expect(await kept()).toEqual([1, 2, 'as two found it'])
        expect(await store.watches.claim(lease(29))).toEqual([])

        // Late, and nobody has taken it meanwhile.
        await store.watches.claim(lease(30, { holder: 'three' }))
        expect(await finish('three')).toBe(true)
        await removeAccount(store, id, owner)
        expect(await finish('three')).toBe(false)
      }))

    test('and overdue is given other times, so much at once', () =>
      onStage(async ({ store, add }) => {
        const accounts = []
        for (const minute of [1, 2, 3, 60]) accounts.push(await add({ nextCheckAt: at(minute) }))
        const heard: [string, Date][] = []
        const spread = () =>
          store.watches.spread({ before: at(50), limit: 2 }, (id, dueAt) => {
            heard.push([id, dueAt])
            return at(100)
          })
        expect([await spread(), await spread(), await spread()]).toEqual([2, 1, 0])
        expect(heard).toEqual(accounts.slice(0, 3).map(({ id }, index) => [id, at(index + 1)]))
        expect(await store.watches.claim(lease(99))).toEqual([accounts[3]?.id])
      }))

    test('goes with its account, and everything that was kept beside it', () =>
      onStage(async ({ store, owner, add, verified }) => {
        const account = await add()
        await verified(account, {
          notices: [{ kind: 'broken' }],
          gaps: [{ address: '203.0.113.7', state: 'missing' }],
          attentionFrom: at(0),
        })
        const removed = await store.accounts.remove({ id: account.id, ownerId: owner, version: undefined }, () => ({
          event: anEvent(owner),
          changes: [],
        }))
        expect(removed.ok).toBe(true)
        expect(await store.watches.claim(lease(9))).toEqual([])
        expect(await store.watches.attentionOf(owner, at(9), 10)).toEqual({ items: [], count: 0 })
        expect(await store.watches.countGaps('kraken')).toEqual({ accounts: 0, gaps: [] })
        expect(await store.mailboxes.claim(lease(9))).toEqual([])
      }))
  })

  describe('what needs its owner', () => {
    test('is there from its time on, for its owner, with the addresses that are missing', () =>
      onStage(async ({ store, owner, add }) => {
        const soon = await add({ attentionFrom: at(5), gaps: [{ address: '203.0.113.8', state: 'unknown' }] })
        const now = await add({ attentionFrom: at(0), gaps: [{ address: '203.0.113.7', state: 'missing' }] })
        await add({ attentionFrom: null, gaps: [] })
        const seen = async (minute: number, limit = 10) => {
          const { items, count } = await store.watches.attentionOf(owner, at(minute), limit)
          return { ids: items.map(({ account }) => account.id), missing: items.map(({ missing }) => missing), count }
        }
        expect(await seen(4)).toEqual({ ids: [now.id], missing: [['203.0.113.7']], count: 1 })
        expect(await seen(5)).toEqual({ ids: [now.id, soon.id], missing: [['203.0.113.7'], []], count: 2 })
        expect(await seen(5, 1)).toMatchObject({ ids: [now.id], count: 2 })
        expect(await store.watches.attentionOf(await addUser(store), at(9), 10)).toEqual({ items: [], count: 0 })
      }))

    test('is judged by our addresses once for each change of them, in parts, and counted', () =>
      onStage(async ({ store, add, next }) => {
        for (let nth = 0; nth < 3; nth += 1) await add({ addressesKey: 'old', gaps: [{ address: 'a', state: 'missing' }] })
        await add({ addressesKey: 'new', gaps: [] })
        const heard: (readonly string[])[] = []
        const judge = () =>
          store.watches.judgeAddresses({ exchange: 'kraken', addressesKey: 'new', at: at(0), limit: 2 }, (_account, missing) => {
            heard.push(missing)
            return {
              ...next,
              gaps: [
                { address: 'b', state: 'missing' },
                { address: 'c', state: 'unknown' },
              ],
            }
          })
        expect([await judge(), await judge(), await judge()]).toEqual([2, 1, 0])
        expect(heard).toEqual([['a'], ['a'], ['a']])
        const { accounts, gaps } = await store.watches.countGaps('kraken')
        expect(accounts).toBe(4)
        expect(gaps.toSorted((one, other) => one.address.localeCompare(other.address))).toEqual([
          { address: 'b', state: 'missing', accounts: 3 },
          { address: 'c', state: 'unknown', accounts: 3 },
        ])
      }))
  })

  describe('notices', () => {
    const expires: Notice = { kind: 'expires', when: new Date('2026-12-01T00:00:00Z') }
    const addresses: Notice = { kind: 'addresses', which: ['203.0.113.7'], from: null }

    test('of several accounts are gathered into one mail, given out once, and gone when they were told', () =>
      onStage(async ({ store, owner, add, verified }) => {
        const [one, two] = [await add(), await add()]
        await verified(one, { notices: [expires] })
        await verified(two, { notices: [addresses] })
        expect(await store.mailboxes.claim(lease(4.9))).toEqual([])
        const claims = await Promise.all(['one', 'two'].map((holder) => store.mailboxes.claim(lease(5, { holder }))))
        expect(claims.flat()).toMatchObject([{ ownerId: owner, attempts: 0, since: at(0), language: null }])
        const holder = claims[0]?.length === 1 ? 'one' : 'two'
        const notices = claims.flat()[0]?.notices ?? []
        expect(notices).toMatchObject([
          { ...expires, account: { id: one.id, name: one.name } },
          { ...addresses, account: { id: two.id } },
        ])
        const ids = notices.map(({ id }) => id)
        await store.mailboxes.settle(owner, 'somebody else', ids)
        expect(await store.mailboxes.claim(lease(5.9))).toEqual([])
        await store.mailboxes.settle(owner, holder, ids)
        expect(await store.mailboxes.claim(lease(99))).toEqual([])
      }))

    test('that come while a mail is on its way go into the next one', () =>
      onStage(async ({ store, owner, add, verified }) => {
        const account = await add()
        await verified(account, { notices: [expires] })
        const [mail] = await store.mailboxes.claim(lease(5))
        await verified(account, { notices: [{ kind: 'broken' }] })
        await store.mailboxes.settle(owner, 'one', mail?.notices.map(({ id }) => id) ?? [])
        const [next] = await store.mailboxes.claim(lease(10))
        expect(next?.notices).toMatchObject([{ kind: 'broken' }])
      }))

    test('wait when a mail was put off, and count the attempt', () =>
      onStage(async ({ store, owner, add, verified }) => {
        await verified(await add(), { notices: [expires] })
        await store.mailboxes.claim(lease(5))
        await store.mailboxes.putOff(owner, 'one', at(30))
        expect(await store.mailboxes.claim(lease(29))).toEqual([])
        expect(await store.mailboxes.claim(lease(30))).toMatchObject([{ ownerId: owner, attempts: 1 }])
      }))

    test('are dropped while their owner wants none, or the address refuses mail; wanted again, both end', () =>
      onStage(async ({ store, owner, add, verified }) => {
        const account = await add()
        const tell = () => verified(account, { notices: [expires] })
        expect(await store.mailboxes.stateOf(owner)).toEqual({ wanted: true, bouncedAt: null })
        await store.mailboxes.setWanted(owner, false)
        await tell()
        expect(await store.mailboxes.claim(lease(5))).toEqual([])
        await store.mailboxes.setWanted(owner, true)
        expect(await store.mailboxes.claim(lease(99))).toEqual([])

        await tell()
        expect(await store.mailboxes.claim(lease(5))).toHaveLength(1)
        await store.mailboxes.bounced(owner, 'one', at(6))
        expect(await store.mailboxes.stateOf(owner)).toEqual({ wanted: true, bouncedAt: at(6) })
        await tell()
        expect(await store.mailboxes.claim(lease(99))).toEqual([])
        await store.mailboxes.setWanted(owner, true)
        expect(await store.mailboxes.stateOf(owner)).toEqual({ wanted: true, bouncedAt: null })
        await tell()
        expect(await store.mailboxes.claim(lease(5))).toHaveLength(1)
      }))

    test('are not kept where nobody sends them', () =>
      onStage(
        async ({ store, add, verified }) => {
          await verified(await add(), { notices: [expires] })
          expect(await store.mailboxes.claim(lease(99))).toEqual([])
        },
        { mails: false },
      ))
  })
}
