import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { PERMISSIONS } from '@keyhaven/core'
import { type WebSocket, WebSocketServer } from 'ws'

export type Write = (response: ServerResponse, request: IncomingMessage) => void
/** The result to send in Kraken's envelope, or a function that writes to the response as it likes. */
export type Reply = object | Write

/** How this Kraken differs from one that is in order and likes the key. */
export interface Script {
  /** By method: `Balance`. */
  rest?: Record<string, Reply>
  /** Instead of the handshake. */
  upgrade?: (socket: Duplex) => void
  /** Instead of an acknowledgement; also gets what to do as soon as the connection is open. */
  onSubscribe?: (socket: WebSocket, frame: unknown) => void
  onConnection?: (socket: WebSocket) => void
  host?: string
}

export interface Call {
  /** `GetApiKeyInfo`, or `connect` and `subscribe` for the WebSocket. */
  method: string
  from: string | undefined
  body: string
  headers: Record<string, string | string[] | undefined>
}

export interface ScriptedKraken {
  restUrl: string
  wsUrl: string
  calls: Call[]
  /** Ends only when no client holds a connection any more. */
  close(): Promise<void>
}

export const refuse = (...errors: string[]): Write => json({ error: errors })
export const grant = (result: object): Write => json({ error: [], result })
export const json =
  (body: unknown, status = 200): Write =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

export const GOOD_KEY_INFO = {
  apiKeyName: 'trading',
  apiKey: 'PUBLIC',
  nonce: '1790000000000000000',
  nonceWindow: 0,
  permissions: [...PERMISSIONS.required] as string[],
  iban: 'AA00 SIM0 0000 0001',
  validUntil: '0',
  queryFrom: '0',
  queryTo: '0',
  ipAllowlist: ['203.0.113.10'],
  lastUsed: null,
}

const GOOD: Record<string, Reply> = {
  SystemStatus: { status: 'online', timestamp: '2026-10-01T10:00:00Z' },
  Time: { unixtime: 1790000000, rfc1123: 'Mon, 21 Sep 26 14:13:20 +0000' },
  GetApiKeyInfo: GOOD_KEY_INFO,
  GetWebSocketsToken: { token: 'TOKEN-OF-THE-SOCKET', expires: 900 },
  Balance: { ZUSD: '1000.0000' },
}

const isWrite = (reply: Reply): reply is Write => typeof reply === 'function'

/** A Kraken that says exactly what a test tells it to, bytes and silence included. The twin is for how Kraken behaves. */
export async function startScriptedKraken(script: Script = {}): Promise<ScriptedKraken> {
  const host = script.host ?? '127.0.0.1'
  const calls: Call[] = []

  const server = createServer(async (request, response) => {
    const method = request.url?.split('/').at(-1) ?? ''
    let body = ''
    for await (const chunk of request) body += String(chunk)
    calls.push({ method, from: request.socket.remoteAddress, body, headers: request.headers })
    const reply = script.rest?.[method] ?? GOOD[method] ?? refuse('EGeneral:Unknown method')
    const write: Write = isWrite(reply) ? reply : grant(reply)
    write(response, request)
  })

  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket: Duplex, head) => {
    calls.push({ method: 'connect', from: request.socket.remoteAddress, body: '', headers: request.headers })
    if (script.upgrade) {
      // Node leaves an upgraded connection half open, and its errors to whoever took it.
      socket
        .on('error', () => undefined)
        .on('end', () => socket.destroy())
        .resume()
      return script.upgrade(socket)
    }
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => undefined)
      script.onConnection?.(client)
      client.on('message', (data) => {
        calls.push({ method: 'subscribe', from: request.socket.remoteAddress, body: String(data), headers: {} })
        if (script.onSubscribe) return script.onSubscribe(client, JSON.parse(String(data)))
        client.send(JSON.stringify(ACKNOWLEDGEMENT))
      })
    })
  })

  server.listen(0, host)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return {
    restUrl: `http://${host}:${port}`,
    wsUrl: `ws://${host}:${port}/v2`,
    calls,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export const ACKNOWLEDGEMENT = { method: 'subscribe', req_id: 1, result: { channel: 'balances', snapshot: true }, success: true }
