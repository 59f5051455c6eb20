import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodedBytes } from './base64.ts'
import { checkKeyFormat } from './key-format.ts'

const bytes = (count: number, fill = 7) => Buffer.alloc(count, fill).toString('base64')
const publicKey = bytes(42)
const privateKey = bytes(64)

test('a pair of Spot keys has no finding', () => {
  expect(checkKeyFormat({ publicKey, privateKey })).toEqual([])
})

test.each([
  ['swapped fields', { publicKey: privateKey, privateKey: publicKey }, [{ code: 'swapped', facts: {} }]],
  ['the public key twice', { publicKey, privateKey: publicKey }, [{ code: 'same-key-twice', facts: {} }]],
  ['a Futures key', { publicKey, privateKey: bytes(66) }, [{ code: 'futures-key', facts: { field: 'privateKey' } }]],
  ['the key’s name', { publicKey: 'api-key-1605316109249', privateKey }, [{ code: 'key-name-pasted', facts: { field: 'publicKey' } }]],
  ['a name of one’s own', { publicKey: 'my-trading_bot', privateKey }, [{ code: 'key-name-pasted', facts: { field: 'publicKey' } }]],
  [
    'another public key in the private field',
    { publicKey, privateKey: bytes(42, 8) },
    [{ code: 'wrong-length', facts: { field: 'privateKey', length: 56, expected: 88 } }],
  ],
  [
    'a private key without its last two characters',
    { publicKey, privateKey: privateKey.slice(0, 86) },
    [{ code: 'wrong-length', facts: { field: 'privateKey', length: 86, expected: 88 } }],
  ],
  [
    'characters foreign to base64',
    { publicKey, privateKey: `${privateKey.slice(0, 87)}!` },
    [{ code: 'not-base64', facts: { field: 'privateKey' } }],
  ],
  [
    'url-safe base64',
    { publicKey, privateKey: `${privateKey.slice(0, 60)}-_${privateKey.slice(62)}` },
    [{ code: 'not-base64', facts: { field: 'privateKey', alphabet: 'url-safe' } }],
  ],
  [
    'a last digit that no encoder writes',
    { publicKey, privateKey: `${privateKey.slice(0, 85)}B==` },
    [{ code: 'not-base64', facts: { field: 'privateKey' } }],
  ],
])('%s is told apart', (_, keys, findings) => {
  expect(checkKeyFormat(keys)).toEqual(findings)
})

test('any text whatsoever is judged without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(checkKeyFormat({ publicKey: one, privateKey: other })).not.toEqual([])
    }),
  )
})

test('the byte count agrees with a decoder for every canonical text, and only for those', () => {
  fc.assert(
    fc.property(fc.oneof(fc.base64String(), fc.string()), (text) => {
      const decoded = Buffer.from(text, 'base64')
      const canonical = text !== '' && decoded.toString('base64') === text
      expect(decodedBytes(text)).toBe(canonical ? decoded.length : undefined)
    }),
  )
})
