import { LANGUAGES } from '@keyhaven/contract'
import type { PendingNotice } from '@keyhaven/core'
import { expect, test } from 'vitest'
import { renderMail } from './render-mail.ts'
import { MAIL_LANGUAGES, mailTexts } from './texts/index.ts'

const account = { id: 'it', name: 'Main', exchange: 'kraken' as const, keyHint: 'AbCd…WxYz', health: 'attention' as const }
const when = new Date('2026-12-01T00:00:00Z')
const NOTICES: PendingNotice[] = [
  { id: '1', account, kind: 'broken' },
  { id: '2', account, kind: 'attention' },
  { id: '3', account, kind: 'expires', when },
  { id: '4', account, kind: 'expired', when },
  { id: '5', account, kind: 'addresses', which: ['203.0.113.7', '203.0.113.8'], from: null },
  { id: '6', account, kind: 'addresses', which: ['203.0.113.9'], from: when },
]
const render = (language: string | null, notices: readonly PendingNotice[] = NOTICES) =>
  renderMail(
    { ownerId: 'ada', email: 'ada@example.test', language, notices: [...notices], attempts: 0, since: when },
    { publicUrl: 'https://keys.example', unsubscribeUrl: 'https://keys.example/stop' },
  )

test('every language of the product is one that mails are written in', () => {
  for (const language of LANGUAGES) expect(MAIL_LANGUAGES).toContain(language)
  expect(MAIL_LANGUAGES.toSorted()).toEqual(['de', 'en', 'es', 'fr', 'ja', 'nl', 'pt-BR'])
})

test('in French no line breaks before a colon or inside quotation marks', () => {
  const { calendar, invitation, practice } = mailTexts('fr')
  for (const said of [
    render('fr').text,
    calendar('Main', false),
    calendar('Main', true),
    practice,
    invitation.intro('demain'),
    invitation.unexpected,
  ]) {
    expect(said).not.toMatch(/ [:;?!»]|« /)
  }
})

test.each(MAIL_LANGUAGES)('in %s a mail says all that there is to say, with dates as that language writes them', (language) => {
  const { subject, text, html } = render(language)
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(when)
  for (const part of [
    'Main',
    'AbCd…WxYz',
    '203.0.113.7, 203.0.113.8',
    '203.0.113.9',
    day,
    'https://keys.example/accounts/it',
    'https://keys.example/stop',
  ]) {
    expect(text).toContain(part)
    expect(html).toContain(part)
  }
  expect(text.split(day)).toHaveLength(4)
  expect(html).toContain(`<html lang="${language}">`)
  expect(subject).not.toBe('')
  if (language === 'en') return
  const [own, english] = [Object.entries(mailTexts(language)), Object.values(mailTexts('en'))]
  for (const [name, value] of own) if (typeof value === 'string') expect(english, name).not.toContain(value)
  expect(render(language).subject).not.toBe(render('en').subject)
})

test.each(MAIL_LANGUAGES)('in %s practice is told from an account at Kraken', (language) => {
  const { practice, calendar } = mailTexts(language)
  const rehearsed = { ...account, id: 'rehearsed', exchange: 'kraken-practice' as const }
  const both = [NOTICES[0], { id: '9', account: rehearsed, kind: 'broken' }] as PendingNotice[]
  for (const said of Object.values(render(language, both)).slice(1)) expect(said.split(practice)).toHaveLength(2)
  expect(render(language, NOTICES).text).not.toContain(practice)
  expect(calendar('Main', true)).not.toContain('Kraken')
  expect(calendar('Main', false)).toContain('Kraken')
})

test('whose language is unknown, or none of ours, is written to in English', () => {
  expect(render(null)).toEqual(render('en'))
  expect(render('tlh')).toEqual(render('en'))
})

test('one account and several are told apart', () => {
  const other = { ...account, id: 'other', name: 'Other' }
  const two = [NOTICES[0], { id: '9', account: other, kind: 'broken' }] as PendingNotice[]
  expect(render('en', NOTICES.slice(0, 1)).subject).toBe('One of your accounts needs you')
  expect(render('en', two).subject).toBe('2 of your accounts need you')
})

test('a name is text, whatever its owner made it of', () => {
  const name = '<img src=x onerror="alert(1)"> & more'
  const { html } = render('en', [{ id: '1', account: { ...account, name }, kind: 'broken' }])
  expect(html).not.toContain('<img')
  expect(html).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; more')
})
