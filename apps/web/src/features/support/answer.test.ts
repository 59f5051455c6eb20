import { type Check, FINDINGS, type FindingCode, LANGUAGES } from '@keyhaven/contract'
import { describe, expect, test } from 'vitest'
import { loadLanguage } from '../../texts/catalogues.ts'
import { loadPart } from '../../texts/parts.ts'
import { sayFindings } from '../show-verification/finding-view.tsx'
import { composeAnswer, type Found, reasonsOf } from './answer.ts'

const LINK = 'https://keys.example.com/accounts/1/mend'
const checks: Check[] = [
  {
    id: 'permissions',
    outcome: 'failed',
    durationMs: 1,
    findings: [
      { code: 'excess', facts: { which: ['earn-funds'] } },
      { code: 'missing', facts: { which: ['modify-trades'] } },
    ],
  },
  { id: 'websocket', outcome: 'failed', durationMs: 1, findings: [{ code: 'websocket-refused' }] },
  {
    id: 'ip-restriction',
    outcome: 'failed',
    durationMs: 1,
    findings: [{ code: 'egress-not-listed', facts: { which: ['203.0.113.8'], paste: '198.51.100.1, 203.0.113.7, 203.0.113.8' } }],
  },
]
const PRACTICE = 'https://keys.example.com/practice/'
const found: Found = {
  accountName: 'Main',
  code: 'KT-7F3Q-9MXK',
  reasons: reasonsOf(checks),
  works: false,
  practice: undefined,
  paste: undefined,
  link: LINK,
}

test('what condemns the key is told before what is a warning, and a missing right stands for what Kraken refused for want of it', () => {
  expect(reasonsOf(checks).map(({ code }) => code)).toEqual(['missing', 'egress-not-listed', 'excess'])
})

describe.each(LANGUAGES)('in %s', async (tag) => {
  const [{ texts, format }, { texts: support }, { texts: meanings }] = await Promise.all([
    loadLanguage(tag),
    loadPart('support', tag),
    loadPart('krakenWords', tag),
  ])
  const compose = (about: Partial<Found> = {}) =>
    composeAnswer({ ...found, ...about }, { say: sayFindings(texts, format), texts, t: support.answer, meanings })

  test('an answer names the box to tick, the list to paste, the account, and where to go', () => {
    const answer = compose()
    expect(answer).toContain('Orders and trades → Create & modify orders')
    expect(answer.split('\n').map((line) => line.trim())).toEqual(expect.arrayContaining(['198.51.100.1, 203.0.113.7, 203.0.113.8', LINK]))
    expect(answer).toContain('Main')
    expect(answer).toContain(support.answer.secret)
    const meaning = tag === 'en' ? '' : ` (${meanings.Settings} → API)`
    expect(answer).toContain(`${support.answer.quoted('Settings → API')}${meaning}`)
  })

  test('without an account it names the code, and a list that no finding brings is the platform’s', () => {
    const reasons = [{ check: 'egress' as const, code: 'egress-refused' as const, facts: { which: ['203.0.113.8'] } }]
    const answer = compose({ accountName: undefined, reasons, paste: '203.0.113.7, 203.0.113.8' })
    expect(answer).toContain('KT-7F3Q-9MXK')
    expect(answer).toContain('203.0.113.7, 203.0.113.8')
    expect(answer).not.toContain('Main')
  })

  test('keys that work are said to work, and nothing is asked for', () => {
    const answer = compose({ reasons: [], works: true })
    expect(answer).toContain(support.answer.nothing)
    expect(answer).not.toContain(LINK)
  })

  test('keys of which nothing is known are not said to work: the customer is asked to have them verified', () => {
    const answer = compose({ reasons: [], works: false })
    expect(answer).not.toContain(support.answer.nothing)
    expect(answer).toContain(support.answer.unsure)
    expect(answer).toContain(LINK)
  })

  test('practice is said to be practice, and leads to its own page, not to Kraken’s', () => {
    for (const about of [{}, { reasons: [], works: true }])
      expect(compose({ ...about, practice: PRACTICE }).split('\n')).toEqual(expect.arrayContaining([support.answer.practice, PRACTICE]))
    expect(compose()).not.toContain(support.answer.practice)
  })

  test('addresses that are announced are named, with the day and the whole list', () => {
    const facts = { which: ['203.0.113.9'], when: '2027-01-01T00:00:00.000Z', paste: '203.0.113.7, 203.0.113.9' }
    const answer = compose({ reasons: [{ check: 'ip-restriction', code: 'egress-announced', facts }], works: true })
    expect(answer).toContain(`   - 203.0.113.9\n`)
    expect(answer).toContain('203.0.113.7, 203.0.113.9')
    expect(answer).toContain(format.date(facts.when))
    expect(answer).not.toContain(support.answer.nothing)
  })

  test('whatever was found, the answer has words for it', () => {
    for (const code of Object.keys(FINDINGS) as FindingCode[]) {
      const answer = compose({ reasons: [{ check: 'recognised', code, candidates: ['copied-wrongly'] }] })
      expect(answer, code).not.toMatch(/undefined|null|NaN|\[object/)
      expect(answer, code).toContain(texts.candidates['copied-wrongly'])
      expect(answer, code).not.toMatch(/[[\]]/)
    }
  })
})
