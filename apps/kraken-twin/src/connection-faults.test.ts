import { describe, expect } from 'vitest'
import { test } from './testing/fixture.ts'
import { call, send } from './testing/rest-client.ts'
import { openSocket } from './testing/socket-client.ts'
import type { IssuedKey, Twin } from './types.ts'

const TIME = '/0/public/Time'
const getTime = (twin: Twin) => send(twin.restUrl + TIME)

describe('refused connections', () => {
  test('are those of every caller, on every address, and open ones end; mended, all is as before', async ({ start }) => {
    const twin = await start({ hosts: ['127.0.0.1', '127.0.0.2'] })
    const other = `${twin.restUrl.replace('127.0.0.1', '127.0.0.2')}${TIME}`
    const socket = await openSocket(twin.wsUrl)
    const mend = twin.fault({ kind: 'refused' })
    await expect(getTime(twin)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await expect(send(other)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await expect(openSocket(twin.wsUrl)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    expect(await socket.closed).toBe(1006)
    await mend()
    expect([(await getTime(twin)).status, (await send(other)).status]).toEqual([200, 200])
    const again = await openSocket(twin.wsUrl)
    expect(await again.next()).toMatchObject({ channel: 'status' })
    again.close()
  })

  test('stay refused until the last such fault is mended, whoever changes their mind meanwhile', async ({ twin }) => {
    const mends = [twin.fault({ kind: 'refused' }), twin.fault({ kind: 'refused' })]
    await mends[0]?.()
    await expect(getTime(twin)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const mended = mends[1]?.()
    twin.fault({ kind: 'refused' })
    await mended
    await expect(getTime(twin)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await twin.mend()
    expect((await getTime(twin)).status).toBe(200)
  })

  test('can be neither one key’s nor one path’s, nor counted; and a twin can end with them', async ({ start }) => {
    const twin = await start()
    for (const limit of [{ times: 1 }, { path: TIME }, { forKey: 'x' }])
      expect(() => twin.fault({ kind: 'refused', ...limit })).toThrow(RangeError)
    expect(twin.faults()).toEqual([])
    twin.fault({ kind: 'refused' })
    await twin.close()
  })
})

describe('a frame', () => {
  test('can be rubbish, cut in the middle, or the last one before the data', async ({ twin }) => {
    const socket = await openSocket(twin.wsUrl)
    await socket.next()
    twin.fault({ kind: 'frame-rubbish', times: 1 })
    socket.send({ method: 'ping' })
    const rubbish = await socket.nextText()
    expect(() => JSON.parse(rubbish)).toThrow(SyntaxError)
    socket.send({ method: 'ping', req_id: 2 })
    expect(await socket.next()).toMatchObject({ method: 'pong', req_id: 2 })
    twin.fault({ kind: 'frame-cut', times: 1 })
    socket.send({ method: 'ping' })
    expect(await socket.closed).toBe(1006)
    expect(twin.calls.map(({ fault }) => fault).filter(Boolean)).toEqual(['frame-rubbish', 'frame-cut'])
  })

  test('is spoilt for the subscriptions of one key, and for no others', async ({ twin }) => {
    const [key, other] = [await twin.issueKey(), await twin.issueKey()]
    twin.fault({ kind: 'frame-close', forKey: key.publicKey })
    const subscribe = async (whose: IssuedKey) => {
      const { result } = await call(twin, whose, 'GetWebSocketsToken')
      const socket = await openSocket(twin.wsUrl)
      await socket.next()
      socket.send({ method: 'subscribe', params: { channel: 'balances', ...(result as object) } })
      expect(await socket.next()).toMatchObject({ success: true })
      return socket
    }
    expect(await (await subscribe(key)).closed).toBe(1011)
    const socket = await subscribe(other)
    expect(await socket.next()).toMatchObject({ type: 'snapshot' })
    socket.close()
  })
})
