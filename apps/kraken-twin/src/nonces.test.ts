import { describe, expect, test } from 'vitest'
import { Nonces } from './nonces.ts'

describe('without a window', () => {
  test('every nonce has to be above the last one', () => {
    const nonces = new Nonces('100')
    expect(nonces.use('100', 0)).toBe(false)
    expect(nonces.use('99', 0)).toBe(false)
    expect(nonces.use('101', 0)).toBe(true)
    expect(nonces.use('101', 0)).toBe(false)
    expect(nonces.highest).toBe(101n)
  })

  test('the whole of 64 bits counts, and not a bit more', () => {
    const nonces = new Nonces('9223372036854775807')
    expect(nonces.use('9223372036854775808', 0)).toBe(true)
    expect(nonces.use('18446744073709551616', 0)).toBe(false)
    expect(nonces.use('18446744073709551615', 0)).toBe(true)
  })

  test('what is no unsigned decimal is refused', () => {
    const nonces = new Nonces('0')
    for (const text of ['', '-1', '+1', '1.5', '1e9', ' 1', '0x10', 'NaN', '١', '9'.repeat(30)])
      expect(nonces.use(text, 0), text).toBe(false)
    expect(nonces.highest).toBe(0n)
  })
})

describe('with a window', () => {
  test('an unused nonce may be as far below the highest as the window reaches', () => {
    const nonces = new Nonces('100')
    expect(nonces.use('200', 50)).toBe(true)
    expect(nonces.use('150', 50)).toBe(true)
    expect(nonces.use('149', 50)).toBe(false)
    expect(nonces.highest).toBe(200n)
  })

  test('no nonce is used twice', () => {
    const nonces = new Nonces('100')
    expect(nonces.use('200', 50)).toBe(true)
    expect(nonces.use('180', 50)).toBe(true)
    expect(nonces.use('180', 50)).toBe(false)
    expect(nonces.use('200', 50)).toBe(false)
  })

  test('a long life needs no more memory than a short one', () => {
    const nonces = new Nonces('0')
    for (let nonce = 1; nonce <= 30_000; nonce += 1) nonces.use(String(nonce), 1_000_000)
    expect(nonces.highest).toBe(30_000n)
    expect(nonces.use('29999', 1_000_000)).toBe(false)
  })
})
