import { expect, test } from 'vitest'
import { readSearch, searchAddress } from './search-state.ts'

const addressOf = (search: string) => searchAddress(readSearch(search))

test.each([
  '/support',
  '/support?health=needs-attention',
  '/support?query=ada%40example.com',
  '/support?health=broken&exchange=kraken&finding=missing&sort=-verified&addressMissing=true',
  '/support?expiringWithin=7&sort=-expiry',
  '/support?verdict=failed&since=2026-11-25T00%3A00%3A00.000Z&show=tests',
])('whoever is sent %s sees the same search', (address) => {
  expect(addressOf(address.replace('/support', ''))).toBe(address)
})

test('what is no filter of ours is left out of the address', () => {
  expect(addressOf('?health=splendid&exchange=mtgox&sort=salary&expiringWithin=soon&since=never&page=3')).toBe('/support')
})

test('an order that cannot be had with what is looked for is left out', () => {
  expect(addressOf('?query=main&sort=name')).toBe('/support?query=main')
  expect(addressOf('?addedSince=2026-11-01T00:00:00.000Z&sort=name')).toBe('/support?addedSince=2026-11-01T00%3A00%3A00.000Z')
})

test('a private key in the address is never taken up', () => {
  const privateKey = Buffer.alloc(64, 7).toString('base64')
  expect(addressOf(`?${new URLSearchParams({ query: privateKey, health: 'broken' })}`)).toBe('/support?health=broken')
})
