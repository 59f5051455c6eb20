import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBothKeys } from './key-paste.ts'

const keyOf = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => Buffer.from(all).toString('base64'))
const pair = fc.record({ publicKey: keyOf(42), privateKey: keyOf(64) })

const wrappings: [string, (publicKey: string, privateKey: string) => string][] = [
  ['two lines', (one, other) => `${one}\n${other}\n`],
  ['two labelled lines, the private one first', (one, other) => `Private key: ${other}\r\nAPI key: ${one}`],
  ['labels on lines of their own', (one, other) => `API-Schlüssel\n${one}\nPrivater Schlüssel\n${other}`],
  ['a row of a table', (one, other) => `trading bot;"${one}";"${other}"`],
  ['settings of a program', (one, other) => `KRAKEN_KEY=${one}\nKRAKEN_SECRET=${other}`],
  ['a JSON object', (one, other) => JSON.stringify({ apiKey: one, secret: other })],
  ['nested JSON with escaped slashes', (one, other) => JSON.stringify({ kraken: { keys: [other, one] } }).replaceAll('/', '\\/')],
  ['Kraken’s link', (one, other) => `kraken://apikey?key=${encodeURIComponent(one)}&secret=${encodeURIComponent(other)}`],
  ['Kraken’s link, not encoded', (one, other) => `kraken://apikey?key=${one}&secret=${other}`],
]

test.each(wrappings)('both keys are found in %s, each in its place', (_, wrap) => {
  fc.assert(
    fc.property(pair, ({ publicKey, privateKey }) => {
      expect(readBothKeys(wrap(publicKey, privateKey))).toMatchObject({ publicKey, privateKey })
    }),
  )
})

test('one key alone, two of one kind, and anything else belong to one field', () => {
  fc.assert(
    fc.property(pair, pair, fc.string({ unit: 'binary' }), (one, other, rubbish) => {
      expect(readBothKeys(one.publicKey)).toBeUndefined()
      expect(readBothKeys(` ${one.privateKey}\n`)).toBeUndefined()
      expect(readBothKeys(rubbish)).toBeUndefined()
      fc.pre(one.publicKey !== other.publicKey)
      expect(readBothKeys([one.publicKey, other.publicKey, one.privateKey].join('\n'))).toBeUndefined()
    }),
  )
})
