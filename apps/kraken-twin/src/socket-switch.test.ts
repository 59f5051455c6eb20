import { describe, expect } from 'vitest'
import { test } from './testing/fixture.ts'
import { ask, connect } from './testing/socket-calls.ts'
import { openSocket, refusalStatus } from './testing/socket-client.ts'

describe('the switch for the WebSocket', () => {
  test('can refuse the socket', async ({ twin }) => {
    twin.set({ webSocket: { refuse: 403 } })
    expect(await refusalStatus(twin.wsUrl)).toBe(403)
    expect(twin.calls).toMatchObject([{ transport: 'ws', path: 'connect', errors: ['HTTP 403'] }])
  })

  test('can close it for a violated policy on the first request', async ({ twin }) => {
    const { token, socket } = await connect(twin)
    twin.set({ webSocket: 'close-1008' })
    socket.send({ method: 'subscribe', params: { channel: 'balances', token } })
    expect(await socket.closed).toBe(1008)
  })

  test('can answer every subscription of one key with an error', async ({ twin }) => {
    const [one, other] = [await connect(twin), await connect(twin)]
    twin.set({ webSocket: { error: 'EAPI:Invalid token' } }, one.key.publicKey)
    expect(await ask(one.socket, 'subscribe', { channel: 'balances', token: one.token })).toMatchObject({
      success: false,
      error: 'EAPI:Invalid token',
    })
    expect(await ask(other.socket, 'subscribe', { channel: 'balances', token: other.token })).toMatchObject({ success: true })
  })

  test('can acknowledge without a snapshot', async ({ twin }) => {
    const { token, socket } = await connect(twin)
    twin.set({ webSocket: 'no-snapshot' })
    expect(await ask(socket, 'subscribe', { channel: 'balances', token })).toMatchObject({ success: true, result: { snapshot: true } })
    expect(await ask(socket, 'ping', {})).toMatchObject({ method: 'pong' })
  })

  test('can keep it silent', async ({ twin }) => {
    twin.set({ webSocket: 'silent' })
    const socket = await openSocket(twin.wsUrl)
    socket.send({ method: 'ping', req_id: 1 })
    await expect.poll(() => twin.calls.map(({ path }) => path)).toEqual(['connect', 'ping'])
    twin.set({ webSocket: 'normal' })
    expect(await ask(socket, 'ping', {}, 2)).toMatchObject({ method: 'pong', req_id: 2 })
  })

  test('for latency delays the answers, and keeps their order', async ({ twin }) => {
    const { socket, token } = await connect(twin)
    twin.set({ latencyMs: 30 })
    const startedAt = performance.now()
    socket.send({ method: 'subscribe', params: { channel: 'balances', token }, req_id: 1 })
    await expect.poll(() => twin.calls.at(-1)?.path).toBe('subscribe balances')
    twin.set({ latencyMs: 0 })
    socket.send({ method: 'ping', req_id: 2 })
    expect(await socket.next()).toMatchObject({ req_id: 1 })
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(29)
    expect(await socket.next()).toMatchObject({ channel: 'balances', type: 'snapshot' })
    expect(await socket.next()).toMatchObject({ req_id: 2 })
  })
})
