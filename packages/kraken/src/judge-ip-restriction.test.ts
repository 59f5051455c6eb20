import { expect, test } from 'vitest'
import { judgeIpRestriction } from './judge-ip-restriction.ts'
import { aKeyInfo } from './testing/builders.ts'

const ours = ['203.0.113.10', '203.0.113.11', '2001:db8::7']
const judge = (allowList: string[] | undefined, addresses: readonly string[] | null = ours) =>
  judgeIpRestriction(aKeyInfo({ allowList }), addresses)

test.each([
  [['203.0.113.10', '203.0.113.11', '2001:db8::7']],
  [['203.0.113.0/28', '2001:DB8::/64']],
  [['203.0.113.10-203.0.113.11', '2001:db8:0:0:0:0:0:7']],
  [['::ffff:203.0.113.10', '::ffff:203.0.113.11', '2001:db8::7/128']],
])('%j lists all of ours', (allowList) => {
  expect(judge(allowList)).toEqual([])
})

test('names those of ours that are not listed, as the operator writes them', () => {
  expect(judge(['203.0.113.10'])).toEqual([
    { code: 'egress-not-listed', facts: { which: ['203.0.113.11', '2001:db8::7'], paste: '203.0.113.10, 203.0.113.11, 2001:db8::7' } },
  ])
})

test('names entries that hold none of ours', () => {
  expect(judge(['203.0.113.0/24', '2001:db8::/32', '198.51.100.0/24', '2001:db9::1'])).toEqual([
    { code: 'foreign-addresses', facts: { which: ['198.51.100.0/24', '2001:db9::1'] } },
  ])
})

test('tells both', () => {
  expect(judge(['198.51.100.1', '203.0.113.10'])).toEqual([
    {
      code: 'egress-not-listed',
      facts: { which: ['203.0.113.11', '2001:db8::7'], paste: '203.0.113.10, 203.0.113.11, 2001:db8::7, 198.51.100.1' },
    },
    { code: 'foreign-addresses', facts: { which: ['198.51.100.1'] } },
  ])
})

test.each([[[]], [['0.0.0.0/0']], [['203.0.113.10', '::/0']]])('%j restricts nothing', (allowList) => {
  expect(judge(allowList)).toEqual([{ code: 'unrestricted', facts: { paste: '203.0.113.10, 203.0.113.11, 2001:db8::7' } }])
})

test('an entry that cannot be read might be ours: nothing is concluded', () => {
  expect(judge(['our.example.net', '203.0.113.10'])).toEqual([{ code: 'not-available' }])
})

test('an entry that cannot be read is foreign once all of ours are found', () => {
  expect(judge(['203.0.113.0/24', '2001:db8::/32', 'our.example.net'])).toEqual([
    { code: 'foreign-addresses', facts: { which: ['our.example.net'] } },
  ])
})

test('a list in an unknown shape says nothing; without addresses of ours nothing is compared', () => {
  expect(judge(undefined)).toEqual([{ code: 'not-available' }])
  expect(judge(['198.51.100.1'], null)).toEqual([{ code: 'addresses-not-set' }])
})
