import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountsContract } from './accounts-contract.ts'
import { attemptsContract } from './attempts-contract.ts'
import { auditContract } from './audit-contract.ts'
import { lifeContract } from './life-contract.ts'
import { migrate } from './migrate.ts'
import { migrationsFor } from './migrations/index.ts'
import { openStore, type Store, type StoreOptions } from './open-store.ts'
import { outboxContract } from './outbox-contract.ts'
import { peopleContract } from './people-contract.ts'
import { requestsContract } from './requests-contract.ts'
import { searchContract } from './search/search-contract.ts'
import { searchOrderContract } from './search/search-order-contract.ts'
import { searchPlansContract } from './search/search-plans-contract.ts'
import { statisticsContract } from './statistics/statistics-contract.ts'
import { aBox, addUser, anAccount, anEvent, aVerification, eventsOf } from './test-data.ts'
import { watchesContract } from './watches-contract.ts'

/**
 * What holds on every database.
 *
 * @param fresh - where a new, empty database is.
 */
export function storeContract(fresh: () => Promise<StoreOptions>): void {
  let store: Store
  let options: StoreOptions
  beforeAll(async () => {
    options = await fresh()
    store = await openStore(options)
  })
  afterAll(() => store.close())

  accountsContract(() => store)
  attemptsContract(() => store)
  lifeContract(() => store)
  requestsContract(() => store)
  auditContract(fresh)
  peopleContract(fresh)
  outboxContract(fresh)
  watchesContract(fresh)
  searchContract(fresh)
  searchOrderContract(fresh)
  searchPlansContract(fresh)
  statisticsContract(fresh)

  describe('migrations', () => {
    const tables = async () => (await store.db.introspection.getTables()).map((table) => table.name)

    test('run twice, they change nothing', async () => {
      const owner = await addUser(store)
      const account = anAccount(owner)
      await store.accounts.insert(account, anEvent(owner))
      const before = await tables()
      await migrate(store.db, migrationsFor(store.type))
      expect(await tables()).toEqual(before)
      expect(await store.accounts.findOwned(account.id, owner)).toEqual(account)
    })

    test('a migration that dies half-way leaves nothing behind, and does not run again unasked', async () => {
      const before = await tables()
      const dying = migrate(store.db, {
        ...migrationsFor(store.type),
        '900-whole': { up: (db) => db.schema.createTable('whole').addColumn('id', 'text').execute() },
        '901-half': {
          async up(db) {
            await db.schema.createTable('half').addColumn('id', 'text').execute()
            await db.schema.alterTable('exchange_accounts').addColumn('half', 'text').execute()
            throw new Error('the power failed')
          },
        },
      })
      await expect(dying).rejects.toThrow('901-half')
      expect(await tables()).toEqual(before)
      await migrate(store.db, migrationsFor(store.type))
    })

    test('a database that a newer version has changed is refused', async () => {
      const newer = await openStore(await fresh())
      await migrate(newer.db, { ...migrationsFor(newer.type), '900-newer': { up: async () => undefined } })
      await expect(migrate(newer.db, migrationsFor(newer.type))).rejects.toThrow('cannot be migrated')
      await newer.close()
    })
  })

  describe('the store', () => {
    test('answers a ping while it is open, and none afterwards', async () => {
      const other = await openStore(await fresh())
      await other.ping()
      await other.close()
      await expect(other.ping()).rejects.toThrow()
    })

    test('knows whether there is any user yet', async () => {
      const other = await openStore(await fresh())
      expect(await other.hasUsers()).toBe(false)
      await addUser(other)
      expect(await other.hasUsers()).toBe(true)
      await other.close()
    })

    test('names each master key that some box needs, once', async () => {
      const other = await openStore(await fresh())
      expect(await other.masterKeyIdsInUse()).toEqual([])
      const owner = await addUser(other)
      for (const id of ['k-1', 'k-1', 'k-2']) await other.accounts.insert(anAccount(owner, { sealed: aBox(id) }), anEvent(owner))
      await other.settings.addIfAbsent('fingerprint-key', aBox('k-3'))
      await other.practiceKeys.put({ id: 'practice', ownerId: owner, sealed: aBox('k-2') })
      expect((await other.masterKeyIdsInUse()).sort()).toEqual(['k-1', 'k-2', 'k-3'])
      await other.close()
    })

    test('keeps everything when it is closed and opened again', async () => {
      const place = await fresh()
      const first = await openStore(place)
      const owner = await addUser(first)
      const account = anAccount(owner)
      await first.accounts.insert(account, anEvent(owner))
      await first.close()
      const second = await openStore(place)
      expect(await second.accounts.findOwned(account.id, owner)).toEqual(account)
      await second.close()
    })
  })

  describe('verifications', () => {
    test('a verification is found as it was kept, by its owner only, with its event', async () => {
      const [owner, other] = [await addUser(store), await addUser(store)]
      const verification = aVerification(owner)
      const event = anEvent(owner, { action: 'verification.run' })
      await store.verifications.insert(verification, event)
      expect(await store.verifications.findOwned(verification.id, owner)).toEqual(verification)
      expect(await store.verifications.findOwned(verification.id, other)).toBeUndefined()
      expect(await eventsOf(store, owner)).toEqual([event.id])
    })

    test('a code is never given twice; the second verification leaves no event either', async () => {
      const owner = await addUser(store)
      const first = aVerification(owner)
      await store.verifications.insert(first, anEvent(owner))
      const second = aVerification(owner, { code: first.code })
      await expect(store.verifications.insert(second, anEvent(owner))).rejects.toThrow()
      expect(await store.verifications.findOwned(second.id, owner)).toBeUndefined()
      expect(await eventsOf(store, owner)).toHaveLength(1)
    })

    test('the latest one of a pair is found by its owner, as far back as was asked', async () => {
      const [owner, other] = [await addUser(store), await addUser(store)]
      const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
      const pair = { pairHash: 'the same pair' }
      const [early, late] = [aVerification(owner, { ...pair, startedAt: at(1) }), aVerification(owner, { ...pair, startedAt: at(9) })]
      for (const verification of [late, early, aVerification(owner)]) await store.verifications.insert(verification, anEvent(owner))
      expect(await store.verifications.findLatestOfPair(owner, pair.pairHash, at(1))).toEqual(late)
      expect(await store.verifications.findLatestOfPair(owner, pair.pairHash, at(9))).toEqual(late)
      expect(await store.verifications.findLatestOfPair(owner, pair.pairHash, at(10))).toBeUndefined()
      expect(await store.verifications.findLatestOfPair(other, pair.pairHash, at(0))).toBeUndefined()
    })

    test('a verification whose event cannot be written is not kept', async () => {
      const owner = await addUser(store)
      const event = anEvent(owner)
      await store.verifications.insert(aVerification(owner), event)
      const second = aVerification(owner)
      await expect(store.verifications.insert(second, event)).rejects.toThrow()
      expect(await store.verifications.findOwned(second.id, owner)).toBeUndefined()
    })
  })

  test('the audit trail takes no change and no deletion', async () => {
    const owner = await addUser(store)
    await store.verifications.insert(aVerification(owner), anEvent(owner))
    await expect(store.db.updateTable('audit_events').set({ actor_id: 'nobody' }).execute()).rejects.toThrow('append-only')
    await expect(store.db.deleteFrom('audit_events').execute()).rejects.toThrow('append-only')
    expect(await eventsOf(store, owner)).toHaveLength(1)
  })

  test('a setting stays what the first writer made it, also when several write at once', async () => {
    expect(await store.settings.find('secret')).toBeUndefined()
    const boxes = Array.from({ length: 8 }, () => aBox())
    await Promise.all(boxes.map((box) => store.settings.addIfAbsent('secret', box)))
    const kept = await store.settings.find('secret')
    expect(boxes).toContainEqual(kept)
    await store.settings.addIfAbsent('secret', aBox())
    expect(await store.settings.find('secret')).toEqual(kept)
  })

  test('a practice key is added, replaced and removed', async () => {
    const ownerId = await addUser(store)
    const [one, two] = [
      { id: 'one', ownerId, sealed: aBox() },
      { id: 'two', ownerId, sealed: aBox() },
    ]
    await store.practiceKeys.put(one)
    await store.practiceKeys.put(two)
    const replaced = { ...one, sealed: aBox('k-9') }
    await store.practiceKeys.put(replaced)
    expect(await store.practiceKeys.all()).toEqual([replaced, two])
    await store.practiceKeys.remove('one')
    expect(await store.practiceKeys.all()).toEqual([two])
  })
}
