import { PERMISSIONS } from '@keyhaven/core'
import { expect, test } from 'vitest'
import { judgeBalance, judgePermissions, judgeWithdrawal } from './judge-permissions.ts'
import { aKeyInfo, aResult } from './testing/builders.ts'

const withRights = (...rights: string[]) => aKeyInfo({ permissions: [...PERMISSIONS.required, ...rights] })

test.each(PERMISSIONS.required)('%s is needed', (right) => {
  const permissions = PERMISSIONS.required.filter((other) => other !== right)
  expect(judgePermissions(aKeyInfo({ permissions }))).toEqual([{ code: 'missing', facts: { which: [right] } }])
})

test.each(PERMISSIONS.excess)('%s is more than is needed', (right) => {
  expect(judgePermissions(withRights(right))).toEqual([{ code: 'excess', facts: { which: [right] } }])
  expect(judgeWithdrawal(withRights(right))).toEqual([])
})

test.each(PERMISSIONS.forbidden)('%s must be off', (right) => {
  expect(judgeWithdrawal(withRights(right))).toEqual([{ code: 'withdrawal-enabled', facts: { which: [right] } }])
  expect(judgePermissions(withRights(right))).toEqual([])
})

test('a right that we do not know is shown, not judged', () => {
  expect(judgePermissions(withRights('stake-everything'))).toEqual([
    { code: 'unknown-permissions', facts: { which: ['stake-everything'] } },
  ])
})

test('a key with no right at all lacks every one', () => {
  expect(judgePermissions(aKeyInfo({ permissions: [] }))).toEqual([{ code: 'missing', facts: { which: [...PERMISSIONS.required] } }])
})

test('a list in an unknown shape says nothing, least of all that money cannot be taken out', () => {
  expect(judgePermissions(aKeyInfo({ permissions: undefined }))).toEqual([{ code: 'not-available' }])
  expect(judgeWithdrawal(aKeyInfo({ permissions: undefined }))).toEqual([{ code: 'not-available' }])
})

test('any map of balances proves the right to query, an empty one too', () => {
  expect(judgeBalance(aResult({}), 0)).toEqual([])
  expect(judgeBalance(aResult({ ZUSD: '1000.0000', 'XXBT.F': 0.5 }), 0)).toEqual([])
})

test.each([[[]], ['text'], [7], [{ ZUSD: { balance: '1' } }], [{ ZUSD: null }]])('%j is no map of balances', (value) => {
  expect(judgeBalance(aResult(value), 0)).toEqual([{ code: 'bad-answer' }])
})
