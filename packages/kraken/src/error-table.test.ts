import { expect, test } from 'vitest'
import { ERROR_TABLE, meaningOf } from './error-table.ts'

test.each(ERROR_TABLE)('%s means %s, with details behind it too', (text, meaning) => {
  expect(meaningOf([text])).toBe(meaning)
  expect(meaningOf([`${text}:detail`])).toBe(meaning)
  expect(meaningOf([`${text} and more`])).toBe(meaning)
})

test('a longer word is another error', () => {
  expect(meaningOf(['EAPI:Invalid keyring'])).toBeUndefined()
})

test('blanks after the category do not count', () => {
  expect(meaningOf(['EService: Throttled: 1790000000'])).toBe('rate-limited')
  expect(meaningOf(['EService:Throttled:1790000000'])).toBe('rate-limited')
})

test('of several errors the gravest counts', () => {
  expect(meaningOf(['EAPI:Invalid key', 'EGeneral:Temporary lockout'])).toBe('locked-out')
})

test('an error that we do not know has no meaning', () => {
  expect(meaningOf(['EFuture:Something new'])).toBeUndefined()
  expect(meaningOf([])).toBeUndefined()
})
