import { randomUUID } from 'node:crypto'
import type { Invitation, NewPerson, PersonChange } from '@keyhaven/core'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openStore, type Store, type StoreOptions } from './open-store.ts'
import { anEvent } from './test-data.ts'

const NOW = new Date(Date.UTC(2026, 5, 1))

const aPerson = (parts: Partial<NewPerson> = {}): NewPerson => ({
  id: randomUUID(),
  email: `${randomUUID()}@example.test`,
  role: 'user',
  disabled: false,
  createdAt: NOW,
  passwordHash: 'hash',
  ...parts,
})

/** What holds for people on every database. */
export function peopleContract(fresh: () => Promise<StoreOptions>): void {
  async function withStore(work: (store: Store, add: (parts?: Partial<NewPerson>) => Promise<NewPerson>) => Promise<void>): Promise<void> {
    const store = await openStore(await fresh())
    try {
      await work(store, async (parts) => {
        const person = aPerson(parts)
        expect(await store.people.add(person, anEvent(person.id))).toEqual({ ok: true, value: undefined })
        return person
      })
    } finally {
      await store.close()
    }
  }
  const eventCount = async ({ audit }: Store) => (await audit.head())?.sequence
  const refused = (code: string) => ({ ok: false, error: { code } })

  describe('people', () => {
    test('a person is kept as they were added, once for each e-mail, with the event or not at all', () =>
      withStore(async (store, add) => {
        const { passwordHash, ...person } = await add({ role: 'support-lead' })
        expect(passwordHash).toBe('hash')
        expect(await store.people.find(person.id)).toEqual(person)
        expect(await store.people.find(person.email.toUpperCase())).toEqual(person)
        expect(await store.people.add(aPerson({ email: person.email }), anEvent('other'))).toEqual(refused('email-taken'))
        expect(await eventCount(store)).toBe(1)
      }))

    test('an invitation makes one person, however many come with it at once', () =>
      withStore(async (store, add) => {
        const admin = await add({ role: 'admin' })
        const expiresAt = new Date(NOW.getTime() + 1000)
        const invitation: Invitation = {
          id: randomUUID(),
          email: 'new@example.test',
          role: 'user',
          invitedBy: admin.id,
          createdAt: NOW,
          expiresAt,
        }
        await store.people.invite(invitation, anEvent(admin.id))
        expect(await store.people.findInvitation(invitation.id, NOW)).toEqual(invitation)
        expect(await store.people.findInvitation(invitation.id, expiresAt)).toBeUndefined()
        const late = aPerson({ createdAt: expiresAt })
        expect(await store.people.add(late, anEvent(late.id), invitation.id)).toEqual(refused('not-found'))

        const comers = Array.from({ length: 4 }, () => aPerson())
        const added = await Promise.all(comers.map((person) => store.people.add(person, anEvent(person.id), invitation.id)))
        expect(added.filter(({ ok }) => ok)).toHaveLength(1)
        expect(await store.people.findInvitation(invitation.id, NOW)).toBeUndefined()
        expect(await eventCount(store)).toBe(3)
      }))

    test('what somebody who is no admin any more has invited is good no more', () =>
      withStore(async (store, add) => {
        await add({ role: 'admin' })
        const leaving = await add({ role: 'admin' })
        const invitation: Invitation = {
          ...{ id: randomUUID(), email: 'friend@example.test', role: 'admin', invitedBy: leaving.id, createdAt: NOW },
          expiresAt: new Date(NOW.getTime() + 1000),
        }
        await store.people.invite(invitation, anEvent(leaving.id))
        expect((await store.people.change(leaving.id, { role: 'user' }, () => anEvent(leaving.id))).ok).toBe(true)
        expect(await store.people.findInvitation(invitation.id, NOW)).toBeUndefined()
      }))

    test('who has fewer rights than before is signed out everywhere, who has more is not', () =>
      withStore(async (store, add) => {
        await add({ role: 'admin' })
        const { id } = await add({ role: 'support' })
        const other = await add({ role: 'support' })
        const signIn = async (userId: string) => {
          const [id, token, at] = [randomUUID(), randomUUID(), NOW.toISOString()]
          await sql`insert into auth_sessions ("id", "userId", "token", "expiresAt", "createdAt", "updatedAt")
            values (${id}, ${userId}, ${token}, ${at}, ${at}, ${at})`.execute(store.db)
        }
        const sessions = async (userId: string) => {
          const rows = await store.db.selectFrom('auth_sessions').select('id').where('userId', '=', userId).execute()
          return rows.length
        }
        for (const one of [id, id, other.id]) await signIn(one)
        const change = (change: PersonChange) => store.people.change(id, change, () => anEvent(id))
        for (const role of ['support', 'support-lead', 'admin'] as const) {
          await change({ role })
          expect(await sessions(id), role).toBe(2)
        }
        for (const role of ['support-lead', 'support', 'user'] as const) {
          await change({ role })
          expect(await sessions(id), role).toBe(0)
          await signIn(id)
        }
        await change({ disabled: true })
        await change({ disabled: false })
        expect(await sessions(id)).toBe(0)
        expect(await sessions(other.id)).toBe(1)
      }))

    test('however many admins go at once, one stays', () =>
      withStore(async (store, add) => {
        const admins = await Promise.all(Array.from({ length: 4 }, () => add({ role: 'admin' })))
        const changes = admins.map(({ id }, nth) =>
          store.people.change(id, nth % 2 ? { role: 'user' } : { disabled: true }, () => anEvent(id)),
        )
        const done = await Promise.all(changes)
        expect(done.filter(({ ok }) => ok)).toHaveLength(3)
        expect(done.find(({ ok }) => !ok)).toEqual(refused('last-admin'))
        expect(await eventCount(store)).toBe(7)
        expect(await store.people.change(randomUUID(), {}, () => anEvent('x'))).toEqual(refused('not-found'))
      }))

    test('a list is in the order of bytes, and begins with exactly what was asked for', () =>
      withStore(async (store, add) => {
        for (const name of ['b', 'a-b', 'ab', 'a_', 'a%', 'é']) await add({ email: `${name}@example.test` })
        const names = async (prefix: string) => {
          const { items } = await store.people.list({ prefix, limit: 10 })
          return items.map(({ email }) => email.split('@')[0])
        }
        expect(await names('')).toEqual(['a%', 'a-b', 'a_', 'ab', 'b', 'é'])
        expect(await names('a')).toEqual(['a%', 'a-b', 'a_', 'ab'])
        expect(await names('a%')).toEqual(['a%'])
        expect(await names('é')).toEqual(['é'])
      }))
  })
}
