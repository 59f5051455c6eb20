import { expect, test } from 'vitest'
import { keyHint } from './key-hint.ts'
import { nameKey } from './name-key.ts'
import { newVerificationCode } from './verification-code.ts'

test('two names are the same without regard to case, surrounding blanks and the way of writing a letter', () => {
  const same = ['Café', ' café ', 'CAFÉ', 'Cafe\u0301', '\u3000café']
  expect(new Set(same.map(nameKey))).toEqual(new Set(['café']))
  expect(nameKey('Main 1')).not.toBe(nameKey('Main1'))
})

test('a hint shows four characters at each end of a key, and nothing of a short text', () => {
  expect(keyHint('ABCDefghijklmnopQRST')).toBe('ABCD…QRST')
  expect(keyHint('short secret')).toBe('…')
})

test('a code has 40 random bits in letters that survive the telephone', () => {
  const codes = Array.from({ length: 2000 }, newVerificationCode)
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of codes) expect(code).toMatch(/^KT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
})
