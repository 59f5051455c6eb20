import { expect, test } from 'vitest'
import { chooseLanguage, formatLocale } from './choice.ts'

test('a browser is given the first of its languages that is offered, whatever its region, and English without any', () => {
  const of = (...browser: string[]) => chooseLanguage({ browser })
  expect(of('de-CH', 'en')).toBe('de')
  expect(of('tlh', 'NL-be', 'en')).toBe('nl')
  expect(of('pt-PT', 'es')).toBe('pt-BR')
  expect(of('ja')).toBe('ja')
  expect(of('en-GB', 'fr')).toBe('en')
  expect(of('fi', 'sv')).toBe('en')
  expect(of()).toBe('en')
})

test('what was just chosen goes before the user’s own language, and that before what the browser remembers', () => {
  const browser = ['fr-FR']
  expect(chooseLanguage({ picked: 'ja', user: 'de', remembered: 'es', browser })).toBe('ja')
  expect(chooseLanguage({ user: 'de', remembered: 'es', browser })).toBe('de')
  expect(chooseLanguage({ user: null, remembered: 'es', browser })).toBe('es')
  expect(chooseLanguage({ remembered: 'tlh', browser })).toBe('fr')
  expect(chooseLanguage({ remembered: null, browser })).toBe('fr')
})

test('the pseudo-language is read when the browser remembers it, until another is chosen', () => {
  expect(chooseLanguage({ user: 'de', remembered: 'ar-XB', browser: ['en'] })).toBe('ar-XB')
  expect(chooseLanguage({ picked: 'en', user: 'en', remembered: 'ar-XB', browser: ['en'] })).toBe('en')
})

test('dates and numbers follow the reader’s region where it speaks the language that is read', () => {
  expect(formatLocale('en', ['en-GB', 'en'])).toBe('en-GB')
  expect(formatLocale('de', ['en-GB', 'de-AT'])).toBe('de-AT')
  expect(formatLocale('en', ['nl-NL', 'nl'])).toBe('en')
  expect(formatLocale('ar-XB', ['ar-EG', 'en-GB'])).toBe('en-GB')
})
