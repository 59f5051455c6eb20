import { SecretText } from '@keyhaven/core'
import { startTwin, type Twin } from '@keyhaven/testkit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type KrakenConnector, makeKrakenConnector } from './connector.ts'

const OURS = '127.0.0.1'
const stays = new AbortController().signal
let twin: Twin
let connector: KrakenConnector
beforeAll(async () => {
  twin = await startTwin()
  const { restUrl, wsUrl } = twin
  const egress = [{ publicAddress: OURS, localAddress: OURS }]
  connector = makeKrakenConnector({ restUrl, wsUrl, egress, addresses: [OURS], now: Date.now })
})
beforeEach(() => twin.clearCalls())
afterAll(async () => {
  await connector.close()
  await twin.close()
})

async function describeKey(options: { avoid?: string[]; signal?: AbortSignal; deleted?: boolean } = {}) {
  const { publicKey, privateKey } = await twin.issueKey({ ipAllowlist: [OURS], validUntil: 1_900_000_000 })
  if (options.deleted) await twin.deleteKey(publicKey)
  const credentials = { publicKey, privateKey: new SecretText(privateKey) }
  return connector.describe(credentials, { signal: options.signal ?? stays, avoid: new Set(options.avoid) })
}

test('a key is described by one call and no other', async () => {
  const report = await describeKey()
  expect(report).toMatchObject({ egress: OURS, errors: [], rejectedFrom: [] })
  expect(report.key).toMatchObject({ allowList: [OURS], validUntil: new Date(1_900_000_000_000).toISOString(), lastUsedAt: null })
  expect(twin.calls.map(({ path }) => path)).toEqual(['/0/private/GetApiKeyInfo'])
})

test('a key that Kraken does not know is not described, and counts for the address', async () => {
  expect(await describeKey({ deleted: true })).toMatchObject({ key: null, rejectedFrom: [OURS] })
})

test('nobody is asked from an address to be avoided, nor for who has left', async () => {
  const left = new AbortController()
  left.abort()
  for (const options of [{ avoid: [OURS] }, { signal: left.signal }]) {
    expect(await describeKey(options)).toMatchObject({ key: null, errors: [] })
  }
  expect(twin.calls).toEqual([])
})
