import { randomUUID } from 'node:crypto'
import type { AccountChange } from '@keyhaven/core'
import { describe, expect, test } from 'vitest'
import { openStore, type Store, type StoreOptions } from './open-store.ts'
import { aChange, addUser, anAccount, anEvent, removeAccount } from './test-data.ts'

/**
 * What holds of the outbox on every database.
 *
 * @param fresh - where a new, empty database is.
 */
export function outboxContract(fresh: () => Promise<StoreOptions>): void {
  const MINUTE_MS = 60_000
  const START = Date.UTC(2026, 5, 1)
  const at = (minute: number) => new Date(START + minute * MINUTE_MS)
  const lease = (minute: number, parts: { holder?: string; limit?: number; minutes?: number } = {}) => ({
    holder: parts.holder ?? 'one',
    now: at(minute),
    until: at(minute + (parts.minutes ?? 1)),
    limit: parts.limit ?? 100,
  })
  async function inStore(work: (store: Store, owner: string) => Promise<void>, webhooks = true) {
    const store = await openStore({ ...(await fresh()), webhooks })
    try {
      await work(store, await addUser(store))
    } finally {
      await store.close()
    }
  }
  /** An account with a change for each type. */
  async function tell(store: Store, owner: string, types: AccountChange['type'][]): Promise<string[]> {
    const account = anAccount(owner)
    const changes = types.map((type) => aChange(account, { type, at: at(0) }))
    await store.accounts.insert(account, anEvent(owner), undefined, changes)
    return changes.map(({ id }) => id)
  }

  describe('the outbox', () => {
    test('holds each change of what was added and removed, as it was written; nothing of what failed', () =>
      inStore(async (store, owner) => {
        const account = anAccount(owner)
        const added = aChange(account, { at: at(0), reasons: ['excess'] })
        await store.accounts.insert(account, anEvent(owner), undefined, [added])
        await store.accounts.insert({ ...account, id: randomUUID() }, anEvent(owner), undefined, [aChange(account)])
        await removeAccount(store, account.id, 'somebody else', anEvent(owner), [aChange(account)])
        const [first, ...others] = await store.outbox.claim(lease(0))
        expect(others).toEqual([])
        expect(first).toMatchObject({ id: added.id, at: added.at, attempts: 0 })
        expect(JSON.parse(first?.body ?? '')).toEqual({ ...added, at: added.at.toISOString() })

        const removed = aChange(account, { type: 'account.removed', at: at(0) })
        await store.outbox.remove(first?.sequence ?? 0, 'one')
        await removeAccount(store, account.id, owner, anEvent(owner), [removed])
        expect((await store.outbox.claim(lease(0))).map(({ id }) => id)).toEqual([removed.id])
      }))

    test('gives the changes of one account out in order, each after the one before has left', () =>
      inStore(async (store, owner) => {
        const ids = await tell(store, owner, ['account.added', 'account.health_changed', 'account.removed'])
        const other = await tell(store, owner, ['account.added'])
        const heard: string[] = []
        for (let round = 0; round < 3; round += 1) {
          const claimed = await store.outbox.claim(lease(round, { minutes: 10 }))
          for (const { sequence, id } of claimed) {
            heard.push(id)
            await store.outbox.remove(sequence, 'one')
          }
        }
        expect(heard.filter((id) => ids.includes(id))).toEqual(ids)
        expect(heard).toHaveLength(4)
        expect(heard).toContain(other[0])
      }))

    test('gives nothing out twice while its lease lasts, and to anybody afterwards; whoever lost it can do nothing any more', () =>
      inStore(async (store, owner) => {
        for (let nth = 0; nth < 10; nth += 1) await tell(store, owner, ['account.added'])
        const together = await Promise.all(['one', 'two', 'three'].map((holder) => store.outbox.claim(lease(0, { holder, limit: 4 }))))
        const ids = together.flat().map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        const rest = await store.outbox.claim(lease(0, { holder: 'four' }))
        expect(ids.length + rest.length).toBe(10)
        expect(await store.outbox.claim(lease(0.9, { holder: 'five' }))).toEqual([])

        const taken = await store.outbox.claim(lease(1, { holder: 'five' }))
        expect(taken).toHaveLength(10)
        for (const { sequence } of taken) {
          await store.outbox.remove(sequence, 'one')
          await store.outbox.putOff(sequence, 'four', at(100))
        }
        expect(await store.outbox.claim(lease(2, { holder: 'six' }))).toHaveLength(10)
      }))

    test('a change that was put off waits with all that follow it, and counts the attempt', () =>
      inStore(async (store, owner) => {
        const [first] = await tell(store, owner, ['account.added', 'account.removed'])
        const [claimed] = await store.outbox.claim(lease(0))
        await store.outbox.putOff(claimed?.sequence ?? 0, 'one', at(30))
        expect(await store.outbox.claim(lease(29))).toEqual([])
        expect(await store.outbox.claim(lease(30))).toMatchObject([{ id: first, attempts: 1 }])
      }))

    test('stays empty where nobody takes what it holds', () =>
      inStore(async (store, owner) => {
        await tell(store, owner, ['account.added'])
        expect(await store.outbox.claim(lease(0))).toEqual([])
      }, false))
  })
}
