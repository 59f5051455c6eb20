import { CANDIDATES, CHECK_IDS, FINDINGS, type FindingCode, OUTCOMES, PROBLEMS } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { makeFormat } from '../format.ts'
import { texts as en } from './index.ts'

const format = makeFormat('en-GB')
const about = (facts: Parameters<(typeof en.findings)['missing']>[0]['facts']) => ({
  ...format,
  facts,
  wait: facts.retryAfterSeconds === undefined ? undefined : format.wait(facts.retryAfterSeconds),
  took: facts.durationMs === undefined ? undefined : format.took(facts.durationMs),
})
const codes = Object.keys(FINDINGS) as FindingCode[]

test.each(codes)('%s says what is wrong even when the server sent no facts', (code) => {
  const { wrong, fix } = en.findings[code](about({}))
  expect(`${wrong} ${fix}`).not.toMatch(/NaN|Invalid|null|\$\{/)
  expect(wrong).toMatch(/[.:]$/)
  if (FINDINGS[code] !== 'ok' && FINDINGS[code] !== 'skipped') expect(fix).toMatch(/[.:]$/)
})

test('a finding speaks of its facts in the reader’s way of writing', () => {
  const facts = { when: '2026-12-05T00:00:00Z', daysLeft: 12 }
  expect(en.findings['expires-soon'](about(facts)).wrong).toBe('The key expires on 5 Dec 2026, in 12 days.')
  const soon = en.findings['expires-soon'](about({ when: '2026-12-05T12:00:00Z', daysLeft: 0 })).wrong
  expect(soon).toMatch(/^The key expires on 5 Dec 2026, \d\d:\d\d, in less than a day\.$/)
  expect(en.findings['locked-out'](about({ retryAfterSeconds: 840 })).fix).toContain('Test again in 14 minutes.')
  expect(en.findings.slow(about({ durationMs: 4230 })).wrong).toBe('Kraken took 4.2 secs to answer.')
})

test('a key of the other field’s length is recognised as such', () => {
  const { fix } = en.findings['wrong-length'](about({ field: 'publicKey', length: 88, expected: 56 }))
  expect(fix).toContain('This may be the private key.')
})

test('every check, outcome, candidate and problem has words', () => {
  for (const id of CHECK_IDS) expect(en.checks[id].name && en.checks[id].ok).toBeTruthy()
  for (const outcome of OUTCOMES) expect(en.outcomes[outcome]).toBeTruthy()
  for (const candidate of CANDIDATES) expect(en.candidates[candidate]).toBeTruthy()
  for (const code of Object.keys(PROBLEMS) as (keyof typeof PROBLEMS)[]) expect(en.problems[code]({ wait: undefined })).toMatch(/\.$/)
})

test('what was not proven is named by its check, and a list is announced only where one follows', () => {
  const { unproven } = en.findings
  expect(unproven({ ...about({}), check: 'limits' }).wrong).toMatch(/expires, or sees only part of your history\.$/)
  expect(unproven({ ...about({ which: ['withdraw-funds'] }), check: 'no-withdrawal' }).wrong).toMatch(/take money out:$/)
})

test('a URL-safe key is explained, and nothing is said of changing it', () => {
  const { wrong, fix } = en.findings['not-base64'](about({ field: 'privateKey', alphabet: 'url-safe' }))
  expect(wrong).toBe('The Private Key is written with - and _, where Kraken writes + and /.')
  expect(fix).toContain('Copy [Private key] again from Kraken itself')
})

test('a countdown reads as a clock', () => {
  expect([0, 9, 60, 842].map(format.countdown)).toEqual(['0:00', '0:09', '1:00', '14:02'])
})

test('what took no tenth of a second is told in milliseconds', () => {
  expect([0, 31, 99, 100, 4230].map(format.took)).toEqual(['0 secs', '31 ms', '99 ms', '0.1 secs', '4.2 secs'])
})

test('a wait is never rounded down', () => {
  expect(format.wait(0.2)).toBe('1 second')
  expect(format.wait(61)).toBe('61 seconds')
  expect(format.wait(121)).toBe('3 minutes')
})
