import { expect, test } from 'vitest'
import { isNameOf } from './is-name-of.ts'

test('a name counts as typed with blanks around it and however its accents are composed', () => {
  expect(isNameOf({ name: 'Café 1' }, '  Cafe\u0301 1 ')).toBe(true)
})

test.each(['', 'cafe 1', 'CAFÉ 1', 'Café', 'Café 12'])('%j is not the name of the account', (typed) => {
  expect(isNameOf({ name: 'Café 1' }, typed)).toBe(false)
})
