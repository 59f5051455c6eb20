import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Store } from './open-store.ts'
import { aBox, addUser, anAccount, anEvent, aRequest } from './test-data.ts'

/** What holds for requests that may be repeated, on every database. */
export function requestsContract(open: () => Store): void {
  const START = Date.UTC(2026, 5, 1)
  const at = (second: number) => new Date(START + second * 1000)
  const aClaim = (ownerId: string, parts: { key?: string; requestHash?: string; second?: number; forgetBefore?: Date } = {}) => ({
    ownerId,
    key: parts.key ?? 'key',
    requestHash: parts.requestHash ?? 'hash',
    holder: randomUUID(),
    now: at(parts.second ?? 0),
    until: at((parts.second ?? 0) + 60),
    forgetBefore: parts.forgetBefore ?? new Date(0),
  })

  describe('a request that may be repeated', () => {
    test('runs once of eight at once; the others are told until when', async () => {
      const store = open()
      const owner = await addUser(store)
      const claims = await Promise.all(Array.from({ length: 8 }, () => store.requests.claim(aClaim(owner))))
      expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1)
      expect(claims.filter(({ kind }) => kind === 'running')).toEqual(Array(7).fill({ kind: 'running', until: at(60) }))
    })

    test('is answered as it was the first time, to its owner and for the same request only', async () => {
      const store = open()
      const [owner, other] = [await addUser(store), await addUser(store)]
      const [claim, reply] = [aClaim(owner), aBox()]
      await store.requests.claim(claim)
      await store.requests.keep(claim, reply)
      expect(await store.requests.claim(aClaim(owner))).toEqual({ kind: 'done', reply })
      expect(await store.requests.claim(aClaim(owner, { second: 3600 }))).toEqual({ kind: 'done', reply })
      expect(await store.requests.claim(aClaim(owner, { requestHash: 'another' }))).toEqual({ kind: 'other-request' })
      expect(await store.requests.claim(aClaim(other))).toEqual({ kind: 'claimed' })
      expect(await store.masterKeyIdsInUse()).toContain(reply.masterKeyId)
    })

    test('that was given up, or whose server died, runs anew; whoever lost it can do nothing any more', async () => {
      const store = open()
      const owner = await addUser(store)
      const first = aClaim(owner)
      await store.requests.claim(first)
      await store.requests.release(first)
      const second = aClaim(owner)
      expect(await store.requests.claim(second)).toEqual({ kind: 'claimed' })
      expect(await store.requests.claim(aClaim(owner, { second: 59 }))).toEqual({ kind: 'running', until: at(60) })
      expect(await store.requests.claim(aClaim(owner, { second: 60 }))).toEqual({ kind: 'claimed' })
      await store.requests.keep(second, aBox())
      await store.requests.release(second)
      expect(await store.requests.claim(aClaim(owner, { second: 61 }))).toEqual({ kind: 'running', until: at(120) })
    })

    test('is forgotten after its time, with its answer', async () => {
      const store = open()
      const owner = await addUser(store)
      const claim = aClaim(owner)
      await store.requests.claim(claim)
      await store.requests.keep(claim, aBox())
      const later = { second: 90_000, forgetBefore: at(1), requestHash: 'another' }
      expect(await store.requests.claim(aClaim(owner, later))).toEqual({ kind: 'claimed' })
      expect(await store.requests.claim(aClaim(owner, { ...later, key: 'other' }))).toEqual({ kind: 'claimed' })
    })

    test('shares its keys with the requests that add an account', async () => {
      const store = open()
      const owner = await addUser(store)
      const request = aRequest({ key: 'for an account' })
      await store.accounts.insert(anAccount(owner), anEvent(owner), request)
      const claim = aClaim(owner, { key: request.key })
      expect(await store.requests.claim(claim)).toEqual({ kind: 'other-request' })
      await store.requests.claim(aClaim(owner))
      const added = await store.accounts.insert(anAccount(owner), anEvent(owner), aRequest({ key: 'key' }))
      expect(added).toMatchObject({ ok: false, error: { code: 'idempotency-key-used' } })
      expect(await store.accounts.findByIdempotencyKey(owner, 'key', new Date(0))).toEqual({ requestHash: 'hash', accountId: null })
    })
  })
}
