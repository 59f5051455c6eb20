import { type IncomingMessage, type Server, ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { plainAddress } from './address-list.ts'
import type { Exchange } from './exchange.ts'
import { delayOf, delaysOnly } from './faults.ts'
import { playFault } from './play-fault.ts'
import { SocketSession } from './socket-session.ts'
import { waitWhileOpen } from './waiting.ts'

const PRIVATE_PATH = '/v2'
/** Stands for the public host `ws.kraken.com`, which has the same path. */
const PUBLIC_PATH = '/public/v2'
/** Requests are a line of JSON; nobody has a reason to send more. */
const MAX_REQUEST_BYTES = 64 * 1024
/** RFC 6455 section 5.2: a final text frame that says it has 100 bytes. */
const HALF_A_FRAME = Buffer.concat([Buffer.of(0x81, 100), Buffer.from('{"method":"subscribe","succ')])

/** Serves WebSocket v2 on the sockets that HTTP servers hand over. */
export function serveSockets(servers: readonly Server[], exchange: Exchange): void {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_REQUEST_BYTES })
  for (const server of servers) {
    server.on('upgrade', (request, socket, head) => {
      // A caller that resets its connection is no reason to end the process.
      socket.on('error', () => socket.destroy())
      void upgrade(request, socket, head, sockets, exchange)
    })
  }
}

async function upgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  sockets: WebSocketServer,
  exchange: Exchange,
): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? ''
  const from = plainAddress(request.socket.remoteAddress ?? '')
  const fault = exchange.faults.take(path, undefined)
  const { webSocket, latencyMs } = exchange.behaviour.of()
  const refusedWith = path === PRIVATE_PATH || path === PUBLIC_PATH ? refusalOf(webSocket) : 404
  exchange.log.add({
    transport: 'ws',
    path: 'connect',
    from,
    at: exchange.now(),
    errors: refusedWith === undefined ? [] : [`HTTP ${refusedWith}`],
    ...(fault ? { fault: fault.kind } : {}),
  })

  if (fault && !delaysOnly(fault)) return playFault(fault, responseOn(request, socket), '{"error":[],"result":{}}')
  if (!(await waitWhileOpen(latencyMs + delayOf(fault), socket))) return
  if (refusedWith !== undefined) {
    responseOn(request, socket).writeHead(refusedWith, { 'content-type': 'text/plain' }).end(STATUS_CODES[refusedWith])
    return
  }
  const cut = () => void socket.end(HALF_A_FRAME, () => socket.destroy())
  sockets.handleUpgrade(
    request,
    socket,
    head,
    (ws) => new SocketSession(ws, exchange, { from, path, isPrivate: path === PRIVATE_PATH, cut }),
  )
}

function refusalOf(webSocket: unknown): number | undefined {
  return typeof webSocket === 'object' && webSocket !== null && 'refuse' in webSocket ? Number(webSocket.refuse) : undefined
}

/** An ordinary answer on a socket that asked for an upgrade; the connection ends with it. */
function responseOn(request: IncomingMessage, socket: Duplex): ServerResponse {
  const response = new ServerResponse(request)
  response.shouldKeepAlive = false
  response.assignSocket(request.socket)
  response.once('finish', () => socket.end())
  // Nobody else reads this socket any more, and only who reads notices that the caller has left.
  socket.resume().once('end', () => socket.destroy())
  return response
}
