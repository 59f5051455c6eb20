import { expect, test } from 'vitest'
import { isAddressEntry, isAllowed, plainAddress } from './address-list.ts'

test.each([
  ['203.0.113.10', '203.0.113.10', true],
  ['203.0.113.10', '203.0.113.11', false],
  ['203.0.113.0/28', '203.0.113.15', true],
  ['203.0.113.0/28', '203.0.113.16', false],
  ['203.0.113.9/28', '203.0.113.1', true],
  ['2001:db8::/64', '2001:db8::1', true],
  ['2001:db8::/64', '2001:db8:0:1::1', false],
  ['2001:0db8:0000::1', '2001:db8::1', true],
  ['203.0.113.10', '::ffff:203.0.113.10', true],
  ['::ffff:203.0.113.10', '203.0.113.10', true],
  ['::ffff:203.0.113.0/120', '203.0.113.99', true],
  ['::ffff:203.0.113.0/120', '203.0.114.99', false],
  ['0.0.0.0/0', '198.51.100.1', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['::/0', '198.51.100.1', false],
  ['not an address', '198.51.100.1', false],
  ['198.51.100.1', 'nowhere', false],
])('a key for %s, used from %s: %s', (entry, caller, allowed) => {
  expect(isAllowed([entry], caller)).toBe(allowed)
})

test('an empty list, or one of blanks, allows every address', () => {
  expect(isAllowed([], '198.51.100.1')).toBe(true)
  expect(isAllowed(['', ' '], '198.51.100.1')).toBe(true)
})

test('one fitting entry among others is enough', () => {
  expect(isAllowed(['203.0.113.1', '2001:db8::/32', ' 198.51.100.1 '], '198.51.100.1')).toBe(true)
})

test('only whole addresses and blocks are entries', () => {
  for (const entry of ['203.0.113.1', '203.0.113.0/24', '::1', '2001:db8::/64', '::ffff:1.2.3.4']) expect(isAddressEntry(entry)).toBe(true)
  for (const entry of [
    '',
    '127.1',
    '0x7f.0.0.1',
    '203.0.113.1/33',
    '2001:db8::/129',
    '1.2.3.4/',
    '1.2.3.4/8/8',
    'localhost',
    '1.2.3.0-255',
  ]) {
    expect(isAddressEntry(entry), entry).toBe(false)
  }
})

test('callers are named as people write them', () => {
  expect(plainAddress('::ffff:127.0.0.1')).toBe('127.0.0.1')
  expect(plainAddress('fe80::1%eth0')).toBe('fe80::1')
  expect(plainAddress('2001:0db8::0001')).toBe('2001:db8::1')
})
