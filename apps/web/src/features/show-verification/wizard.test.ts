import type { Check, FindingCode, VerificationView } from '@keyhaven/contract'
import { expect, test } from 'vitest'
import { ApiError } from '../../api/api-error.ts'
import { type Acceptance, maySubmit, nextStep, progressOf, START, type Wizard, type WizardEvent } from './wizard.ts'

const aVerification = (verdict: VerificationView['verdict'], checks: Check[] = []): VerificationView => ({
  id: '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000',
  code: 'KT-7F3Q-9MXK',
  exchange: 'kraken',
  verdict,
  checks,
  ...(verdict.startsWith('passed') && { receipt: 'r' }),
  startedAt: '2026-11-23T01:00:00.000Z',
  durationMs: 180,
})
const check: Check = { id: 'format', outcome: 'ok', findings: [], durationMs: 0 }
const after = (...events: WizardEvent[]): Wizard => events.reduce(nextStep, START)
const tested = (verdict: VerificationView['verdict'], checks: Check[] = []): WizardEvent[] => [
  { type: 'test-started' },
  { type: 'test-ended', verification: aVerification(verdict, checks) },
]

test('Submit waits for keys that passed', () => {
  expect(maySubmit(START)).toBe(false)
  expect(maySubmit(after({ type: 'test-started' }))).toBe(false)
  expect(maySubmit(after(...tested('failed')))).toBe(false)
  expect(maySubmit(after(...tested('inconclusive')))).toBe(false)
  expect(maySubmit(after(...tested('passed')))).toBe(true)
})

test('warnings have to be accepted, for each test anew', () => {
  expect(maySubmit(after(...tested('passed-with-warnings')))).toBe(false)
  const accepted: WizardEvent = { type: 'accepted', what: 'warnings', on: true }
  expect(maySubmit(after(...tested('passed-with-warnings'), accepted))).toBe(true)
  expect(maySubmit(after(...tested('passed-with-warnings'), accepted, ...tested('passed-with-warnings')))).toBe(false)
})

test('another Kraken account has to be accepted by itself, beside any warning', () => {
  const found = (...codes: FindingCode[]): Check => ({
    id: 'not-duplicate',
    outcome: 'warning',
    findings: codes.map((code) => ({ code })),
    durationMs: 0,
  })
  const accept = (what: Acceptance): WizardEvent => ({ type: 'accepted', what, on: true })
  const alone = tested('passed-with-warnings', [found('other-kraken-account')])
  expect(maySubmit(after(...alone))).toBe(false)
  expect(maySubmit(after(...alone, accept('warnings')))).toBe(false)
  expect(maySubmit(after(...alone, accept('other-account')))).toBe(true)
  expect(maySubmit(after(...alone, accept('other-account'), { type: 'accepted', what: 'other-account', on: false }))).toBe(false)

  const both = tested('passed-with-warnings', [found('other-kraken-account', 'slow')])
  expect(maySubmit(after(...both, accept('other-account')))).toBe(false)
  expect(maySubmit(after(...both, accept('other-account'), accept('warnings')))).toBe(true)
})

test('a key that is added already cannot be added again, accepted or not', () => {
  const duplicate: Check = {
    id: 'not-duplicate',
    outcome: 'warning',
    findings: [{ code: 'already-added', facts: { account: { id: '0199aaaa-bbbb-7ccc-8ddd-eeeeffff0001', name: 'Main' } } }],
    durationMs: 0,
  }
  expect(maySubmit(after(...tested('passed-with-warnings', [duplicate]), { type: 'accepted', what: 'warnings', on: true }))).toBe(false)
})

test('an edited key takes Submit away and keeps the earlier test in sight', () => {
  const edited = after(...tested('passed'), { type: 'keys-edited' })
  expect(maySubmit(edited)).toBe(false)
  expect(edited).toMatchObject({ at: 'filling', earlier: { verdict: 'passed' } })
})

test('what arrives after a key was edited belongs to nobody', () => {
  const edited = after({ type: 'test-started' }, { type: 'keys-edited' })
  expect(nextStep(edited, { type: 'check-arrived', check })).toBe(edited)
  expect(nextStep(edited, { type: 'test-ended', verification: aVerification('passed') })).toBe(edited)
})

test('a check that is told twice is shown once', () => {
  const twice = after({ type: 'test-started' }, { type: 'check-arrived', check }, { type: 'check-arrived', check })
  expect(twice).toEqual({ at: 'testing', checks: [check] })
})

test('a lost connection while storing leaves everything ready for another press', () => {
  const failure = new ApiError('network')
  const lost = after(...tested('passed'), { type: 'save-started' }, { type: 'save-failed', failure })
  expect(lost).toMatchObject({ at: 'tested', failure: { code: 'network' } })
  expect(maySubmit(lost)).toBe(true)
})

test('an expired receipt asks for another test', () => {
  const failure = new ApiError('receipt-expired')
  const expired = after(...tested('passed'), { type: 'save-started' }, { type: 'save-failed', failure })
  expect(expired).toMatchObject({ at: 'filling', failure: { code: 'receipt-expired' } })
  expect(maySubmit(expired)).toBe(false)
})

test('nothing but an answer ends the storing', () => {
  const saving = after(...tested('passed'), { type: 'save-started' })
  expect(saving.at).toBe('saving')
  for (const type of ['keys-edited', 'test-started', 'test-stopped'] as const) expect(nextStep(saving, { type })).toBe(saving)
})

test('the check that is being asked is the first that has not been told', () => {
  expect(progressOf(START)).toMatchObject({ checks: [], asked: undefined, over: false })
  expect(progressOf(after({ type: 'test-started' }))).toMatchObject({ asked: 'format', over: false })
  expect(progressOf(after({ type: 'test-started' }, { type: 'check-arrived', check }))).toMatchObject({ asked: 'reachable', over: false })
})

test('after the verdict nothing waits any more, also what the server never told', () => {
  expect(progressOf(after(...tested('passed', [check])))).toMatchObject({ checks: [check], asked: undefined, over: true, outdated: false })
  expect(progressOf(after(...tested('passed', [check]), { type: 'keys-edited' }))).toMatchObject({ over: true, outdated: true })
})

test('a test that broke off keeps what had been told', () => {
  const failure = new ApiError('too-slow')
  const broken = after({ type: 'test-started' }, { type: 'check-arrived', check }, { type: 'test-broke', failure })
  expect(progressOf(broken)).toMatchObject({ checks: [check], over: true, outdated: false })
  expect(progressOf(after({ type: 'test-started' }, { type: 'test-broke', failure })).over).toBe(false)
})
