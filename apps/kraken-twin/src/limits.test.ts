import { describe, expect } from 'vitest'
import { test } from './testing/fixture.ts'
import { errorsOf } from './testing/rest-client.ts'

const INVALID_KEY = ['EAPI:Invalid key']
const INVALID_SIGNATURE = ['EAPI:Invalid signature']
const LOCKED_OUT = ['EGeneral:Temporary lockout']

describe('the call counter', () => {
  test('refuses what is over the maximum of the tier, and recovers at its rate', async ({ twin, clock }) => {
    twin.set({ tier: 'starter' })
    const key = await twin.issueKey()
    for (let calls = 0; calls < 15; calls += 1) expect(await errorsOf(twin, key, 'Balance')).toEqual([])
    expect(await errorsOf(twin, key, 'Balance')).toEqual(['EAPI:Rate limit exceeded'])
    // What was refused counts too: two calls over, at 0.33 a second.
    clock.ms += 6000
    expect(await errorsOf(twin, key, 'Balance')).toEqual(['EAPI:Rate limit exceeded'])
    clock.ms += 7000
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
  })

  test.for([
    ['intermediate', 20],
    ['pro', 20],
  ] as const)('of a key in tier %s takes %d calls at once, and another key has its own', async ([tier, maximum], { twin }) => {
    twin.set({ tier })
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    for (let calls = 0; calls < maximum; calls += 1) expect(await errorsOf(twin, key, 'Balance')).toEqual([])
    expect(await errorsOf(twin, key, 'Balance')).toEqual(['EAPI:Rate limit exceeded'])
    expect(await errorsOf(twin, other, 'Balance')).toEqual([])
  })

  test.for([2, 4] as const)('counts %d for a look into the history', async (historyCost, { twin }) => {
    twin.set({ historyCost })
    const key = await twin.issueKey()
    for (let spent = 0; spent < 20; spent += historyCost) expect(await errorsOf(twin, key, 'Ledgers')).toEqual([])
    expect(await errorsOf(twin, key, 'TradesHistory')).toEqual(['EAPI:Rate limit exceeded'])
  })

  test('is left alone by orders, which have a counter of their own', async ({ twin }) => {
    twin.set({ tier: 'starter' })
    const key = await twin.issueKey()
    const order = { pair: 'XBTUSD', type: 'buy', ordertype: 'limit', price: '1000.0', volume: '0.001', validate: 'true' }
    for (let orders = 0; orders < 60; orders += 1) expect(await errorsOf(twin, key, 'AddOrder', { fields: order })).toEqual([])
    expect(await errorsOf(twin, key, 'AddOrder', { fields: order })).toEqual(['EOrder:Rate limit exceeded'])
    expect(await errorsOf(twin, key, 'AddOrder', { fields: { ...order, pair: 'XBTEUR' } })).toEqual([])
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
  })
})

describe('a lockout', () => {
  const lockout = { threshold: 3, lengthMs: 60_000, scope: 'key' } as const
  const STRANGER = 'A'.repeat(56)

  test('follows too many invalid keys in a row, and trying again starts its time anew', async ({ twin, clock }) => {
    twin.set({ lockout })
    const key = await twin.issueKey()
    const asStranger = () => errorsOf(twin, key, 'Balance', { publicKey: STRANGER })
    for (let tries = 0; tries < 3; tries += 1) expect(await asStranger()).toEqual(INVALID_KEY)
    expect(await asStranger()).toEqual(LOCKED_OUT)
    clock.ms += 59_999
    expect(await asStranger()).toEqual(LOCKED_OUT)
    clock.ms += 59_999
    expect(await asStranger()).toEqual(LOCKED_OUT)
    clock.ms += 60_000
    expect(await asStranger()).toEqual(INVALID_KEY)
  })

  test('of a key leaves other keys alone', async ({ twin }) => {
    twin.set({ lockout })
    const key = await twin.issueKey()
    for (let tries = 0; tries < 4; tries += 1) await errorsOf(twin, key, 'Balance', { publicKey: STRANGER })
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
  })

  test('of an address hits every key from there, and no other address', async ({ twin }) => {
    twin.set({ lockout: { ...lockout, scope: 'address' } })
    const key = await twin.issueKey()
    for (const publicKey of ['A', 'B', 'C']) await errorsOf(twin, key, 'Balance', { publicKey: publicKey.repeat(56) })
    expect(await errorsOf(twin, key, 'Balance')).toEqual(LOCKED_OUT)
    expect(await errorsOf(twin, key, 'Balance', { localAddress: '127.0.0.2' })).toEqual([])
  })

  test('of an address that is set for one key hits that key from there, and no other key', async ({ twin }) => {
    const [key, other] = [await twin.issueKey({ ipAllowlist: ['203.0.113.1'] }), await twin.issueKey()]
    twin.set({ lockout: { ...lockout, scope: 'address' } })
    twin.set({ lockout: { ...lockout, threshold: 1, scope: 'address' } }, key.publicKey)
    expect(await errorsOf(twin, key, 'Balance')).toEqual(INVALID_KEY)
    expect(await errorsOf(twin, key, 'Balance')).toEqual(LOCKED_OUT)
    expect(await errorsOf(twin, key, 'Balance', { localAddress: '127.0.0.2' })).toEqual(INVALID_KEY)
    expect(await errorsOf(twin, other, 'Balance')).toEqual([])
  })

  test('is forgiven with the calls counted, for one key or for everybody', async ({ twin }) => {
    twin.set({ lockout: { ...lockout, threshold: 1 }, signatureError: 'EAPI:Invalid key', tier: 'starter' })
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    const calls = async () => [await errorsOf(twin, key, 'Balance'), await errorsOf(twin, other, 'Balance')]
    await errorsOf(twin, key, 'Balance', { privateKey: other.privateKey })
    await errorsOf(twin, other, 'Balance', { privateKey: key.privateKey })
    expect(await calls()).toEqual([LOCKED_OUT, LOCKED_OUT])
    twin.forgive(key.publicKey)
    expect(await calls()).toEqual([[], LOCKED_OUT])
    twin.forgive()
    expect(await calls()).toEqual([[], []])

    while ((await errorsOf(twin, key, 'Balance')).length === 0);
    twin.forgive(key.publicKey)
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
  })

  test('counts a row only: a call that succeeds begins a new one', async ({ twin }) => {
    twin.set({ lockout: { ...lockout, scope: 'address' } })
    const key = await twin.issueKey()
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 2; tries += 1) expect(await errorsOf(twin, key, 'Balance', { publicKey: STRANGER })).toEqual(INVALID_KEY)
      expect(await errorsOf(twin, key, 'Balance')).toEqual([])
    }
  })

  test('follows wrong signatures only where Kraken calls them invalid keys', async ({ twin }) => {
    twin.set({ lockout })
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    const wrong = () => errorsOf(twin, key, 'Balance', { privateKey: other.privateKey })
    for (let tries = 0; tries < 5; tries += 1) expect(await wrong()).toEqual(INVALID_SIGNATURE)
    twin.set({ signatureError: 'EAPI:Invalid key' })
    for (let tries = 0; tries < 3; tries += 1) expect(await wrong()).toEqual(INVALID_KEY)
    expect(await wrong()).toEqual(LOCKED_OUT)
  })
})
