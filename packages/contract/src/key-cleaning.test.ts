import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanKey } from './key-cleaning.ts'

const BASE64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/']
const digits = (count: number) => fc.array(fc.constantFrom(...BASE64), { minLength: count, maxLength: count }).map((all) => all.join(''))
const publicKey = digits(56)
const privateKey = fc.tuple(digits(85), fc.constantFrom(...'AQgw')).map(([head, last]) => `${head}${last}==`)
const anyKey = fc.oneof(publicKey, privateKey)

const blanks = fc.constantFrom(
  ' ',
  '\t',
  '\u00a0',
  '\u2003',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\r\n',
  '\n',
  '\u2028',
  '\u202e',
  '\0',
  '\u00ad',
  '',
)
const quotes = fc.constantFrom(['"', '"'], ["'", "'"], ['“', '”'], ['„', '“'], ['«', '»'], ['`', '`'], ['', ''])
const labels = fc.constantFrom(
  'API key: ',
  'Private key = ',
  'public-key:',
  'Kraken API Key：',
  'SECRET:',
  'your private key:\n',
  'api_secret = ',
  '',
)
const tails = fc.constantFrom(',', ';', ' ,', '', ',\n')

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.tuple(labels, fc.string(), tails).map((parts) => parts.join('')),
      ),
      (text) => {
        const once = cleanKey(text)
        expect(cleanKey(once.value)).toEqual({ value: once.value, removed: [] })
      },
    ),
  )
})

test('a key wrapped in anything that the clipboard adds comes out as itself', () => {
  fc.assert(
    fc.property(anyKey, blanks, blanks, quotes, labels, tails, fc.nat(56), (key, before, inside, [open, close], label, tail, at) => {
      const wrapped = `${before}${label}${open}${key.slice(0, at)}${inside}${key.slice(at)}${close}${tail}${before}`
      expect(cleanKey(wrapped).value).toBe(key)
    }),
  )
})

test('a key alone is untouched and nothing is said to have been removed', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(cleanKey(key)).toEqual({ value: key, removed: [] })
    }),
  )
})

test.each([
  ['  AbC ', ['blanks']],
  ['AbC\r\n', ['line-ends']],
  ['\ufeffA\u200bbC', ['invisible']],
  ['“AbC”', ['quotes']],
  ['Private key: AbC', ['blanks', 'label']],
  ['AbC,', ['separators']],
] as const)('what was removed from %j is named', (text, removed) => {
  expect(cleanKey(text)).toEqual({ value: 'AbC', removed })
})

test('nothing but what cannot be in a key is removed: url-safe characters and emoji stay to be explained', () => {
  expect(cleanKey('Ab-C_😀').value).toBe('Ab-C_😀')
})
