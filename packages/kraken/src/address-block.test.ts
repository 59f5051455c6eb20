import { expect, test } from 'vitest'
import { type AddressBlock, covers, isEverything, overlaps, readBlock } from './address-block.ts'

const block = (text: string): AddressBlock => {
  const read = readBlock(text)
  if (!read) throw new Error(`not a block: ${text}`)
  return read
}

test.each([
  ['203.0.113.10', '203.0.113.10'],
  ['203.0.113.0/28', '203.0.113.15'],
  ['203.0.113.9/28', '203.0.113.1'],
  ['203.0.113.1-203.0.113.20', '203.0.113.20'],
  ['203.0.113.1 - 203.0.113.20', '203.0.113.1'],
  ['::ffff:203.0.113.10', '203.0.113.10'],
  ['203.0.113.10', '::ffff:cb00:710a'],
  ['::ffff:203.0.113.0/120', '203.0.113.200'],
  ['2001:db8::/64', '2001:DB8:0:0::1'],
  ['2001:0db8:0000::0001', '2001:db8::1'],
  ['0.0.0.0/0', '198.51.100.7'],
])('%s covers %s', (outer, inner) => {
  expect(covers(block(outer), block(inner))).toBe(true)
})

test.each([
  ['203.0.113.10', '203.0.113.11'],
  ['203.0.113.0/28', '203.0.113.16'],
  ['203.0.113.0/28', '203.0.113.0/24'],
  ['203.0.113.1-203.0.113.20', '203.0.113.21'],
  ['2001:db8::/64', '2001:db8:0:1::1'],
  ['::/0', '203.0.113.10'],
  ['::/32', '203.0.113.10'],
  ['0.0.0.0/0', '2001:db8::1'],
])('%s does not cover %s', (outer, inner) => {
  expect(covers(block(outer), block(inner))).toBe(false)
})

test.each([
  '',
  'localhost',
  '1',
  '0x7f.0.0.1',
  '010.0.0.1',
  '203.0.113',
  '203.0.113.256',
  '203.0.113.0/33',
  '203.0.113.0/',
  '203.0.113.0/2x',
  '203.0.113.0/24/24',
  '2001:db8::/129',
  'fe80::1%eth0',
  '203.0.113.9-203.0.113.1',
  '203.0.113.1-2001:db8::1',
  '203.0.113.1-203.0.113.2-203.0.113.3',
])('%j is no address', (text) => {
  expect(readBlock(text)).toBeUndefined()
})

test('blocks that share an address overlap', () => {
  expect(overlaps(block('203.0.113.0/24'), block('203.0.113.128/25'))).toBe(true)
  expect(overlaps(block('203.0.113.128/25'), block('203.0.113.0/24'))).toBe(true)
  expect(overlaps(block('203.0.113.0/25'), block('203.0.113.128/25'))).toBe(false)
  expect(overlaps(block('::/0'), block('203.0.113.0/24'))).toBe(false)
})

test.each(['0.0.0.0/0', '::/0', '0.0.0.0-255.255.255.255', '::ffff:0:0/96'])('%s is everything', (text) => {
  expect(isEverything(block(text))).toBe(true)
})

test.each(['0.0.0.0/1', '203.0.113.10', '::/1'])('%s is not everything', (text) => {
  expect(isEverything(block(text))).toBe(false)
})
