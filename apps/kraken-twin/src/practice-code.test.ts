import { expect, test } from 'vitest'
import { practiceCodes, totp } from './practice-code.ts'

// RFC 6238, appendix B: SHA-1, the last six of its eight digits.
const SECRET = Buffer.from('12345678901234567890')

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at second %i the code is the one of the standard', (second, code) => {
  expect(totp(SECRET, second * 1000)).toBe(code)
})

test('a code counts in its own half minute and in the ones beside it, then no more', () => {
  const clock = { ms: 1_700_000_010_000 }
  const codes = practiceCodes(() => clock.ms)
  const { code, secondsLeft } = codes.current('alice')
  expect(secondsLeft).toBe(30)

  for (const [shiftMs, accepted] of [
    [0, true],
    [30_000, true],
    [-30_000, true],
    [60_000, false],
    [-60_000, false],
  ] as const) {
    clock.ms = 1_700_000_010_000 + shiftMs
    expect(codes.accepts('alice', code), `${shiftMs} ms later`).toBe(accepted)
  }
})

test('everybody has an authenticator of their own', () => {
  const codes = practiceCodes(() => 1_700_000_000_000)
  const differing = Array.from({ length: 20 }, (_, at) => codes.current(`owner-${at}`).code)
  expect(new Set(differing).size).toBeGreaterThan(10)
})
