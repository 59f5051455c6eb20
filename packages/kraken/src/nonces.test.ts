import { expect, test } from 'vitest'
import { makeNonces } from './nonces.ts'

const NOW_MS = 1_790_000_000_000
const NOW = BigInt(NOW_MS) * 1_000_000n

test('a nonce is the clock in nanoseconds, as text that fits 64 bits', () => {
  expect(makeNonces(() => NOW + 7n).next()).toBe('1790000000000000007')
  const real = BigInt(makeNonces().next())
  expect(Number(real / 1_000_000n)).toBeGreaterThan(Date.now() - 60_000)
  expect(Number(real / 1_000_000n)).toBeLessThan(Date.now() + 60_000)
  expect(real).toBeLessThan(2n ** 63n)
})

test('nonces rise strictly, also when the clock stands still or is set back', () => {
  const clock = [NOW, NOW, NOW, NOW - 60_000n, NOW + 1n]
  const nonces = makeNonces(() => clock.shift() ?? NOW + 2n)
  const drawn = Array.from({ length: 1000 }, () => BigInt(nonces.next()))
  for (const [index, nonce] of drawn.entries()) if (index > 0) expect(nonce).toBeGreaterThan(drawn[index - 1] ?? 0n)
})

test('of two processes the one that draws later gets the larger nonce, within a millisecond too', () => {
  const [one, other] = [makeNonces(), makeNonces()]
  for (let round = 0; round < 100; round++) {
    const earlier = BigInt(one.next())
    const until = process.hrtime.bigint() + 20_000n
    while (process.hrtime.bigint() < until);
    expect(BigInt(other.next())).toBeGreaterThan(earlier)
  }
})

test('a clock that lags follows the clock of Kraken', () => {
  const nonces = makeNonces(() => NOW)
  nonces.heardClock(NOW_MS + 3_600_000)
  expect(nonces.next()).toBe('1790003600000000001')
})

test.each([NOW_MS - 1000, NOW_MS + 25 * 3_600_000, Number.NaN, Number.POSITIVE_INFINITY])(
  'a clock that cannot be right (%d) changes nothing',
  (time) => {
    const nonces = makeNonces(() => NOW)
    nonces.heardClock(time)
    expect(nonces.next()).toBe(String(NOW))
  },
)
