import type { SecretText } from '@keyhaven/core'
import { type RawData, WebSocket } from 'ws'
import type { WayOut } from './egress.ts'
import { isRecord, parseJson } from './json.ts'
import { USER_AGENT } from './rest-client.ts'
import { tidy } from './tidy.ts'

/** What became of the subscription to `balances`. */
export type Subscription =
  | { kind: 'acknowledged' }
  /** Kraken's words for its refusal. */
  | { kind: 'refused'; errors: string[] }
  /** The handshake was answered with this HTTP status; `page` when the answer was HTML, as gateways send it. */
  | { kind: 'http'; status: number; page: boolean }
  | { kind: 'closed'; code: number; reason: string }
  /** A frame that is not Kraken's JSON. */
  | { kind: 'not-json' }
  | { kind: 'no-answer'; reason: 'time-out' | 'connection' }

/** One connection to Kraken's WebSocket v2, for one subscription. Nothing here ever throws or rejects. */
export interface BalancesSocket {
  /**
   * Subscribes as soon as the connection is open and waits for the acknowledgement, never for a snapshot: an account without
   * funds may get none. Kraken has no separate log-in: the acknowledgement is the proof that the token counts.
   */
  subscribe(token: SecretText): Promise<Subscription>
  /** Closes with 1000 when open, gives up otherwise. The connection is gone within a second. */
  close(): void
}

export interface SocketOptions {
  url: string
  wayOut: WayOut
  handshakeMs: number
  /** For an acknowledgement, counted from when the token is there. */
  ackMs: number
  /** Closes the socket, whoever has forgotten it. */
  signal: AbortSignal
}

const FRAME_MAX_BYTES = 1024 * 1024
const CLOSE_MS = 1000
const REQ_ID = 1

/** Starts the handshake at once, so that it is done by the time there is a token. */
export function openBalancesSocket({ url, wayOut, handshakeMs, ackMs, signal }: SocketOptions): BalancesSocket {
  const { promise: opened, resolve: onOpen } = Promise.withResolvers<void>()
  // The first thing that ends the matter, be it before or after the subscription was asked for, is what became of it.
  const { promise: ended, resolve: end } = Promise.withResolvers<Subscription>()
  const giveUp = new AbortController()

  const options = {
    ...wayOut.webSocket(giveUp.signal, () => end({ kind: 'no-answer', reason: 'connection' })),
    headers: { 'user-agent': USER_AGENT },
    handshakeTimeout: handshakeMs,
    closeTimeout: CLOSE_MS, // known to ws, not yet to its types
    maxPayload: FRAME_MAX_BYTES,
    perMessageDeflate: false,
    followRedirects: false,
  }
  const socket = new WebSocket(url, options)
  const close = () => {
    if (socket.readyState === WebSocket.OPEN) socket.close(1000)
    else if (socket.readyState === WebSocket.CONNECTING) {
      socket.terminate()
      giveUp.abort()
    }
  }
  if (signal.aborted) close()
  signal.addEventListener('abort', close, { once: true })

  socket.on('open', onOpen)
  socket.on('unexpected-response', (_request, response) => {
    end({ kind: 'http', status: response.statusCode ?? 0, page: /html/i.test(response.headers['content-type'] ?? '') })
    close()
  })
  socket.on('message', (data) => {
    const news = readFrame(data)
    if (news) end(news)
  })
  socket.on('error', () => end({ kind: 'no-answer', reason: 'connection' }))
  socket.on('close', (code, reason) => {
    signal.removeEventListener('abort', close)
    end({ kind: 'closed', code, reason: tidy(reason.toString('utf8'), 200) })
  })

  return {
    async subscribe(token) {
      const tooLate = setTimeout(() => end({ kind: 'no-answer', reason: 'time-out' }), ackMs)
      void opened.then(() => {
        if (socket.readyState !== WebSocket.OPEN) return
        socket.send(
          JSON.stringify({ method: 'subscribe', params: { channel: 'balances', snapshot: true, token: token.reveal() }, req_id: REQ_ID }),
        )
      })
      const subscription = await ended
      clearTimeout(tooLate)
      return subscription
    },
    close,
  }
}

/** What a frame says about our request; undefined for all the others: status, heartbeat, snapshot, updates. */
function readFrame(data: RawData): Subscription | undefined {
  const frame = parseJson(String(data))
  if (!isRecord(frame)) return { kind: 'not-json' }
  const { method, req_id: reqId, success, error } = frame
  if (reqId !== REQ_ID) {
    // A request that Kraken could not even read is refused without its number, and there is none but ours.
    return reqId === undefined && typeof error === 'string' ? refused(error) : undefined
  }
  if (typeof error === 'string') return refused(error)
  return method === 'subscribe' && success === true ? { kind: 'acknowledged' } : { kind: 'not-json' }
}

const refused = (error: string): Subscription => ({ kind: 'refused', errors: [tidy(error, 200)] })
