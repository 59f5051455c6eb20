import { SEARCH_TEXT_MAX } from '@keyhaven/contract'
import { afterEach, expect, test, vi } from 'vitest'
import { readSearch, searchAddress, testsAsked, toQuery } from './search-state.ts'

afterEach(() => vi.useRealTimers())

const addressOf = (search: string) => searchAddress(readSearch(search))

test.each([
  '/support',
  '/support?health=needs-attention',
  '/support?query=ada%40example.com',
  '/support?health=broken&exchange=kraken&finding=missing&sort=-verified&addressMissing=true',
  '/support?expiringWithin=7&sort=-expiry',
  '/support?verdict=failed&since=2026-11-25T00%3A00%3A00.000Z&show=tests',
  '/support?verdict=failed&since=today&testsSort=started&show=tests',
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

test('“today” is the day on which the link is followed, not the one on which it was sent', () => {
  vi.useFakeTimers()
  const since = (now: Date) => {
    vi.setSystemTime(now)
    return testsAsked(readSearch('?show=tests&since=today')).since
  }
  expect(since(new Date(2026, 10, 25, 15))).toBe(new Date(2026, 10, 25).toISOString())
  expect(since(new Date(2026, 10, 26, 0, 1))).toBe(new Date(2026, 10, 26).toISOString())
})

test.each(["'".repeat(10_000), '%'.repeat(10_000), '鍵'.repeat(10_000), '🦑'.repeat(10_000), 'x🦑'.repeat(5_000)])(
  'of a text that is too long for anything the address holds no more than may find something: %#',
  (text) => {
    const address = searchAddress({ query: toQuery(text) })
    expect(address.length).toBeLessThan(4_000)
    expect(addressOf(address.replace('/support', ''))).toBe(address)
    expect(addressOf(`?${new URLSearchParams({ query: text })}`)).toBe(address)
    expect(toQuery(text)).toHaveLength(SEARCH_TEXT_MAX)
  },
)
