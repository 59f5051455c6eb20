import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../open-store.ts'
import { addUser, anAccount, anEvent, aVerification } from '../test-data.ts'

/** What is counted as it happens, on every database. */
export function statisticsContract(fresh: () => Promise<StoreOptions>): void {
  describe('statistics', () => {
    let store: Store
    beforeAll(async () => {
      store = await openStore(await fresh())
    })
    afterAll(() => store.close())

    const DAY_MS = 86_400_000
    let days = Date.UTC(2026, 0, 1)
    /** A day of its own for each test. */
    const aDay = () => {
      days += DAY_MS
      return { startedAt: new Date(days), day: new Date(days).toISOString().slice(0, 10) }
    }
    const countsOf = async (day: string) =>
      Object.fromEntries((await store.statistics.between(day, day)).map(({ name, count }) => [name, count]))

    test('count a person’s first test, the success after it, and the first account', async () => {
      const owner = await addUser(store)
      const { day, startedAt } = aDay()
      await store.statistics.opened(owner, startedAt)
      await store.statistics.opened(owner, new Date(startedAt.getTime() + 1_000))
      for (const verdict of ['failed', 'failed', 'passed', 'passed'] as const) {
        await store.verifications.insert(aVerification(owner, { verdict, startedAt }), anEvent(owner))
      }
      const createdAt = new Date(startedAt.getTime() + 90_000)
      for (let nth = 0; nth < 2; nth += 1) await store.accounts.insert(anAccount(owner, { createdAt }), anEvent(owner))
      expect(await countsOf(day)).toEqual({
        'verdict/failed': 2,
        'verdict/passed': 2,
        'finding/missing': 4,
        'first-try': 1,
        'passed-after-failure': 1,
        stored: 1,
        'stored/total-ms': 90_000,
        'stored/within/120000': 1,
      })
    })

    test('know nothing of practice, nor of what the product or the staff verifies', async () => {
      const owner = await addUser(store)
      const { day, startedAt } = aDay()
      await store.verifications.insert(aVerification(owner, { exchange: 'kraken-practice', startedAt }), anEvent(owner))
      await store.verifications.insert(aVerification(owner, { trigger: 'schedule', startedAt }), anEvent(owner))
      await store.accounts.insert(anAccount(owner, { exchange: 'kraken-practice', createdAt: startedAt }), anEvent(owner))
      expect(await countsOf(day)).toEqual({})
    })

    test('lose nothing that happens at once, and call one of it the first', async () => {
      const owner = await addUser(store)
      const { day, startedAt } = aDay()
      const tests = Array.from({ length: 8 }, () => aVerification(owner, { verdict: 'passed', startedAt }))
      await Promise.all(tests.map((one) => store.verifications.insert(one, anEvent(owner))))
      expect(await countsOf(day)).toMatchObject({ 'verdict/passed': 8, 'first-try': 1, 'first-try/passed': 1 })
    })

    test('count nothing of a test that is not kept', async () => {
      const owner = await addUser(store)
      const { day, startedAt } = aDay()
      const event = anEvent(owner)
      await store.audit.append(event)
      await expect(store.verifications.insert(aVerification(owner, { startedAt }), event)).rejects.toThrow()
      expect(await countsOf(day)).toEqual({})
    })
  })

  test('of each of our addresses it is known when it was last answered and when not, whichever is told last', async () => {
    const store = await openStore(await fresh())
    const owner = await addUser(store)
    const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 0, minute))
    const told = (minute: number, answers: Record<string, boolean>) =>
      store.verifications.insert(
        {
          ...aVerification(owner, { startedAt: at(minute) }),
          answers: Object.entries(answers).map(([egress, answered]) => ({ egress, answered })),
        },
        anEvent(owner),
      )
    await told(5, { b: true, a: true })
    await told(3, { a: true, b: false })
    await told(7, { a: false, c: true })
    await told(6, { a: false })
    await told(8, {})
    await store.verifications.insert(aVerification(owner, { startedAt: at(9) }), anEvent(owner))
    const seen = await store.egress.seen()
    expect(seen.toSorted((one, other) => (one.egress < other.egress ? -1 : 1))).toEqual([
      { exchange: 'kraken', egress: 'a', answeredAt: at(5), unansweredAt: at(7) },
      { exchange: 'kraken', egress: 'b', answeredAt: at(5), unansweredAt: at(3) },
      { exchange: 'kraken', egress: 'c', answeredAt: at(7), unansweredAt: null },
    ])

    // In whichever order they name the addresses, those that end at once do not wait for each other in a circle.
    const names = Array.from({ length: 8 }, (_, nth) => `${nth}`)
    const all = (order: string[]) => told(10, Object.fromEntries(order.map((name) => [`x${name}`, true])))
    await Promise.all(Array.from({ length: 8 }, (_, nth) => all(nth % 2 ? names : names.toReversed())))
    expect(await store.egress.seen()).toHaveLength(3 + names.length)
    await store.close()
  })
}
