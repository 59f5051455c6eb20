import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Store } from './open-store.ts'

/** What holds for attempts on every database. */
export function attemptsContract(open: () => Store): void {
  const at = (second: number) => new Date(Date.UTC(2026, 0, 1) + second * 1000)
  const anAttempt = (bucket: string, until: Date) => ({ id: randomUUID(), bucket, until })
  const usage = (bucket: string, max: number, now: Date) =>
    open().attempts.inTransaction([], now, async (ledger) => ({
      full: await ledger.fullUntil(bucket, max),
      count: await ledger.count([bucket]),
    }))
  const add = (...attempts: ReturnType<typeof anAttempt>[]) => open().attempts.inTransaction([], at(0), (ledger) => ledger.add(attempts))

  describe('attempts', () => {
    test('count until their time is over; a full bucket says when it has room again', async () => {
      const [bucket, other] = [randomUUID(), randomUUID()]
      await add(anAttempt(bucket, at(30)), anAttempt(bucket, at(10)), anAttempt(bucket, at(20)), anAttempt(other, at(60)))
      expect(await usage(bucket, 4, at(0))).toEqual({ full: undefined, count: 3 })
      expect(await usage(bucket, 3, at(0))).toEqual({ full: at(10), count: 3 })
      expect(await usage(bucket, 2, at(0))).toEqual({ full: at(20), count: 3 })
      expect(await usage(bucket, 3, at(10))).toEqual({ full: undefined, count: 2 })
      expect(await usage(bucket, 1, at(10))).toEqual({ full: at(30), count: 2 })
      expect(await usage(bucket, Number.MAX_SAFE_INTEGER, at(0))).toEqual({ full: undefined, count: 3 })
      expect(await usage(randomUUID(), 1, at(0))).toEqual({ full: undefined, count: 0 })
    })

    test('one that is taken back counts no more; taking back what is gone changes nothing', async () => {
      const bucket = randomUUID()
      const attempt = anAttempt(bucket, at(30))
      await add(attempt, anAttempt(bucket, at(30)))
      for (let nth = 0; nth < 2; nth += 1) await open().attempts.inTransaction([], at(0), (ledger) => ledger.remove(attempt.id))
      expect((await usage(bucket, 1, at(0))).count).toBe(1)
    })

    test('one that counts already counts once, and for as long as it is told now', async () => {
      const bucket = randomUUID()
      const attempt = anAttempt(bucket, at(10))
      await add(attempt, anAttempt(bucket, at(10)))
      await add({ ...attempt, until: at(30) })
      expect(await usage(bucket, 1, at(0))).toEqual({ full: at(30), count: 2 })
    })

    test('work that fails leaves nothing behind', async () => {
      const bucket = randomUUID()
      const failing = open().attempts.inTransaction([bucket], at(0), async (ledger) => {
        await ledger.add([anAttempt(bucket, at(30))])
        throw new Error('the power failed')
      })
      await expect(failing).rejects.toThrow('the power failed')
      expect((await usage(bucket, 1, at(0))).count).toBe(0)
    })

    test('of any number at once no more get in than a budget allows, in whatever order they name their buckets', async () => {
      const buckets = [randomUUID(), randomUUID()]
      const take = (order: string[]) =>
        open().attempts.inTransaction(order, at(0), async (ledger) => {
          for (const bucket of order) if (await ledger.fullUntil(bucket, 5)) return false
          await ledger.add(order.map((bucket) => anAttempt(bucket, at(30))))
          return true
        })
      const taken = await Promise.all(Array.from({ length: 40 }, (_, nth) => take(nth % 2 ? buckets : buckets.toReversed())))
      expect(taken.filter(Boolean)).toHaveLength(5)
      for (const bucket of buckets) expect((await usage(bucket, 5, at(0))).count).toBe(5)
    })

    test('what moves from one bucket to another is counted once, also by whoever counts at that moment', async () => {
      const [from, to] = [randomUUID(), randomUUID()]
      const moved = Array.from({ length: 40 }, () => anAttempt(from, at(30)))
      await add(...moved)
      let left = moved.length
      const moving = moved.map(async ({ id }) => {
        await open().attempts.inTransaction([], at(0), async (ledger) => {
          await ledger.remove(id)
          await ledger.add([anAttempt(to, at(30))])
        })
        left -= 1
      })
      const counts = new Set<number>()
      while (left > 0) counts.add(await open().attempts.inTransaction([], at(0), (ledger) => ledger.count([to, from])))
      await Promise.all(moving)
      expect([...counts]).toEqual([moved.length])
    })

    test('those whose time is over are swept away by whoever adds', async () => {
      const bucket = randomUUID()
      await add(anAttempt(bucket, at(1)))
      await open().attempts.inTransaction([], at(1), (ledger) => ledger.add([]))
      expect((await usage(bucket, 1, at(0))).count).toBe(0)
    })
  })
}
