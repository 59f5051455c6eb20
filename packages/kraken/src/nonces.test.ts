import { expect, test } from 'vitest'
import { makeNonces } from './nonces.ts'

const NOW = 1_790_000_000_000

test('a nonce is the clock in nanoseconds, as text that fits 64 bits', () => {
  const nonce = makeNonces(() => NOW).next()
  expect(nonce).toMatch(/^1790000000000\d{6}$/)
  expect(BigInt(nonce)).toBeLessThan(2n ** 63n)
})

test('nonces rise strictly, also within a millisecond and when the clock is set back', () => {
  const clock = [NOW, NOW, NOW, NOW - 60_000, NOW - 60_000, NOW + 1]
  const nonces = makeNonces(() => clock.shift() ?? NOW + 2)
  const drawn = Array.from({ length: 1000 }, () => BigInt(nonces.next()))
  for (const [index, nonce] of drawn.entries()) if (index > 0) expect(nonce).toBeGreaterThan(drawn[index - 1] ?? 0n)
})

test('a clock that lags follows the clock of Kraken', () => {
  const nonces = makeNonces(() => NOW)
  nonces.heardClock(NOW + 3_600_000)
  expect(BigInt(nonces.next())).toBeGreaterThan(BigInt(NOW + 3_600_000) * 1_000_000n)
})

test.each([NOW - 1000, NOW + 25 * 3_600_000, Number.NaN, Number.POSITIVE_INFINITY])(
  'a clock that cannot be right (%d) changes nothing',
  (time) => {
    const nonces = makeNonces(() => NOW)
    nonces.heardClock(time)
    expect(nonces.next()).toMatch(/^1790000000000\d{6}$/)
  },
)
