import { expect, test } from 'vitest'
import { addressesIn } from './own-address.ts'

test.each([
  ['203.0.113.7', ['203.0.113.7']],
  [' 203.0.113.7, 2001:db8::7 ', ['203.0.113.7', '2001:db8::7']],
  ['203.0.113.7 203.0.113.7', ['203.0.113.7']],
  ['::ffff:203.0.113.7', ['::ffff:203.0.113.7']],
  ['', undefined],
  ['203.0.113', undefined],
  ['203.0.113.256', undefined],
  ['203.0.113.07', undefined],
  ['0x7f.0.0.1', undefined],
  ['203.0.113.0/28', undefined],
  ['203.0.113.7:80', undefined],
  ['2001:db8:::7', undefined],
  ['fe80::1%eth0', undefined],
  ['::1]/[::2', undefined],
  ['my-machine.example', undefined],
  ['203.0.113.7, what', undefined],
])('%j holds the addresses %j', (text, addresses) => {
  expect(addressesIn(text)).toEqual(addresses)
})
