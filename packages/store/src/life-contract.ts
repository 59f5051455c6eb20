import { randomBytes } from 'node:crypto'
import type { Account, Judged, ReplacedCredentials } from '@keyhaven/core'
import { describe, expect, test } from 'vitest'
import type { Store } from './open-store.ts'
import { aBox, addUser, anAccount, anEvent, aVerification, eventsOf, removeAccount } from './test-data.ts'

/** What holds for what happens to an account that is there, on every database. */
export function lifeContract(open: () => Store): void {
  const codesOf = (results: readonly { ok: boolean; error?: { code: string } }[]) => results.map((it) => it.error?.code ?? 'done').sort()
  const at = (second: number) => new Date(Date.UTC(2027, 0, 1, 0, 0, second))
  const now = ({ accounts }: Store, { id, ownerId }: Account) => accounts.findOwned(id, ownerId)
  const versionOf = ({ id, ownerId }: Account, version?: number) => ({ id, ownerId, version })

  async function withAccount(parts: Partial<Account> = {}) {
    const store = open()
    const owner = await addUser(store)
    const account = anAccount(owner, parts)
    await store.accounts.insert(account, anEvent(owner))
    return { store, owner, account }
  }

  const judged: Judged = {
    health: 'attention',
    healthReasons: [{ check: 'limits', code: 'expires-soon', facts: { when: at(9).toISOString(), daysLeft: 3 } }],
    failingSince: at(1),
    keyFacts: {
      permissions: ['query-funds'],
      allowList: undefined,
      createdAt: at(0).toISOString(),
      lastUsedAt: null,
      validUntil: at(9).toISOString(),
      queryFrom: null,
      queryTo: null,
      nonceWindow: '10',
      rights: [{ permission: 'query-funds', state: 'granted' }],
      toldAt: at(1).toISOString(),
    },
    expiresAt: at(9),
    keyName: 'told again',
    exchangeAccountHash: 'another hash',
    verifiedAt: at(1),
    provenAt: null,
  }
  const replacement = (parts: Partial<ReplacedCredentials> = {}): ReplacedCredentials => ({
    ...judged,
    keyHint: 'NeWk…EyEy',
    publicKeyHash: randomBytes(32).toString('base64url'),
    previousKey: { hint: 'AbCd…WxYz', replacedAt: at(2).toISOString(), lastUsedAt: null, use: 'idle' },
    sealed: aBox('k-2'),
    ...parts,
  })

  describe('renaming', () => {
    test('gives a new name, a new version and an event; the name before is free', async () => {
      const { store, owner, account } = await withAccount({ name: 'Before' })
      const renamed = { ...account, name: 'After', version: 2 }
      expect(await store.accounts.rename(versionOf(account, 1), 'After', anEvent(owner))).toEqual({ ok: true, value: renamed })
      expect(await now(store, account)).toEqual(renamed)
      expect(await eventsOf(store, owner)).toHaveLength(2)
      expect(await store.accounts.insert(anAccount(owner, { name: 'Before' }), anEvent(owner))).toMatchObject({ ok: true })
    })

    test('is refused for a version that is no more, a name that is taken, and who is not the owner; nothing is written', async () => {
      const { store, owner, account } = await withAccount()
      await store.accounts.insert(anAccount(owner, { name: 'Taken' }), anEvent(owner))
      const tries = [
        await store.accounts.rename(versionOf(account, 7), 'New', anEvent(owner)),
        await store.accounts.rename(versionOf(account), ' tAKEN', anEvent(owner)),
        await store.accounts.rename({ ...versionOf(account), ownerId: await addUser(store) }, 'New', anEvent(owner)),
      ]
      expect(codesOf(tries)).toEqual(['name-taken', 'not-found', 'stale'])
      expect(tries[0]).toEqual({ ok: false, error: { code: 'stale', account } })
      expect(await now(store, account)).toEqual(account)
      expect(await eventsOf(store, owner)).toHaveLength(2)
    })

    test('of eight at once that know one version exactly one wins; of eight accounts that want one name as well', async () => {
      const { store, owner, account } = await withAccount()
      const racing = Array.from({ length: 8 }, (_, nth) => store.accounts.rename(versionOf(account, 1), `New ${nth}`, anEvent(owner)))
      expect(codesOf(await Promise.all(racing))).toEqual(['done', ...Array(7).fill('stale')])
      expect((await now(store, account))?.version).toBe(2)

      const accounts = Array.from({ length: 8 }, () => anAccount(owner))
      for (const one of accounts) await store.accounts.insert(one, anEvent(owner))
      const wanting = accounts.map((one) => store.accounts.rename(versionOf(one), 'The one', anEvent(owner)))
      expect(codesOf(await Promise.all(wanting))).toEqual(['done', ...Array(7).fill('name-taken')])
    })
  })

  describe('a verification of stored keys', () => {
    test('is kept with its event and what it makes of the account, whose version stays', async () => {
      const { store, owner, account } = await withAccount()
      const { publicKeyHash } = account
      const parts = { accountId: account.id, publicKeyHash, trigger: 'support', actorId: 'sue', reason: 'ticket 7', key: null } as const
      const verification = aVerification(owner, parts)
      const seen: Account[] = []
      await store.accounts.recordVerification(verification, anEvent(owner), (before) => {
        seen.push(before)
        return { judged, changes: [] }
      })
      expect(seen).toEqual([account])
      expect(await now(store, account)).toEqual({ ...account, ...judged })
      expect(await store.verifications.findOwned(verification.id, owner)).toEqual(verification)
      expect(await eventsOf(store, owner)).toHaveLength(2)
    })

    test('of keys that were replaced or removed meanwhile is kept, and judges nothing', async () => {
      const { store, owner, account } = await withAccount()
      const never = () => {
        throw new Error('nothing was to be judged')
      }
      const old = () => aVerification(owner, { accountId: account.id, publicKeyHash: account.publicKeyHash })
      await store.accounts.replaceCredentials(versionOf(account), replacement(), { event: anEvent(owner), changes: [] })
      const replaced = await now(store, account)
      await store.accounts.recordVerification(old(), anEvent(owner), never)
      expect(await now(store, account)).toEqual(replaced)
      await removeAccount(store, account.id, owner)
      await store.accounts.recordVerification(old(), anEvent(owner), never)
      expect((await store.verifications.listOfAccount(account.id, { limit: 9 })).items).toHaveLength(2)
    })

    test('whose event cannot be written leaves the account as it was', async () => {
      const { store, owner, account } = await withAccount()
      const event = anEvent(owner)
      await store.audit.append(event)
      const { publicKeyHash } = account
      const verification = aVerification(owner, { accountId: account.id, publicKeyHash })
      const recording = store.accounts.recordVerification(verification, event, () => ({ judged, changes: [] }))
      await expect(recording).rejects.toThrow()
      expect(await now(store, account)).toEqual(account)
      expect(await store.verifications.findOwned(verification.id, owner)).toBeUndefined()
    })

    test('many at once each see what the one before made of the account', async () => {
      const { store, owner, account } = await withAccount()
      const { publicKeyHash } = account
      const count = (name: string | null) => Number(/\d+/.exec(name ?? '')?.[0] ?? 0)
      const recording = Array.from({ length: 8 }, () =>
        store.accounts.recordVerification(aVerification(owner, { accountId: account.id, publicKeyHash }), anEvent(owner), (before) => ({
          judged: { ...before, keyName: `told ${count(before.keyName) + 1} times` },
          changes: [],
        })),
      )
      await Promise.all(recording)
      expect((await now(store, account))?.keyName).toBe('told 8 times')
    })
  })

  describe('replacing the keys', () => {
    test('puts the new ones and all that is known of them in the place of the old ones, with a new version', async () => {
      const { store, owner, account } = await withAccount()
      const fresh = replacement()
      const replaced = { ...account, ...fresh, version: 2 }
      const trace = { event: anEvent(owner), changes: [] }
      expect(await store.accounts.replaceCredentials(versionOf(account, 1), fresh, trace)).toEqual({ ok: true, value: replaced })
      expect(await now(store, account)).toEqual(replaced)
      expect(await store.accounts.findByPublicKey(owner, 'kraken', account.publicKeyHash)).toBeUndefined()
    })

    test('of eight at once that know one version exactly one wins, whole', async () => {
      const { store, owner, account } = await withAccount()
      const keys = Array.from({ length: 8 }, (_, nth) => replacement({ keyHint: `hint ${nth}`, sealed: aBox(`k-${nth}`) }))
      const racing = keys.map((fresh) =>
        store.accounts.replaceCredentials(versionOf(account, 1), fresh, { event: anEvent(owner), changes: [] }),
      )
      const results = await Promise.all(racing)
      expect(codesOf(results)).toEqual(['done', ...Array(7).fill('stale')])
      const won = keys[results.findIndex(({ ok }) => ok)]
      expect(await now(store, account)).toEqual({ ...account, ...won, version: 2 })
      expect(await eventsOf(store, owner)).toHaveLength(2)
    })

    test('by a key of another account of the owner is refused, and changes nothing', async () => {
      const { store, owner, account } = await withAccount()
      const other = anAccount(owner)
      await store.accounts.insert(other, anEvent(owner))
      const fresh = replacement({ publicKeyHash: other.publicKeyHash })
      const refused = await store.accounts.replaceCredentials(versionOf(account), fresh, { event: anEvent(owner), changes: [] })
      expect(refused).toEqual({ ok: false, error: { code: 'already-added' } })
      expect(await now(store, account)).toEqual(account)
    })

    test('whose event cannot be written leaves the old keys in force', async () => {
      const { store, owner, account } = await withAccount()
      const event = anEvent(owner)
      await store.audit.append(event)
      await expect(store.accounts.replaceCredentials(versionOf(account), replacement(), { event, changes: [] })).rejects.toThrow()
      expect(await now(store, account)).toEqual(account)
    })
  })

  describe('removing', () => {
    test('is refused for a version that is no more; afterwards the hint is kept, and who did it when, and nothing of the keys', async () => {
      const { store, owner, account } = await withAccount()
      const trace = () => ({ event: anEvent(owner, { at: at(5) }), changes: [] })
      expect(await store.accounts.remove(versionOf(account, 2), trace)).toEqual({ ok: false, error: { code: 'stale', account } })
      expect(await store.accounts.remove(versionOf(account, 1), trace)).toMatchObject({ ok: true })
      const kept = await store.db.selectFrom('removed_accounts').selectAll().where('id', '=', account.id).execute()
      expect(kept).toEqual([
        {
          id: account.id,
          owner_id: owner,
          exchange: 'kraken',
          key_hint: account.keyHint,
          created_at: account.createdAt.getTime(),
          removed_at: at(5).getTime(),
          removed_by: owner,
        },
      ])
    })
  })

  describe('what happened to an account', () => {
    test('comes newest first, each once, while more happens; another account’s is not among it', async () => {
      const { store, owner, account } = await withAccount()
      const about = { accountId: account.id, subjectId: account.id }
      // Several of the same moment: the order in which they were written decides.
      const events = [1, 1, 1, 2, 2].map((second) => anEvent(owner, { ...about, at: at(second) }))
      for (const event of events) await store.audit.append(event)
      await store.audit.append(anEvent(owner, { accountId: 'another', at: at(9) }))
      const first = await store.audit.listOfAccount(account.id, { limit: 2 })
      await store.audit.append(anEvent(owner, { ...about, at: at(3) }))
      const rest = await store.audit.listOfAccount(account.id, { limit: 3, cursor: first.nextCursor ?? '' })
      expect([...first.items, ...rest.items]).toEqual(events.toReversed())
      expect(rest.nextCursor).toBeNull()
    })

    test('begins with the verification that its keys passed before it was added, if that is its owner’s', async () => {
      const store = open()
      const owner = await addUser(store)
      const [own, others] = [aVerification(owner), aVerification(await addUser(store))]
      for (const verification of [own, others]) await store.verifications.insert(verification, anEvent(verification.ownerId))
      const listed = async (testedBy: string) => {
        const account = anAccount(owner)
        await store.accounts.insert(account, anEvent(owner), undefined, [], testedBy)
        const later = aVerification(owner, { accountId: account.id, startedAt: new Date(own.startedAt.getTime() + 1000) })
        await store.verifications.insert(later, anEvent(owner))
        const { items } = await store.verifications.listOfAccount(account.id, { limit: 9 })
        return items.map(({ id }) => (id === later.id ? 'later' : id))
      }
      expect(await listed(others.id)).toEqual(['later'])
      expect(await listed(own.id)).toEqual(['later', own.id])
    })

    test('was found out in verifications, newest first, of the same moment too', async () => {
      const { store, owner, account } = await withAccount()
      const run = [1, 1, 2, 3].map((second) => aVerification(owner, { accountId: account.id, startedAt: at(second) }))
      for (const verification of [...run, aVerification(owner)]) await store.verifications.insert(verification, anEvent(owner))
      const first = await store.verifications.listOfAccount(account.id, { limit: 3 })
      const rest = await store.verifications.listOfAccount(account.id, { limit: 3, cursor: first.nextCursor ?? '' })
      const listed = [...first.items, ...rest.items]
      expect(listed.slice(0, 2)).toEqual([run[3], run[2]])
      expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(run.map(({ id }) => id)))
      expect(rest.nextCursor).toBeNull()
    })
  })
}
