import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { readSearchText } from './read-search-text.ts'

const publicKey = randomBytes(42).toString('base64')
const read = (text: string) => readSearchText(text, (key) => [`hash of ${key}`])

test.each([
  ['ada@example.test', ['email', 'name']],
  ['Ada Lovelace', ['name']],
  ['Ada Lovelace <ada@example.test>', ['email', 'name']],
  ['My e-mail is ada@example.test, and my code is KT-7F3Q-9MXK.', ['code', 'email', 'name']],
  ['From: ada@example.test To: bob@example.test', ['name']],
  ['me @ home', ['name']],
  ['main', ['last-four', 'email', 'name']],
  ['WxYz', ['last-four', 'email', 'name']],
  ['AbCd…WxYz', ['last-four']],
  ['AbCd...WxYz', ['last-four']],
  ['KT-7F3Q-9MXK', ['code', 'email', 'name']],
  ['kt 7f3q 9mxk', ['code', 'name']],
  ['7f3q-9mxk', ['code', 'email', 'name']],
  ['It does not work! My code is kt-7f3q-9mxk.', ['code', 'name']],
  ['lovelace', ['email', 'name']],
  ['long-term', ['email', 'name']],
  ['two words', ['name']],
  ['KT-LONG-TERM', ['code', 'email', 'name']],
  ['KT-7F3Q-9MXK2, XKT-7F3Q-9MXK', ['name']],
  ['0198C3A1-7C2E-7B7A-A4C0-94D1A1B9C001', ['account-id']],
  [publicKey, ['public-key']],
  [` API key: ${publicKey}\n`, ['public-key']],
])('%j may mean %j', (text, meanings) => {
  expect(read(text)?.map(({ by }) => by)).toEqual(meanings)
})

test('each meaning is written as it is kept', () => {
  expect(read('Ada@Example.Test')).toContainEqual({ by: 'email', prefix: 'ada@example.test' })
  for (const line of [
    'Ada Lovelace <Ada@Example.Test>',
    '<ada@example.test>',
    'mailto:ada@example.test',
    'She writes from “ada@example.test”.',
    "'ada@example.test', she says",
    'Reply-To: ada@example.test; ADA@example.test',
    'アダ（ada@example.test）です。',
  ]) {
    expect(read(line), line).toContainEqual({ by: 'email', prefix: 'ada@example.test' })
  }
  for (const email of ["o'brien+kraken@mail.example.test", 'ada@example', 'ada@', 'äda@exämple.test']) {
    expect(read(email), email).toContainEqual({ by: 'email', prefix: email })
  }
  // What joins several pictures to one is a part of a name.
  expect(read('👩\u200d👩\u200d👧 Savings')).toEqual([{ by: 'name', prefix: '👩\u200d👩\u200d👧 savings' }])
  expect(read('  ÄRGER\u0301  ')).toContainEqual({ by: 'name', prefix: 'ärgeŕ' })
  expect(read('“KT–7F3Q–9MXK”, I was told')).toContainEqual({ by: 'code', code: 'KT-7F3Q-9MXK' })
  expect(read('kt7f3q9mxk')).toContainEqual({ by: 'code', code: 'KT-7F3Q-9MXK' })
  expect(read('0198C3A1-7C2E-7B7A-A4C0-94D1A1B9C001')).toEqual([{ by: 'account-id', id: '0198c3a1-7c2e-7b7a-a4c0-94d1a1b9c001' }])
  expect(read(publicKey)).toEqual([{ by: 'public-key', hashes: [`hash of ${publicKey}`] }])
})

test.each(['', '   ', '\0\u0001\n', '\u200b'])('%j is nothing typed', (text) => {
  expect(read(text)).toBeUndefined()
})

test.each(['a'.repeat(10_000), '%'.repeat(300)])('a text that is too long for anything finds nothing: %#', (text) => {
  expect(read(text)).toEqual([])
})

test.each(["' or 1=1 --", '%', '_', 'a\0b', '"; drop table exchange_accounts', '\ud800', '*', '\\'])(
  '%j is a text like any other',
  (text) => {
    const lookups = read(text) ?? []
    expect(lookups.length).toBeGreaterThan(0)
    // PostgreSQL takes neither the character 0 nor half a surrogate pair.
    expect(JSON.stringify(lookups)).not.toMatch(/\\u0000|\\ud800/)
  },
)
