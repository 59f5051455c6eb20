import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect } from 'vitest'
import { ACKNOWLEDGEMENT, GOOD_KEY_INFO, grant, refuse, type Write } from './testing/scripted-kraken.ts'
import { OUR_ADDRESS, SHORT, test } from './testing/stage.ts'
import { from } from './testing/verifier.ts'

/** A proxy that makes tunnels, and nothing else. */
async function startProxy(handle: 'tunnel' | 'refuse' | 'silence') {
  const tunnels: string[] = []
  const headers: (string | undefined)[] = []
  const server = createServer()
  server.on('connect', (request, client: Socket) => {
    tunnels.push(request.url ?? '')
    headers.push(request.headers['proxy-authorization'])
    client
      .on('error', () => undefined)
      .on('end', () => client.destroy())
      .resume()
    if (handle === 'refuse') client.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n')
    if (handle !== 'tunnel') return
    const [host, port] = (request.url ?? '').split(':')
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      client.pipe(target).pipe(client)
    })
    target.on('error', () => client.destroy())
    client.on('close', () => target.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels,
    headers,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

test('REST and the WebSocket go out from the local address of the first egress, one call from each other', async ({ play }) => {
  const { verify, kraken } = await play(
    {},
    {
      egress: [
        { publicAddress: OUR_ADDRESS, localAddress: '127.0.0.2' },
        { publicAddress: '203.0.113.11', localAddress: '127.0.0.3' },
      ],
    },
  )
  expect((await verify()).verdict).toBe('passed')
  const callsFrom = (address: string) => kraken.calls.filter(({ from }) => from === address).map(({ method }) => method)
  expect(callsFrom('127.0.0.2')).toHaveLength(7)
  expect(callsFrom('127.0.0.3')).toEqual(['GetApiKeyInfo'])
  expect(kraken.calls).toHaveLength(8)
})

test('the call from a further address waits for neither the subscription nor its answer', async ({ play }) => {
  const calledFromSecond = Promise.withResolvers<void>()
  const { verify } = await play(
    {
      rest: {
        GetApiKeyInfo: (response, request) => {
          if (request.socket.remoteAddress === '127.0.0.3') calledFromSecond.resolve()
          grant(GOOD_KEY_INFO)(response, request)
        },
      },
      onSubscribe: (socket) => void calledFromSecond.promise.then(() => socket.send(JSON.stringify(ACKNOWLEDGEMENT))),
    },
    { egress: ['127.0.0.2', '127.0.0.3'].map(from) },
  )
  expect((await verify()).findings('websocket')).toEqual([])
})

test('a first address that is refused though nothing restricts the key is named as refused', async ({ play }) => {
  const notFrom2: Write = (response, request) => {
    const reply = request.socket.remoteAddress === '127.0.0.2' ? refuse('EAPI:Invalid key') : grant({ ...GOOD_KEY_INFO, ipAllowlist: [''] })
    reply(response, request)
  }
  const ours = ['127.0.0.2', '127.0.0.3']
  const { verify } = await play({ rest: { GetApiKeyInfo: notFrom2 } }, { egress: ours.map(from), addresses: ours })
  const { findings, report } = await verify()
  const paste = '127.0.0.2, 127.0.0.3'
  expect(findings('recognised')).toEqual([])
  expect(findings('ip-restriction')).toEqual([{ code: 'unrestricted', facts: { paste } }])
  expect(findings('egress')).toEqual([{ code: 'egress-refused', facts: { which: ['127.0.0.2'], errors: ['EAPI:Invalid key'], paste } }])
  expect(report).toMatchObject({ egress: '127.0.0.3', rejectedFrom: ['127.0.0.2'] })
})

test('a local address that this machine does not have makes Kraken unreachable', async ({ play }) => {
  const { verify, kraken } = await play({}, { egress: [{ publicAddress: OUR_ADDRESS, localAddress: '203.0.113.10' }] })
  expect((await verify()).findings('reachable')).toEqual([{ code: 'unreachable' }])
  expect(kraken.calls).toEqual([])
})

test('REST and the WebSocket go through the proxy, which gets its password', async ({ play }) => {
  const proxy = await startProxy('tunnel')
  const { verify, kraken, connector } = await play(
    {},
    { egress: [{ publicAddress: OUR_ADDRESS, proxyUrl: `http://us%2Fer:pass@${proxy.host}` }] },
  )
  expect((await verify()).verdict).toBe('passed')
  const target = new URL(kraken.restUrl).host
  expect(new Set(proxy.tunnels)).toEqual(new Set([target]))
  expect(new Set(proxy.headers)).toEqual(new Set([`Basic ${btoa('us/er:pass')}`]))
  await connector.close()
  await proxy.close()
})

test.for(['refuse', 'silence'] as const)(
  'a proxy that answers with %s is not held against the key, and holds no connection',
  async (handle, { play }) => {
    const proxy = await startProxy(handle)
    const { verify, connector } = await play(
      {},
      { egress: [{ publicAddress: OUR_ADDRESS, proxyUrl: `http://${proxy.host}` }], timeouts: SHORT },
    )
    expect((await verify()).findings('reachable')).toEqual([{ code: 'unreachable' }])
    await connector.close()
    await proxy.close()
  },
)

test('a proxy that refuses the WebSocket alone is not held against the key', async ({ play }) => {
  const tunnel = await startProxy('tunnel')
  const { verify, connector } = await play(
    {},
    // A proxy that cannot reach the WebSocket's host.
    { egress: [{ publicAddress: OUR_ADDRESS, proxyUrl: `http://${tunnel.host}` }], wsUrl: 'ws://127.0.0.1:1/v2', timeouts: SHORT },
  )
  const { findings, verdict } = await verify()
  expect(findings('websocket')).toMatchObject([{ code: 'unreachable' }])
  expect(verdict).toBe('inconclusive')
  await connector.close()
  await tunnel.close()
})
