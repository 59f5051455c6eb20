import { PERMISSIONS } from '@keyhaven/core'
import { expect, test } from 'vitest'
import { judgePermissions as judge, judgeBalance, judgeWithdrawal } from './judge-permissions.ts'
import { listedRights, type Rights } from './rights.ts'
import { aKeyInfo, aResult } from './testing/builders.ts'

const withRights = (...rights: string[]) => listedRights(aKeyInfo({ permissions: [...PERMISSIONS.required, ...rights] }))

/** Without the table of rights, which every answer has. */
const judgePermissions = (rights: Rights) => judge(rights).slice(1)

test.each(PERMISSIONS.required)('%s is needed', (right) => {
  const permissions = PERMISSIONS.required.filter((other) => other !== right)
  expect(judgePermissions(listedRights(aKeyInfo({ permissions })))).toEqual([{ code: 'missing', facts: { which: [right] } }])
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
  expect(judgePermissions(listedRights(aKeyInfo({ permissions: [] })))).toEqual([
    { code: 'missing', facts: { which: [...PERMISSIONS.required] } },
  ])
})

test('a list in an unknown shape says nothing, least of all that money cannot be taken out', () => {
  expect(judgePermissions(listedRights(aKeyInfo({ permissions: undefined })))).toEqual([{ code: 'not-available' }])
  expect(judgeWithdrawal(listedRights(aKeyInfo({ permissions: undefined })))).toEqual([{ code: 'not-available' }])
})

test('each right has its state, and those that we do not know come last', () => {
  const permissions = ['query-funds', 'withdraw-funds', 'add-funds', 'brand-new']
  const [rights] = judge(listedRights(aKeyInfo({ permissions })))
  expect(rights?.code).toBe('rights')
  expect(rights?.facts?.rights).toHaveLength(14)
  expect(rights?.facts?.rights).toEqual(
    expect.arrayContaining([
      { permission: 'query-funds', state: 'granted' },
      { permission: 'close-trades', state: 'missing' },
      { permission: 'withdraw-funds', state: 'must-be-off' },
      { permission: 'add-withdraw-address', state: 'off' },
      { permission: 'add-funds', state: 'not-needed' },
      { permission: 'earn-funds', state: 'off' },
    ]),
  )
  expect(rights?.facts?.rights?.at(-1)).toEqual({ permission: 'brand-new', state: 'granted' })
})

test('no right can be told from a list in an unknown shape', () => {
  const [rights] = judge(listedRights(aKeyInfo({ permissions: undefined })))
  expect(new Set(rights?.facts?.rights?.map(({ state }) => state))).toEqual(new Set(['could-not-tell']))
})

const balance = (value: unknown) => judgeBalance(aResult(value), withRights(), 0).slice(1)

test('any map of balances proves the right to query, an empty one too', () => {
  expect(balance({})).toEqual([])
  expect(balance({ ZUSD: '1000.0000', 'XXBT.F': 0.5 })).toEqual([])
})

test('a right that is listed and then refused is missing', () => {
  const errors = ['EGeneral:Permission denied']
  const [rights, missing] = judgeBalance({ kind: 'refused', errors }, withRights(), 0)
  expect(missing).toEqual({ code: 'missing', facts: { which: ['query-funds'], errors } })
  expect(rights?.facts?.rights).toContainEqual({ permission: 'query-funds', state: 'missing' })
})

test.each([[[]], ['text'], [7], [{ ZUSD: { balance: '1' } }], [{ ZUSD: null }]])('%j is no map of balances', (value) => {
  expect(balance(value)).toEqual([{ code: 'bad-answer' }])
})
