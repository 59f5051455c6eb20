import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { generateMasterKey, parseKeyRing } from './key-ring.ts'

const key = generateMasterKey()
const other = generateMasterKey()

describe('a ring of master keys', () => {
  test('a generated key is base64 of 32 bytes and never the same twice', () => {
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
    expect(key).not.toBe(other)
  })

  test('a key without an id always gets the same one, which another key does not get', () => {
    expect(parseKeyRing(key).newestId).toBe(parseKeyRing(` ${key}\n`).newestId)
    expect(parseKeyRing(key).newestId).not.toBe(parseKeyRing(other).newestId)
  })

  test('the first of several keys is the newest; all are found by their ids', () => {
    const ring = parseKeyRing(`2027:${key}, 2026:${other}`)
    expect(ring.newestId).toBe('2027')
    expect(ring.find('2027')?.export()).toEqual(Buffer.from(key, 'base64'))
    expect(ring.find('2026')?.export()).toEqual(Buffer.from(other, 'base64'))
    expect(ring.find('2025')).toBeUndefined()
  })

  test('a key that is named later still answers to the id that it had before', () => {
    const before = parseKeyRing(key).newestId
    expect(parseKeyRing(`new:${other},old:${key}`).find(before)?.export()).toEqual(Buffer.from(key, 'base64'))
  })

  test.for([
    ['nothing', ''],
    ['an empty entry', `${key},`],
    ['an empty id', `:${key}`],
    ['an id with a blank', `my key:${key}`],
    ['a key in the place of the id', `${key}:${other}`],
    ['the same id twice', `a:${key},a:${other}`],
    ['the same key twice', `a:${key},b:${key}`],
    ['a key that is too short', Buffer.alloc(31, 7).toString('base64')],
    ['a key that is too long', Buffer.alloc(33, 7).toString('base64')],
    ['base64 without its padding', key.replace('=', '')],
    ['base64 with stray bits at its end', `${key.slice(0, 42)}${key[42] === 'B' ? 'D' : 'B'}=`],
    ['base64 for URLs', Buffer.alloc(32, 0xff).toString('base64url')],
    ['hex', Buffer.alloc(32, 7).toString('hex')],
    ['text', 'correct horse battery staple'],
  ])('%s is refused, and the error does not hold the value', ([, text]) => {
    const parse = () => parseKeyRing(text as string)
    expect(parse).toThrow(/master key/)
    try {
      parse()
    } catch (error) {
      for (const value of [key, other, 'correct', text]) if (value) expect(inspect(error)).not.toContain(value)
    }
  })

  test('a ring prints and serialises without its keys', () => {
    const ring = parseKeyRing(key)
    const written = inspect(ring, { depth: 9, showHidden: true }) + JSON.stringify(ring)
    for (const form of ['base64', 'base64url', 'hex'] as const) expect(written).not.toContain(Buffer.from(key, 'base64').toString(form))
  })
})
