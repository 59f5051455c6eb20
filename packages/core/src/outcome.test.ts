import { CHECK_IDS, type Check, FINDINGS, type FindingCode } from '@keyhaven/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, notReached, toCheck, verdictOf } from './outcome.ts'

const codes = Object.keys(FINDINGS) as FindingCode[]
const aCheckOf = (code: FindingCode): Check => toCheck('permissions', [{ code }])

test('a check without a finding is ok, and otherwise as grave as its gravest finding', () => {
  expect(toCheck('permissions', []).outcome).toBe('ok')
  expect(toCheck('permissions', [{ code: 'excess' }, { code: 'missing' }, { code: 'unknown-permissions' }]).outcome).toBe('failed')
  expect(toCheck('websocket', [{ code: 'slow' }, { code: 'unreachable' }]).outcome).toBe('unknown')
})

test('what could not be found out never passes, whatever else is known', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...codes)), (findings) => {
      const verdict = verdictOf(findings.map(aCheckOf))
      const outcomes = findings.map((code) => FINDINGS[code])
      if (outcomes.some((outcome) => outcome === 'unknown' || outcome === 'failed')) expect(['failed', 'inconclusive']).toContain(verdict)
      if (!outcomes.some((outcome) => outcome === 'failed')) expect(verdict).not.toBe('failed')
    }),
  )
})

test.each([
  [[], 'passed'],
  [['addresses-not-set', 'unknown-permissions'], 'passed'],
  [['excess'], 'passed-with-warnings'],
  [['excess', 'unreachable'], 'inconclusive'],
  [['unreachable', 'missing'], 'failed'],
] as const)('findings %j give the verdict %s', (findings, verdict) => {
  expect(verdictOf(findings.map(aCheckOf))).toBe(verdict)
})

test('checks are shown in the order of the contract, whichever ended first', () => {
  expect(inOrder(CHECK_IDS.toReversed().map(notReached)).map((check) => check.id)).toEqual([...CHECK_IDS])
})
