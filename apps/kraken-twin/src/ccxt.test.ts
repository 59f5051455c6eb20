import ccxt, { AuthenticationError, PermissionDenied } from 'ccxt'
import { expect } from 'vitest'
import { test } from './testing/fixture.ts'
import type { IssuedKey, Twin } from './types.ts'

/** An independent client, which knows Kraken and not the twin. */
function krakenOf(twin: Twin, { publicKey, privateKey }: IssuedKey) {
  const kraken = new ccxt.kraken({ apiKey: publicKey, secret: privateKey, enableRateLimit: false })
  kraken.urls.api = { public: twin.restUrl, private: twin.restUrl }
  // Its nonces are milliseconds, and these calls follow one another within one.
  let nonce = Date.now()
  kraken.nonce = () => (nonce += 1)
  return kraken
}

test('ccxt reads balances, orders, the key and a token', async ({ twin }) => {
  const key = await twin.issueKey({ balances: { ZUSD: '12.5000', XXBT: '0.2500000000' } })
  const kraken = krakenOf(twin, key)

  expect(await kraken.fetchBalance()).toMatchObject({ total: { USD: 12.5, BTC: 0.25 } })
  expect(await kraken.fetchOpenOrders()).toEqual([])
  expect(await kraken.fetchClosedOrders()).toEqual([])
  expect(await kraken.privatePostGetApiKeyInfo()).toMatchObject({
    error: [],
    result: { apiKey: key.publicKey, permissions: key.permissions },
  })
  expect(await kraken.privatePostGetWebSocketsToken()).toMatchObject({ error: [], result: { expires: 900 } })
})

test('ccxt with a wrong private key is refused', async ({ twin }) => {
  const [key, other] = [await twin.issueKey(), await twin.issueKey()]
  const kraken = krakenOf(twin, { ...key, privateKey: other.privateKey })

  await expect(kraken.fetchBalance()).rejects.toThrow('EAPI:Invalid signature')
  await expect(kraken.privatePostGetApiKeyInfo()).rejects.toThrow('EAPI:Invalid signature')
})

test('ccxt with a key that Kraken does not know is refused', async ({ twin }) => {
  const key = await twin.issueKey()
  await twin.deleteKey(key.publicKey)
  await expect(krakenOf(twin, key).fetchBalance()).rejects.toThrow(AuthenticationError)
})

test('ccxt is told of a missing permission', async ({ twin }) => {
  const key = await twin.issueKey({ permissions: ['query-funds'] })
  const kraken = krakenOf(twin, key)
  await expect(kraken.fetchOpenOrders()).rejects.toThrow(PermissionDenied)
  await expect(kraken.privatePostGetWebSocketsToken()).rejects.toThrow('EGeneral:Permission denied')
})
