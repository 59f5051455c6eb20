import { describe, expect } from 'vitest'
import { NOON_MS, test } from '../testing/fixture.ts'
import { call, errorsOf, send } from '../testing/rest-client.ts'

const ALL_PERMISSIONS = [
  'query-funds',
  'add-funds',
  'withdraw-funds',
  'query-open-trades',
  'query-closed-trades',
  'modify-trades',
  'close-trades',
  'query-ledger',
  'export-data',
  'create-ws-token',
]

describe('public methods', () => {
  const get = async (restUrl: string, path: string): Promise<unknown> => JSON.parse((await send(`${restUrl}/0/public/${path}`)).text)

  test('tell the time of the clock', async ({ twin }) => {
    expect(await get(twin.restUrl, 'Time')).toEqual({
      error: [],
      result: { unixtime: NOON_MS / 1000, rfc1123: 'Thu, 01 Oct 26 12:00:00 +0000' },
    })
  })

  test.for(['online', 'maintenance', 'cancel_only', 'post_only'] as const)('tell that the system is %s', async (system, { twin }) => {
    twin.set({ system })
    expect(await get(twin.restUrl, 'SystemStatus')).toEqual({ error: [], result: { status: system, timestamp: '2026-10-01T12:00:00Z' } })
  })

  test('know a pair by every name that Kraken takes', async ({ twin }) => {
    for (const name of ['XBTUSD', 'XXBTZUSD', 'XBT/USD']) {
      expect(await get(twin.restUrl, `AssetPairs?pair=${name}`)).toMatchObject({
        error: [],
        result: { XXBTZUSD: { altname: 'XBTUSD', ordermin: '0.0001', costmin: '0.5', tick_size: '0.1', pair_decimals: 1 } },
      })
    }
    expect(await get(twin.restUrl, 'Ticker?pair=XBTUSD,ETHUSD')).toMatchObject({
      result: { XXBTZUSD: { c: ['60000.0', '0.1'] }, XETHZUSD: { c: ['3000.00', '0.1'] } },
    })
    expect(await get(twin.restUrl, 'Assets?asset=XBT')).toMatchObject({ result: { XXBT: { altname: 'XBT', decimals: 10 } } })
  })

  test('refuse what they do not know', async ({ twin }) => {
    expect(await get(twin.restUrl, 'AssetPairs?pair=XBTUSD,NOPE')).toEqual({ error: ['EQuery:Unknown asset pair'] })
    expect(await get(twin.restUrl, 'Ticker?pair=NOPE')).toEqual({ error: ['EQuery:Unknown asset pair'] })
    expect(await get(twin.restUrl, 'Assets?asset=NOPE')).toEqual({ error: ['EQuery:Unknown asset'] })
  })

  test('are not to be posted to', async ({ twin }) => {
    expect(await send(`${twin.restUrl}/0/public/Time`, { method: 'POST', body: '' })).toMatchObject({ status: 405 })
  })
})

describe('account methods', () => {
  test.for([
    ['Balance', { ZUSD: '1000.0000', XXBT: '0.5000000000' }],
    ['BalanceEx', { ZUSD: { balance: '1000.0000', hold_trade: '0.0000' }, XXBT: { balance: '0.5000000000', hold_trade: '0.0000' } }],
    ['OpenOrders', { open: {} }],
    ['ClosedOrders', { closed: {}, count: 0 }],
    ['TradesHistory', { trades: {}, count: 0 }],
    ['Ledgers', { ledger: {}, count: 0 }],
    ['Earn/Strategies', { items: [], next_cursor: null }],
  ] as const)('%s answers in the documented shape', async ([method, result], { twin }) => {
    const key = await twin.issueKey({ permissions: ALL_PERMISSIONS })
    expect(await call(twin, key, method)).toEqual({ status: 200, error: [], result })
  })

  test('an account without funds has an empty balance, and works', async ({ twin }) => {
    const key = await twin.issueKey({ balances: {} })
    expect(await call(twin, key, 'Balance')).toEqual({ status: 200, error: [], result: {} })
  })

  test('probes answer without doing anything', async ({ twin }) => {
    const key = await twin.issueKey({ permissions: ALL_PERMISSIONS })
    const ask = (method: string, fields: Record<string, string>) => call(twin, key, method, { fields })
    expect(await ask('QueryLedgers', { id: 'LAAAAA-AAAAA-AAAAAA' })).toMatchObject({ error: [], result: {} })
    expect(await ask('QueryLedgers', { id: 'nope' })).toMatchObject({ error: ['EGeneral:Invalid arguments:id'] })
    expect(await ask('CancelOrder', { txid: 'OAAAAA-AAAAA-AAAAAA' })).toMatchObject({ error: ['EOrder:Unknown order'] })
    expect(await ask('CancelOrder', { txid: 'nope' })).toMatchObject({ error: ['EOrder:Invalid order'] })
    expect(await ask('CancelOrder', {})).toMatchObject({ error: ['EGeneral:Invalid arguments:txid'] })
    expect(await ask('DepositMethods', { asset: 'XBT' })).toMatchObject({ error: [], result: [{ method: 'Simulated' }] })
    expect(await ask('DepositMethods', { asset: 'NOPE' })).toMatchObject({ error: ['EFunding:Unknown asset'] })
    expect(await ask('DepositMethods', {})).toMatchObject({ error: ['EGeneral:Invalid arguments:asset'] })
    expect(await ask('WithdrawMethods', {})).toMatchObject({ error: [], result: [{ asset: 'XBT' }, { asset: 'ETH' }] })
    expect(await ask('ExportStatus', { report: 'trades' })).toMatchObject({ error: [], result: [] })
    expect(await ask('ExportStatus', {})).toMatchObject({ error: ['EGeneral:Invalid arguments:report'] })
  })
})

describe('AddOrder', () => {
  const ORDER = { pair: 'XBTUSD', type: 'buy', ordertype: 'limit', price: '1000.0', volume: '0.001', validate: 'true' }

  test('with validate says what the order would be, and gives it no id', async ({ twin }) => {
    const key = await twin.issueKey()
    expect(await call(twin, key, 'AddOrder', { fields: ORDER })).toEqual({
      status: 200,
      error: [],
      result: { descr: { order: 'buy 0.00100000 XBTUSD @ limit 1000.0' } },
    })
    expect(await call(twin, key, 'AddOrder', { fields: { ...ORDER, ordertype: 'market' } })).toMatchObject({
      result: { descr: { order: 'buy 0.00100000 XBTUSD @ market' } },
    })
    expect(
      await errorsOf(twin, key, 'AddOrder', { json: (nonce) => JSON.stringify({ ...ORDER, nonce, validate: true, volume: 0.001 }) }),
    ).toEqual([])
  })

  test.for([
    [{ type: 'hold' }, 'EGeneral:Invalid arguments:type'],
    [{ ordertype: 'nope' }, 'EGeneral:Invalid arguments:ordertype'],
    [{ volume: '0' }, 'EGeneral:Invalid arguments:volume'],
    [{ volume: '1e3' }, 'EGeneral:Invalid arguments:volume'],
    [{ pair: 'NOPE' }, 'EQuery:Unknown asset pair'],
    [{ price: '-5' }, 'EOrder:Invalid price'],
    [{ price: '1000.05' }, 'EOrder:Tick size check failed'],
    [{ volume: '0.00001' }, 'EOrder:Order minimum not met'],
    [{ price: '1.0' }, 'EOrder:Cost minimum not met'],
    [{ validate: 'false' }, 'EAPI:Feature disabled:trading'],
  ] as const)('with %j is refused: %s', async ([change, error], { twin }) => {
    const key = await twin.issueKey()
    expect(await errorsOf(twin, key, 'AddOrder', { fields: { ...ORDER, ...change } })).toEqual([error])
  })

  test('is refused while the market takes no such orders', async ({ twin }) => {
    const key = await twin.issueKey()
    twin.set({ system: 'cancel_only' })
    expect(await errorsOf(twin, key, 'AddOrder', { fields: ORDER })).toEqual(['EService:Market in cancel_only mode'])
    twin.set({ system: 'post_only' })
    expect(await errorsOf(twin, key, 'AddOrder', { fields: ORDER })).toEqual([])
    expect(await errorsOf(twin, key, 'AddOrder', { fields: { ...ORDER, ordertype: 'market' } })).toEqual([
      'EService:Market in post_only mode',
    ])
  })
})
