import { expect, test } from 'vitest'
import { chooseLanguage, formatLocale } from './choice.ts'

test('a browser is given the first of its languages that is offered, whatever its region, and English without any', () => {
  const of = (...browser: string[]) => chooseLanguage({ browser })
  expect(of('en-GB', 'en')).toBe('en')
  expect(of('tlh', 'EN-us')).toBe('en')
  expect(of('fi', 'sv')).toBe('en')
  expect(of()).toBe('en')
})

test('what was just chosen goes before the user’s own language, and that before what the browser remembers', () => {
  expect(chooseLanguage({ picked: 'en', user: null, remembered: 'tlh', browser: [] })).toBe('en')
})

test('the pseudo-language is read when the browser remembers it, until another is chosen', () => {
  expect(chooseLanguage({ user: 'en', remembered: 'ar-XB', browser: ['en'] })).toBe('ar-XB')
  expect(chooseLanguage({ picked: 'en', user: 'en', remembered: 'ar-XB', browser: ['en'] })).toBe('en')
})

test('dates and numbers follow the reader’s region where it speaks the language that is read', () => {
  expect(formatLocale('en', ['en-GB', 'en'])).toBe('en-GB')
  expect(formatLocale('en', ['nl-NL', 'nl'])).toBe('en')
  expect(formatLocale('ar-XB', ['ar-EG', 'en-GB'])).toBe('en-GB')
})
