import { describe, expect } from 'vitest'
import { signSpot } from './sign.ts'
import { NOON_MS, test } from './testing/fixture.ts'
import { call, errorsOf, send } from './testing/rest-client.ts'

const NOON = NOON_MS / 1000
const INVALID_KEY = ['EAPI:Invalid key']
const INVALID_SIGNATURE = ['EAPI:Invalid signature']
const INVALID_NONCE = ['EAPI:Invalid nonce']
const DENIED = ['EGeneral:Permission denied']
const LOCKED_OUT = ['EGeneral:Temporary lockout']

describe('a signature', () => {
  test('is checked over the bytes of a form body, in whatever order and encoding they come', async ({ twin }) => {
    const key = await twin.issueKey()
    const target = '/0/private/Balance'
    for (const body of ['a=%7E+x&nonce=1', 'nonce=2&b=~%20x', 'b=&&nonce=3', 'nonce=4&c=%zz']) {
      const [nonce = ''] = /(?<=nonce=)\d/.exec(body) ?? []
      const headers = {
        'content-type': 'application/x-www-form-urlencoded',
        'api-key': key.publicKey,
        'api-sign': signSpot(target, nonce, body, key.privateKey),
      }
      expect((await send(twin.restUrl + target, { method: 'POST', headers, body })).text).toContain('"error":[]')
    }
  })

  test('is checked over the bytes of a JSON body, with the nonce as text or as a number beyond 2^53', async ({ twin }) => {
    const key = await twin.issueKey()
    expect(await errorsOf(twin, key, 'Balance', { json: (nonce) => `{ "nonce" : "${nonce}" }` })).toEqual([])
    expect(await errorsOf(twin, key, 'Balance', { json: (nonce) => `{"nonce":${nonce}}` })).toEqual([])
  })

  test('covers the query string', async ({ twin }) => {
    const key = await twin.issueKey()
    expect(await errorsOf(twin, key, 'Balance?asset=XBT')).toEqual([])
  })

  test('of another private key, of another body or of another path is refused', async ({ twin }) => {
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    expect(await errorsOf(twin, key, 'Balance', { privateKey: other.privateKey })).toEqual(INVALID_SIGNATURE)
    const signature = signSpot('/0/private/Balance', '5', 'nonce=5', key.privateKey)
    expect(await errorsOf(twin, key, 'Balance', { nonce: '5', fields: { asset: 'XBT' }, headers: { 'api-sign': signature } })).toEqual(
      INVALID_SIGNATURE,
    )
    expect(await errorsOf(twin, key, 'OpenOrders', { nonce: '5', headers: { 'api-sign': signature } })).toEqual(INVALID_SIGNATURE)
  })

  test('that fails leaves the nonce unused', async ({ twin }) => {
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    expect(await errorsOf(twin, key, 'Balance', { nonce: '7', privateKey: other.privateKey })).toEqual(INVALID_SIGNATURE)
    expect(await errorsOf(twin, key, 'Balance', { nonce: '7' })).toEqual([])
  })

  test('missing, like a missing key, is an invalid key', async ({ twin }) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await send(`${twin.restUrl}/0/private/Balance`, { method: 'POST', headers, body: 'nonce=1' })
    expect(reply).toMatchObject({ status: 200, text: '{"error":["EAPI:Invalid key"]}' })
  })
})

describe('a nonce', () => {
  test('has to rise, for each key on its own', async ({ twin }) => {
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    expect(await errorsOf(twin, key, 'Balance', { nonce: '10' })).toEqual([])
    expect(await errorsOf(twin, key, 'Balance', { nonce: '10' })).toEqual(INVALID_NONCE)
    expect(await errorsOf(twin, key, 'Balance', { nonce: '9' })).toEqual(INVALID_NONCE)
    expect(await errorsOf(twin, other, 'Balance', { nonce: '9' })).toEqual([])
    expect(await errorsOf(twin, key, 'Balance', { nonce: '18446744073709551615' })).toEqual([])
  })

  test('below those that other software used before is refused', async ({ twin }) => {
    const key = await twin.issueKey({ lastNonce: '1790000000000000000' })
    expect(await errorsOf(twin, key, 'Balance', { nonce: String(NOON_MS) })).toEqual(INVALID_NONCE)
  })

  test('may come late within the window of the key', async ({ twin }) => {
    const key = await twin.issueKey({ nonceWindow: 10 })
    for (const nonce of ['100', '95', '90']) expect(await errorsOf(twin, key, 'Balance', { nonce })).toEqual([])
    for (const nonce of ['95', '89']) expect(await errorsOf(twin, key, 'Balance', { nonce })).toEqual(INVALID_NONCE)
  })

  test('is needed', async ({ twin }) => {
    const key = await twin.issueKey()
    expect(await errorsOf(twin, key, 'Balance', { nonce: '' })).toEqual(INVALID_NONCE)
    expect(await errorsOf(twin, key, 'Balance', { nonce: '', json: () => 'not JSON' })).toEqual(INVALID_NONCE)
    expect(await errorsOf(twin, key, 'Balance', { nonce: '', json: () => '[1]' })).toEqual(INVALID_NONCE)
  })
})

describe('a key', () => {
  test('that is unknown, deleted or from the Futures section is invalid', async ({ twin }) => {
    const [deleted, futures] = [await twin.issueKey(), await twin.issueKey({ kind: 'futures' })]
    await twin.deleteKey(deleted.publicKey)
    expect(await errorsOf(twin, deleted, 'GetApiKeyInfo')).toEqual(INVALID_KEY)
    expect(await errorsOf(twin, futures, 'GetApiKeyInfo')).toEqual(INVALID_KEY)
    expect(await errorsOf(twin, deleted, 'GetApiKeyInfo', { publicKey: 'constructor' })).toEqual(INVALID_KEY)
  })

  test('is good until the second it expires', async ({ twin, clock }) => {
    const key = await twin.issueKey({ validUntil: NOON + 10 })
    clock.ms += 9999
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
    clock.ms += 1
    expect(await errorsOf(twin, key, 'Balance')).toEqual(INVALID_KEY)
  })

  test('works from the addresses of its list only, by what the socket says', async ({ start }) => {
    const twin = await start({ hosts: ['127.0.0.1', '::1'] })
    const key = await twin.issueKey({ ipAllowlist: ['127.0.0.2', '::1'] })
    const headers = { 'x-forwarded-for': '127.0.0.2', forwarded: 'for=127.0.0.2' }
    expect(await errorsOf(twin, key, 'Balance', { headers })).toEqual(INVALID_KEY)
    expect(await errorsOf(twin, key, 'Balance', { localAddress: '127.0.0.2' })).toEqual([])
    expect(await errorsOf({ restUrl: twin.restUrl.replace('127.0.0.1', '[::1]') }, key, 'Balance')).toEqual([])
    await twin.changeKey(key.publicKey, { ipAllowlist: ['127.0.0.0/8'] })
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
    await twin.changeKey(key.publicKey, { ipAllowlist: ['::ffff:127.0.0.1'] })
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
    await twin.changeKey(key.publicKey, { ipAllowlist: [] })
    expect(await errorsOf(twin, key, 'Balance', { localAddress: '127.0.0.3' })).toEqual([])
  })

  test('with an IPv4 list works from an IPv4 address that the socket shows as IPv6', async ({ start }) => {
    const twin = await start({ hosts: ['::ffff:127.0.0.1'] })
    expect(await errorsOf(twin, await twin.issueKey({ ipAllowlist: ['127.0.0.0/30'] }), 'Balance')).toEqual([])
    expect(twin.calls).toMatchObject([{ from: '127.0.0.1' }])
  })

  test('with a one-time password needs it in every call, until it is taken off', async ({ twin }) => {
    const key = await twin.issueKey({ otp: '123456' })
    expect(await errorsOf(twin, key, 'GetApiKeyInfo')).toEqual(DENIED)
    expect(await errorsOf(twin, key, 'GetApiKeyInfo', { fields: { otp: '000000' } })).toEqual(DENIED)
    expect(await errorsOf(twin, key, 'GetApiKeyInfo', { fields: { otp: '123456' } })).toEqual([])
    await twin.changeKey(key.publicKey, { otp: '' })
    expect(await errorsOf(twin, key, 'GetApiKeyInfo')).toEqual([])
  })
})

describe('a permission', () => {
  const allowed: [method: string, permissions: string[][], fields?: Record<string, string>][] = [
    ['GetApiKeyInfo', [[]]],
    ['Earn/Strategies', [[]]],
    ['Balance', [['query-funds']]],
    ['BalanceEx', [['query-funds']]],
    ['OpenOrders', [['query-open-trades']]],
    ['ClosedOrders', [['query-closed-trades']]],
    ['TradesHistory', [['query-closed-trades']]],
    ['Ledgers', [['query-ledger']]],
    ['QueryLedgers', [['query-ledger']]],
    ['AddOrder', [['modify-trades']]],
    ['CancelOrder', [['modify-trades'], ['close-trades']]],
    ['GetWebSocketsToken', [['create-ws-token']]],
    ['DepositMethods', [['query-funds', 'add-funds']]],
    ['WithdrawMethods', [['query-funds', 'withdraw-funds']]],
    ['ExportStatus', [['export-data']]],
  ]
  const ALL = [...new Set(allowed.flatMap(([, permissions]) => permissions.flat()))]

  test.for(allowed)('%s asks for exactly the permissions that Kraken documents', async ([method, groups], { twin }) => {
    for (const permissions of groups) {
      const key = await twin.issueKey({ permissions })
      expect(await errorsOf(twin, key, method), permissions.join()).not.toEqual(DENIED)
    }
    const needed = groups.flat()
    const without = [
      ALL.filter((permission) => !needed.includes(permission)),
      ...(groups.length === 1 ? needed.map((one) => ALL.filter((other) => other !== one)) : []),
    ]
    for (const permissions of needed.length > 0 ? without : []) {
      const key = await twin.issueKey({ permissions })
      expect(await errorsOf(twin, key, method), permissions.join()).toEqual(DENIED)
    }
  })

  test('given later holds from the next call on', async ({ twin }) => {
    const key = await twin.issueKey({ permissions: [] })
    expect(await errorsOf(twin, key, 'Balance')).toEqual(DENIED)
    await twin.changeKey(key.publicKey, { permissions: ['query-funds'] })
    expect(await errorsOf(twin, key, 'Balance')).toEqual([])
  })
})

describe('a query window', () => {
  test.for(['ClosedOrders', 'TradesHistory', 'Ledgers'])('refuses what %s is asked for outside of it', async (method, { twin }) => {
    const key = await twin.issueKey({ queryFrom: NOON - 100, queryTo: NOON })
    const ask = (fields: Record<string, string>) => errorsOf(twin, key, method, { fields })
    expect(await ask({ start: String(NOON - 101) })).toEqual(['EGeneral:Invalid arguments'])
    expect(await ask({ end: String(NOON + 1) })).toEqual(['EGeneral:Invalid arguments'])
    expect(await ask({ start: String(NOON - 100), end: String(NOON) })).toEqual([])
    expect(await ask({})).toEqual([])
  })
})

describe('what is looked at first', () => {
  test('is what Kraken would look at first', async ({ twin }) => {
    twin.set({ lockout: { threshold: 1, lengthMs: 1000, scope: 'key' }, system: 'maintenance', ipError: 'EGeneral:Permission denied' })
    const [key, other] = [
      await twin.issueKey({ ipAllowlist: ['203.0.113.1'], otp: '1', permissions: [], lastNonce: '100' }),
      await twin.issueKey(),
    ]
    const bad = { publicKey: key.publicKey, privateKey: other.privateKey, nonce: '1' }
    await errorsOf(twin, key, 'Balance', { publicKey: 'locked' })
    expect(await errorsOf(twin, key, 'NoSuchMethod', { publicKey: 'locked' })).toEqual(['EService:Unavailable'])

    twin.set({ system: 'online' })
    await errorsOf(twin, key, 'Balance', { publicKey: 'locked' })
    expect(await errorsOf(twin, key, 'NoSuchMethod', { publicKey: 'locked' })).toEqual(LOCKED_OUT)
    expect(await errorsOf(twin, key, 'NoSuchMethod', { ...bad, publicKey: 'unknown' })).toEqual(['EGeneral:Unknown method'])
    expect(await errorsOf(twin, key, 'Balance', bad)).toEqual(DENIED)
    await twin.changeKey(key.publicKey, { ipAllowlist: [] })
    expect(await errorsOf(twin, key, 'Balance', bad)).toEqual(INVALID_SIGNATURE)
    expect(await errorsOf(twin, key, 'Balance', { nonce: '1' })).toEqual(INVALID_NONCE)
    twin.set({ otpError: 'EAPI:Invalid signature' })
    expect(await errorsOf(twin, key, 'Balance')).toEqual(INVALID_SIGNATURE)
    expect(await errorsOf(twin, key, 'Balance', { fields: { otp: '1' } })).toEqual(DENIED)
    await twin.changeKey(key.publicKey, { permissions: ['modify-trades'] })
    expect(await errorsOf(twin, key, 'AddOrder', { fields: { otp: '1' } })).toEqual(['EGeneral:Invalid arguments:type'])
  })

  test('a call with GET has invalid arguments', async ({ twin }) => {
    expect((await send(`${twin.restUrl}/0/private/Balance`)).text).toBe('{"error":["EGeneral:Invalid arguments"]}')
    expect((await send(`${twin.restUrl}/0/private/NoSuchMethod`)).text).toBe('{"error":["EGeneral:Unknown method"]}')
  })

  test('what is no method is none, wherever it is asked for', async ({ twin }) => {
    for (const path of ['/', '/0', '/0/public/NoSuchMethod', '/0/private/', '/1/private/Balance', '/0/public/constructor']) {
      expect(await send(twin.restUrl + path), path).toMatchObject({ status: 200, text: '{"error":["EGeneral:Unknown method"]}' })
    }
    const key = await twin.issueKey()
    expect(await call(twin, key, 'toString')).toEqual({ status: 200, error: ['EGeneral:Unknown method'] })
  })
})
