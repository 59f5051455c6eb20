import { expect, test } from 'vitest'
import { compareAddresses } from './compare-addresses.ts'

const OURS = ['203.0.113.7', '2001:db8::7']
const states = (allowList: string[] | undefined) => compareAddresses(allowList, OURS).ours.map(({ state }) => state)

test.each([
  ['a list that was not told', undefined, ['unknown', 'unknown'], 'unknown'],
  ['an empty list', [], ['allowed', 'allowed'], 'unrestricted'],
  ['everything', ['0.0.0.0/0'], ['allowed', 'allowed'], 'unrestricted'],
  ['both of ours', ['2001:db8::7', '203.0.113.7'], ['allowed', 'allowed'], 'restricted'],
  ['a block around one', ['203.0.113.0/28'], ['allowed', 'missing'], 'restricted'],
  ['a spelling of its own', ['::ffff:203.0.113.7'], ['allowed', 'missing'], 'restricted'],
  ['an entry that we cannot read', ['203.0.113.7', 'office'], ['allowed', 'unknown'], 'restricted'],
])('%s', (_title, allowList, expected, restriction) => {
  expect(states(allowList)).toEqual(expected)
  expect(compareAddresses(allowList, OURS).restriction).toBe(restriction)
})

test('foreign entries are named, and stay in the text to paste, behind ours', () => {
  expect(compareAddresses(['198.51.100.9', '203.0.113.7'], OURS)).toMatchObject({
    foreign: ['198.51.100.9'],
    paste: '203.0.113.7, 2001:db8::7, 198.51.100.9',
  })
})

test('where the operator has set no address every entry is foreign, and nothing is missing', () => {
  expect(compareAddresses(['198.51.100.9'], [])).toMatchObject({ ours: [], foreign: ['198.51.100.9'] })
})
