import { describe, expect } from 'vitest'
import { test } from './testing/fixture.ts'
import { call } from './testing/rest-client.ts'
import { ask, connect, tokenOf } from './testing/socket-calls.ts'
import { openSocket, refusalStatus } from './testing/socket-client.ts'

const INVALID_SESSION = { success: false, error: 'ESession:Invalid session' }

describe('a WebSocket', () => {
  test('says its status once it is open', async ({ twin }) => {
    twin.set({ system: 'post_only' })
    const socket = await openSocket(twin.wsUrl)
    const text = await socket.nextText()
    expect(JSON.parse(text)).toMatchObject({
      channel: 'status',
      type: 'update',
      data: [{ api_version: 'v2', system: 'post_only', version: '2.0.10' }],
    })
    const [, connectionId = ''] = /"connection_id":(\d+)/.exec(text) ?? []
    expect(BigInt(connectionId)).toBeGreaterThan(2n ** 53n)
  })

  test('says nothing unasked when the status frame is off', async ({ twin }) => {
    twin.set({ statusFrame: false })
    const socket = await openSocket(twin.wsUrl)
    expect(await ask(socket, 'ping', {}, 101)).toMatchObject({ method: 'pong', req_id: 101 })
  })

  test('answers a ping with the request id and both times', async ({ twin }) => {
    const { socket } = await connect(twin)
    expect(await ask(socket, 'ping', {}, 7)).toEqual({
      method: 'pong',
      req_id: 7,
      time_in: '2026-10-01T12:00:00.000000Z',
      time_out: '2026-10-01T12:00:00.000000Z',
    })
    socket.send({ method: 'ping' })
    expect(await socket.next()).not.toHaveProperty('req_id')
  })

  test('exists on its own path only', async ({ twin }) => {
    expect(await refusalStatus(twin.wsUrl.replace('/v2', '/v1'))).toBe(404)
  })

  test('refuses what is no request, and stays open', async ({ twin }) => {
    const { socket } = await connect(twin)
    for (const text of ['not JSON', '[]', '{}', '{"method":1}', 'null']) {
      socket.send(text)
      expect(await socket.next()).toMatchObject({ success: false, error: 'EGeneral:Invalid arguments' })
    }
    expect(await ask(socket, 'nope', {}, 3)).toMatchObject({ success: false, req_id: 3, method: 'nope', error: 'EGeneral:Unknown method' })
    expect(await ask(socket, 'ping', {})).toMatchObject({ method: 'pong' })
  })

  test('ends when its caller says nothing and listens to nothing', async ({ twin }) => {
    twin.set({ webSocketIdleMs: 20 })
    expect(await (await openSocket(twin.wsUrl)).closed).toBe(1000)
  })

  test('stays as long as a channel is listened to, and beats', async ({ twin }) => {
    twin.set({ webSocketIdleMs: 10, heartbeatMs: 15 })
    const { socket, token } = await connect(twin)
    socket.send({ method: 'subscribe', params: { channel: 'balances', snapshot: false, token } })
    await socket.next()
    for (let beats = 0; beats < 3; beats += 1) expect(await socket.next({ heartbeats: true })).toEqual({ channel: 'heartbeat' })
    socket.send({ method: 'unsubscribe', params: { channel: 'balances', token } })
    expect(await socket.closed).toBe(1000)
  })
})

describe('balances', () => {
  test('are acknowledged and then told', async ({ twin }) => {
    const { socket, token } = await connect(twin, { balances: { ZUSD: '1000.0000', XXBT: '0.5', 'XBT.F': '0.25', 'ADA.S': '3', NEW: '1' } })
    expect(await ask(socket, 'subscribe', { channel: 'balances', snapshot: true, token })).toEqual({
      method: 'subscribe',
      req_id: 1,
      result: { channel: 'balances', snapshot: true },
      success: true,
      time_in: '2026-10-01T12:00:00.000000Z',
      time_out: '2026-10-01T12:00:00.000000Z',
    })
    const main = { type: 'spot', id: 'main' }
    expect(await socket.next()).toEqual({
      channel: 'balances',
      type: 'snapshot',
      sequence: 1,
      data: [
        { asset: 'USD', asset_class: 'currency', balance: 1000, wallets: [{ ...main, balance: 1000 }] },
        { asset: 'BTC', asset_class: 'currency', balance: 0.5, wallets: [{ ...main, balance: 0.5 }] },
        { asset: 'BTC', asset_class: 'currency', balance: 0.25, wallets: [{ type: 'earn', id: 'flex', balance: 0.25 }] },
        { asset: 'ADA', asset_class: 'currency', balance: 3, wallets: [{ type: 'earn', id: 'staked', balance: 3 }] },
        { asset: 'NEW', asset_class: 'currency', balance: 1, wallets: [{ ...main, balance: 1 }] },
      ],
    })
    expect(await ask(socket, 'unsubscribe', { channel: 'balances', token }, 2)).toMatchObject({
      method: 'unsubscribe',
      req_id: 2,
      result: { channel: 'balances' },
      success: true,
    })
  })

  test('are not told to who wants no snapshot', async ({ twin }) => {
    const { socket, token } = await connect(twin)
    expect(await ask(socket, 'subscribe', { channel: 'balances', snapshot: false, token })).toMatchObject({
      success: true,
      result: { snapshot: false },
    })
    expect(await ask(socket, 'ping', {})).toMatchObject({ method: 'pong' })
  })
})

describe('executions', () => {
  test.for([
    ['starter', 60],
    ['intermediate', 125],
    ['pro', 180],
  ] as const)('of a key in tier %s are acknowledged with the counter %d', async ([tier, maxratecount], { twin }) => {
    const { key, socket, token } = await connect(twin)
    twin.set({ tier }, key.publicKey)
    expect(await ask(socket, 'subscribe', { channel: 'executions', token })).toMatchObject({
      success: true,
      result: { channel: 'executions', snap_orders: true, snap_trades: false, maxratecount },
    })
    expect(await socket.next()).toEqual({ channel: 'executions', type: 'snapshot', sequence: 1, data: [] })
  })

  test('come without a snapshot to who wants none', async ({ twin }) => {
    const { socket, token } = await connect(twin)
    expect(await ask(socket, 'subscribe', { channel: 'executions', snap_orders: false, token })).toMatchObject({ success: true })
    expect(await ask(socket, 'ping', {})).toMatchObject({ method: 'pong' })
  })
})

describe('a subscription', () => {
  test('needs a token that Kraken issued', async ({ twin }) => {
    const { socket } = await connect(twin)
    expect(await ask(socket, 'subscribe', { channel: 'balances', token: 'nope' })).toMatchObject({
      ...INVALID_SESSION,
      method: 'subscribe',
      req_id: 1,
      status: 'error',
    })
    expect(await ask(socket, 'subscribe', { channel: 'balances' })).toMatchObject(INVALID_SESSION)
    expect(await ask(socket, 'subscribe', { channel: 'balances', token: 5 })).toMatchObject(INVALID_SESSION)
  })

  test('needs a token that has not lapsed', async ({ twin, clock }) => {
    twin.set({ tokenLifetimeMs: 5000 })
    const { key, token, socket } = await connect(twin)
    expect((await call(twin, key, 'GetWebSocketsToken')).result).toMatchObject({ expires: 5 })
    clock.ms += 5000
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject(INVALID_SESSION)
  })

  test('keeps its token alive for as long as it lasts', async ({ twin, clock }) => {
    const { key, token, socket } = await connect(twin)
    await ask(socket, 'subscribe', { channel: 'balances', snapshot: false, token })
    clock.ms += 16 * 60_000
    await tokenOf(twin, key)
    expect(await ask(socket, 'subscribe', { channel: 'executions', snap_orders: false, token })).toMatchObject({ success: true })
    await ask(socket, 'unsubscribe', { channel: 'executions', token })
    await ask(socket, 'unsubscribe', { channel: 'balances', token })
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject(INVALID_SESSION)
  })

  test('is refused when its key was deleted or has expired since', async ({ twin, clock }) => {
    const { key, token, socket } = await connect(twin)
    await twin.changeKey(key.publicKey, { validUntil: clock.ms / 1000 })
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject(INVALID_SESSION)
    await twin.changeKey(key.publicKey, { validUntil: 0 })
    await twin.deleteKey(key.publicKey)
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject(INVALID_SESSION)
  })

  test.for([
    ['balances', 'query-funds'],
    ['executions', 'query-open-trades'],
  ] as const)('to %s needs the permission %s', async ([channel, permission], { twin }) => {
    const { key, token, socket } = await connect(twin, { permissions: ['create-ws-token'] })
    expect(await ask(socket, 'subscribe', { channel, token })).toMatchObject({ success: false, error: 'EGeneral:Permission denied' })
    await twin.changeKey(key.publicKey, { permissions: [permission] })
    expect(await ask(socket, 'subscribe', { channel, token })).toMatchObject({ success: true })
  })

  test('exists for known channels only, once, and ends once', async ({ twin }) => {
    const { token, socket } = await connect(twin)
    expect(await ask(socket, 'subscribe', { channel: 'nope', token })).toMatchObject({ success: false, error: 'Subscription name invalid' })
    expect(await ask(socket, 'unsubscribe', { channel: 'nope', token })).toMatchObject({
      success: false,
      error: 'Subscription name invalid',
    })
    await ask(socket, 'subscribe', { channel: 'balances', snapshot: false, token })
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject({ success: false, error: 'Already subscribed' })
    expect(await ask(socket, 'unsubscribe', { channel: 'balances' })).toMatchObject(INVALID_SESSION)
    expect(await ask(socket, 'unsubscribe', { channel: 'balances', token })).toMatchObject({ success: true })
    expect(await ask(socket, 'unsubscribe', { channel: 'balances', token })).toMatchObject({
      success: false,
      error: 'Subscription not found',
    })
  })

  test('to account data is refused on the public host, which says where to go', async ({ twin }) => {
    const key = await twin.issueKey()
    const token = await tokenOf(twin, key)
    const socket = await openSocket(twin.wsUrl.replace('/v2', '/public/v2'))
    await socket.next()
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject({
      success: false,
      error: 'Private data and trading are unavailable on this endpoint. Try ws-auth.kraken.com',
    })
  })

  test('ignores the address list of the key, unless it is switched to hold here too', async ({ twin }) => {
    const { key, token, socket } = await connect(twin)
    await twin.changeKey(key.publicKey, { ipAllowlist: ['203.0.113.1'] })
    twin.set({ webSocketAddressLock: true })
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject({
      success: false,
      error: 'EGeneral:Permission denied',
    })
    twin.set({ webSocketAddressLock: false })
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject({ success: true })
  })
})

test('what happens on a socket is in the calls, without the token', async ({ twin }) => {
  const { key, socket, token } = await connect(twin)
  twin.clearCalls()
  await ask(socket, 'subscribe', { channel: 'balances', snapshot: false, token })
  await ask(socket, 'subscribe', { channel: 'nope', token })
  socket.close()
  await expect.poll(() => twin.calls.length).toBe(3)
  expect(twin.calls).toMatchObject([
    { transport: 'ws', path: 'subscribe balances', publicKey: key.publicKey, from: '127.0.0.1', errors: [] },
    { transport: 'ws', path: 'subscribe nope', publicKey: key.publicKey, errors: ['Subscription name invalid'] },
    { transport: 'ws', path: 'close', errors: [] },
  ])
  expect(JSON.stringify(twin.calls)).not.toContain(token)
})
