import { type AuditChain, makeAuditChain, SecretText } from '@keyhaven/core'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { makeStore, openDatabase, openStore, type Store, type StoreOptions } from './open-store.ts'
import { addUser, anAccount, anEvent, aVerification, removeAccount } from './test-data.ts'

/** What holds for the audit trail on every database. */
export function auditContract(fresh: () => Promise<StoreOptions>): void {
  const chain = makeAuditChain(new SecretText('the secret of this installation'))

  /** A trail of five events whose database is then open to whoever owns it. */
  async function withTrail(work: (store: Store, ids: string[]) => Promise<void>): Promise<void> {
    const store = await openStore(await fresh(), chain)
    try {
      const owner = await addUser(store)
      const events = [1, 2, 3, 4, 5].map((nth) =>
        anEvent(owner, { facts: { nth: String(nth) }, reason: nth === 2 ? 'ticket 7 – “why”' : null }),
      )
      for (const event of events) await store.audit.append(event)
      expect(await chain.check(store.audit)).toMatchObject({ ok: true, value: { sequence: 5 } })
      await work(
        store,
        events.map(({ id }) => id),
      )
    } finally {
      await store.close()
    }
  }
  const check = (store: Store, by: AuditChain = chain) => by.check(store.audit)
  const altered = (sequence: number, id: string | undefined) => ({ ok: false, error: { kind: 'altered', sequence, id } })
  const missing = (sequence: number) => ({ ok: false, error: { kind: 'missing', sequence, id: null } })

  describe('the audit chain', () => {
    test('an empty one holds', async () => {
      const store = await openStore(await fresh(), chain)
      expect(await check(store)).toEqual({ ok: true, value: { sequence: 0, hash: '' } })
      await store.close()
    })

    test('holds when it is read with the installation’s secret, and with no other', () =>
      withTrail(async (store, [first]) => {
        expect(await check(store, makeAuditChain(new SecretText('another secret')))).toEqual(altered(1, first))
      }))

    test('an event that was altered shows, whatever was altered of it', () =>
      withTrail(async (store, ids) => {
        await unlock(store)
        const columns = [
          'id',
          'at',
          'actor_id',
          'actor_role',
          'actor_address',
          'action',
          'owner_id',
          'subject_id',
          'account_id',
          'reason',
          'facts',
        ]
        for (const column of [...columns, 'previous', 'hash']) {
          const [name, value] = [sql.ref(column), column === 'at' ? 1 : 'other']
          const { rows } = await sql<{ was: string | number | null }>`select ${name} as was from audit_events where sequence = 3`.execute(
            store.db,
          )
          await sql`update audit_events set ${name} = ${value} where sequence = 3`.execute(store.db)
          expect(await check(store), column).toEqual(altered(3, column === 'id' ? 'other' : ids[2]))
          await sql`update audit_events set ${name} = ${rows[0]?.was ?? null} where sequence = 3`.execute(store.db)
          expect((await check(store)).ok, column).toBe(true)
        }
      }))

    test('an event that is gone shows: the first, one in the middle, the last, several, all', () =>
      withTrail(async (store) => {
        await unlock(store)
        const all = await store.db.selectFrom('audit_events').selectAll().execute()
        for (const gone of [[1], [3], [5], [4, 5], [1, 2, 3, 4, 5]]) {
          await store.db.deleteFrom('audit_events').where('sequence', 'in', gone).execute()
          expect(await check(store)).toEqual(missing(gone[0] ?? 0))
          await store.db
            .insertInto('audit_events')
            .values(all.filter(({ sequence }) => gone.includes(sequence)))
            .execute()
        }
        expect((await check(store)).ok).toBe(true)
      }))

    test('two events that changed places, and the others moved up to close a gap, show', () =>
      withTrail(async (store, ids) => {
        await unlock(store)
        const move = (from: number, to: number) =>
          store.db.updateTable('audit_events').set({ sequence: to }).where('sequence', '=', from).execute()
        for (const [from, to] of [
          [2, 99],
          [3, 2],
          [99, 3],
        ] as const)
          await move(from, to)
        expect(await check(store)).toEqual(altered(2, ids[2]))
        for (const [from, to] of [
          [2, 99],
          [3, 2],
          [99, 3],
        ] as const)
          await move(from, to)
        expect((await check(store)).ok).toBe(true)

        await store.db.deleteFrom('audit_events').where('sequence', '=', 2).execute()
        for (const nth of [3, 4, 5]) await move(nth, nth - 1)
        expect(await check(store)).toEqual(altered(2, ids[2]))
      }))

    test('an event that somebody else wrote shows', () =>
      withTrail(async (store, ids) => {
        const last = await store.db.selectFrom('audit_events').selectAll().where('sequence', '=', 5).executeTakeFirstOrThrow()
        await store.db
          .insertInto('audit_events')
          .values({ ...last, id: 'forged', sequence: 6, previous: last.hash })
          .execute()
        expect(await check(store)).toEqual(altered(6, 'forged'))
        expect(ids).not.toContain('forged')
      }))

    test('a tail that was cut off shows, also after the head was set back, and after others have written on', () =>
      withTrail(async (store) => {
        await unlock(store)
        const third = await store.db.selectFrom('audit_events').select('hash').where('sequence', '=', 3).executeTakeFirstOrThrow()
        await store.db.deleteFrom('audit_events').where('sequence', '>', 3).execute()
        for (const head of [
          { sequence: 3, hash: third.hash },
          { sequence: 0, hash: '', seal: '' },
        ]) {
          await store.db.updateTable('audit_head').set(head).execute()
          expect(await check(store)).toEqual({ ok: false, error: { kind: 'head-altered', sequence: head.sequence, id: null } })
        }
        await store.db.updateTable('audit_head').set({ sequence: 3, hash: third.hash }).execute()
        const event = anEvent('ada')
        await store.audit.append(event)
        expect(await check(store)).toEqual(altered(4, event.id))
      }))

    test('one that was emptied shows, after others have written on and after the next start too', async () => {
      const options = await fresh()
      const store = await openStore(options, chain)
      const owner = await addUser(store)
      await store.audit.append(anEvent(owner))
      await unlock(store)
      await store.db.deleteFrom('audit_events').execute()
      for (const seal of ['', 'another']) {
        await store.db.updateTable('audit_head').set({ sequence: 0, hash: '', seal }).execute()
        expect(await check(store)).toEqual({ ok: false, error: { kind: 'head-altered', sequence: 0, id: null } })
      }
      await store.db.updateTable('audit_head').set({ seal: '' }).execute()
      await store.close()

      const again = await openStore(options, chain)
      expect(await check(again)).toEqual({ ok: false, error: { kind: 'head-altered', sequence: 0, id: null } })
      const event = anEvent(owner)
      await again.audit.append(event)
      expect(await check(again)).toEqual(altered(1, event.id))
      await again.close()
    })

    test('one that an earlier version began is taken over: before the first person, or before there was a chain at all', async () => {
      const options = await fresh()
      const first = await openStore(options, chain)
      await first.db.updateTable('audit_head').set({ seal: '' }).execute()
      await first.close()
      const database = await openDatabase(options)
      const second = await makeStore(database, chain)
      expect(await check(second)).toEqual({ ok: true, value: { sequence: 0, hash: '' } })
      await addUser(second)
      await second.db.updateTable('audit_head').set({ seal: '' }).execute()
      const third = await makeStore({ ...database, trailIsNew: true }, chain)
      expect(await check(third)).toEqual({ ok: true, value: { sequence: 0, hash: '' } })
      await third.close()
    })

    test('what is kept of the last event shows when it is gone', () =>
      withTrail(async (store) => {
        await store.db.deleteFrom('audit_head').execute()
        expect(await check(store)).toEqual({ ok: false, error: { kind: 'head-missing', sequence: 5, id: null } })
        await expect(store.audit.append(anEvent('ada'))).rejects.toThrow()
      }))

    test('an older copy that was put back holds, but not beside what was noted of a later one', async () => {
      const options = await fresh()
      const store = await openStore(options, chain)
      const owner = await addUser(store)
      await store.audit.append(anEvent(owner))
      const [events, heads] = [
        await store.db.selectFrom('audit_events').selectAll().execute(),
        await store.db.selectFrom('audit_head').selectAll().execute(),
      ]
      await store.audit.append(anEvent(owner))
      const noted = await check(store)
      if (!noted.ok) throw new Error('does not hold')
      expect(await chain.check(store.audit, noted.value)).toEqual(noted)

      await unlock(store)
      await store.db.deleteFrom('audit_events').execute()
      await store.db.deleteFrom('audit_head').execute()
      await store.db.insertInto('audit_events').values(events).execute()
      await store.db.insertInto('audit_head').values(heads).execute()
      expect(await check(store)).toMatchObject({ ok: true, value: { sequence: 1 } })
      expect(await chain.check(store.audit, noted.value)).toEqual(missing(2))
      const event = anEvent(owner)
      await store.audit.append(event)
      await store.audit.append(anEvent(owner))
      expect(await check(store)).toMatchObject({ ok: true, value: { sequence: 3 } })
      expect(await chain.check(store.audit, noted.value)).toEqual({ ok: false, error: { kind: 'other', sequence: 2, id: event.id } })
      await store.close()
    })

    test('events of many at once are one chain without gaps, whatever they are written with', async () => {
      const options = await fresh()
      const first = await openStore(options, chain)
      // Of SQLite a process has one: a second would stop the whole process to wait for the first.
      const servers = 'sqliteFile' in options ? [first] : [first, await openStore(options, chain)]
      const owner = await addUser(first)
      const each = 24 / servers.length
      const writes = servers.flatMap((store) =>
        Array.from({ length: each }, (_, nth) => {
          if (nth % 3 === 0) return store.audit.append(anEvent(owner))
          if (nth % 3 === 1) return store.accounts.insert(anAccount(owner), anEvent(owner))
          return store.verifications.insert(aVerification(owner), anEvent(owner))
        }),
      )
      const checks = servers.map((store) => check(store))
      await Promise.all(writes)
      for (const { ok } of await Promise.all(checks)) expect(ok).toBe(true)
      for (const store of servers) expect(await check(store)).toMatchObject({ ok: true, value: { sequence: 24 } })
      for (const store of servers) await store.close()
    })

    test('what is rolled back leaves no gap', () =>
      withTrail(async (store) => {
        const owner = await addUser(store)
        const account = anAccount(owner)
        await store.accounts.insert(account, anEvent(owner))
        expect((await store.accounts.insert(anAccount(owner, { name: account.name }), anEvent(owner))).ok).toBe(false)
        expect(await removeAccount(store, account.id, 'another')).toBe(false)
        await store.audit.append(anEvent(owner))
        expect(await check(store)).toMatchObject({ ok: true, value: { sequence: 7 } })
      }))

    test('events since a time come in their order, each once, however many there are', async () => {
      const store = await openStore(await fresh(), chain)
      const day = (nth: number) => new Date(Date.UTC(2026, 0, nth))
      for (const nth of [1, 2, 2, 3]) await store.audit.append(anEvent('ada', { at: day(nth) }))
      const since = async (time: Date) => (await Array.fromAsync(store.audit.since(time))).map(({ sequence }) => sequence)
      expect(await since(day(2))).toEqual([2, 3, 4])
      expect(await since(day(1))).toEqual([1, 2, 3, 4])
      expect(await since(day(4))).toEqual([])
      await store.close()
    })
  })
}

/** As the database's owner could. */
async function unlock({ db, type }: Store): Promise<void> {
  if (type === 'postgres') await sql`alter table audit_events disable trigger all`.execute(db)
  else for (const change of ['update', 'delete']) await sql.raw(`drop trigger audit_chain_no_${change}`).execute(db)
}
