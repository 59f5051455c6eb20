import { randomBytes } from 'node:crypto'
import type { RawData, WebSocket } from 'ws'
import { CHANNELS } from './channels.ts'
import type { Exchange } from './exchange.ts'
import { parseRequest, type SocketRequest } from './socket-request.ts'
import { subscribe } from './subscribe.ts'
import type { FrameFault, Switches } from './switches.ts'

const TRY_PRIVATE_HOST = 'Private data and trading are unavailable on this endpoint. Try ws-auth.kraken.com'
const RUBBISH = '{"method":"subscribe",<<<'

interface Connection {
  from: string
  path: string
  isPrivate: boolean
  /** Ends it in the middle of a frame. */
  cut: () => void
}

/** One caller's socket: answers in the order of the requests, beats while there is something to listen for, ends when there is nothing. */
export class SocketSession {
  readonly #ws: WebSocket
  readonly #exchange: Exchange
  readonly #from: string
  readonly #path: string
  readonly #cut: () => void
  readonly #isPrivate: boolean
  /** Channels subscribed to, with the number of the last message on each. */
  readonly #channels = new Map<string, number>()
  readonly #pending = new Set<NodeJS.Timeout>()
  #publicKey: string | undefined
  #idle: NodeJS.Timeout | undefined
  #heartbeat: NodeJS.Timeout | undefined
  /** When the latest of the delayed messages leaves: a shorter delay never overtakes a longer one. */
  #lastLeavesAt = 0

  constructor(ws: WebSocket, exchange: Exchange, { from, path, isPrivate, cut }: Connection) {
    this.#ws = ws
    this.#exchange = exchange
    this.#from = from
    this.#path = path
    this.#cut = cut
    this.#isPrivate = isPrivate
    ws.on('message', (data) => this.#hear(data))
    ws.on('error', () => ws.terminate())
    ws.once('close', () => this.#end())
    const { statusFrame, webSocket, system } = this.#switches()
    if (statusFrame && webSocket !== 'silent') this.#send(statusText(system))
    this.#restartIdle()
  }

  #switches(): Switches {
    return this.#exchange.behaviour.of(this.#publicKey)
  }

  #hear(data: RawData): void {
    const heardAt = this.#exchange.now()
    const request = parseRequest(String(data))
    const token = request?.token
    const publicKey = token === undefined ? undefined : this.#exchange.tokens.keyOf(token, heardAt)
    this.#publicKey = publicKey ?? this.#publicKey
    this.#restartIdle()

    const { webSocket } = this.#switches()
    if (webSocket === 'silent' || webSocket === 'close-1008') {
      this.#record(request, publicKey, [])
      if (webSocket === 'close-1008') this.#ws.close(1008, 'Policy violation')
      return
    }
    const fault = this.#exchange.faults.takeFrame(this.#path, this.#publicKey)
    if (fault === 'frame-rubbish' || fault === 'frame-cut') {
      this.#record(request, publicKey, [], fault)
      if (fault === 'frame-rubbish') this.#send(RUBBISH)
      else this.#inTurn(this.#cut)
      return
    }
    const answer = request ? this.#answer(request, publicKey) : { error: 'EGeneral:Invalid arguments' }
    this.#record(request, publicKey, answer.error === undefined ? [] : [answer.error], fault)
    this.#reply(request, answer, heardAt)
    if (fault === 'frame-close') this.#inTurn(() => this.#ws.close(1011, 'Internal error'))
    else for (const message of answer.data ?? []) this.#send(JSON.stringify(message))
  }

  #answer(request: SocketRequest, publicKey: string | undefined): SocketAnswer {
    switch (request.method) {
      case 'ping':
        return { pong: true }
      case 'subscribe':
        return this.#subscribe(request, publicKey)
      case 'unsubscribe':
        return this.#unsubscribe(request, publicKey)
      default:
        return { error: 'EGeneral:Unknown method' }
    }
  }

  #subscribe(request: SocketRequest, publicKey: string | undefined): SocketAnswer {
    const switches = this.#switches()
    if (typeof switches.webSocket === 'object' && 'error' in switches.webSocket) return { error: switches.webSocket.error }
    if (CHANNELS.has(request.channel) && !this.#isPrivate) return { error: TRY_PRIVATE_HOST }
    if (this.#channels.has(request.channel)) return { error: 'Already subscribed' }
    const subscribed = subscribe(request, publicKey, this.#from, this.#exchange, switches)
    if ('error' in subscribed) return subscribed

    this.#exchange.tokens.hold(request.token ?? '', this)
    const data = switches.webSocket === 'no-snapshot' ? undefined : subscribed.snapshot
    this.#channels.set(request.channel, data ? 1 : 0)
    clearTimeout(this.#idle)
    this.#beat()
    return { result: subscribed.result, data: data ? [{ channel: request.channel, type: 'snapshot', sequence: 1, data }] : [] }
  }

  #unsubscribe({ channel }: SocketRequest, publicKey: string | undefined): SocketAnswer {
    if (!CHANNELS.has(channel)) return { error: 'Subscription name invalid' }
    if (publicKey === undefined) return { error: 'ESession:Invalid session' }
    if (!this.#channels.delete(channel)) return { error: 'Subscription not found' }
    if (this.#channels.size === 0) {
      this.#exchange.tokens.release(this)
      clearTimeout(this.#heartbeat)
      this.#restartIdle()
    }
    return { result: { channel } }
  }

  #reply(request: SocketRequest | undefined, { error, pong, result }: SocketAnswer, heardAt: number): void {
    const times = { time_in: micros(heardAt), time_out: micros(this.#exchange.now()) }
    const about = {
      ...(request ? { method: pong ? 'pong' : request.method } : {}),
      ...(request?.reqId === undefined ? {} : { req_id: request.reqId }),
    }
    if (error !== undefined) this.#send(JSON.stringify({ error, ...about, status: 'error', success: false, ...times }))
    else if (pong) this.#send(JSON.stringify({ ...about, ...times }))
    else this.#send(JSON.stringify({ ...about, result, success: true, ...times }))
  }

  #send(text: string): void {
    this.#inTurn(() => this.#ws.send(text))
  }

  /** After the latency, and after what was said before. */
  #inTurn(act: () => void): void {
    const leavesAt = Math.max(performance.now() + this.#switches().latencyMs, this.#lastLeavesAt)
    this.#lastLeavesAt = leavesAt
    const delayMs = leavesAt - performance.now()
    if (delayMs <= 0 && this.#pending.size === 0) {
      act()
      return
    }
    const timer = setTimeout(() => {
      this.#pending.delete(timer)
      act()
    }, delayMs)
    this.#pending.add(timer)
  }

  #record(request: SocketRequest | undefined, publicKey: string | undefined, errors: readonly string[], fault?: FrameFault): void {
    const path = request ? `${request.method} ${request.channel}`.trim() : 'unreadable'
    const about = { ...(publicKey === undefined ? {} : { publicKey }), ...(fault === undefined ? {} : { fault }) }
    this.#exchange.log.add({ transport: 'ws', path, ...about, from: this.#from, at: this.#exchange.now(), errors })
  }

  #beat(): void {
    clearTimeout(this.#heartbeat)
    this.#heartbeat = setTimeout(() => {
      this.#send('{"channel":"heartbeat"}')
      this.#beat()
    }, this.#switches().heartbeatMs)
  }

  /** A socket without a subscription lives as long as its caller says something. */
  #restartIdle(): void {
    clearTimeout(this.#idle)
    if (this.#channels.size > 0) return
    this.#idle = setTimeout(() => this.#ws.close(1000, 'idle'), this.#switches().webSocketIdleMs)
  }

  #end(): void {
    clearTimeout(this.#idle)
    clearTimeout(this.#heartbeat)
    for (const timer of this.#pending) clearTimeout(timer)
    this.#exchange.tokens.release(this)
    this.#exchange.log.add({ transport: 'ws', path: 'close', from: this.#from, at: this.#exchange.now(), errors: [] })
  }
}

interface SocketAnswer {
  error?: string
  pong?: true
  result?: unknown
  /** What follows the acknowledgement. */
  data?: readonly unknown[]
}

/** Kraken's connection ids exceed what a double holds, so this one is written by hand. */
function statusText(system: string): string {
  const connectionId = randomBytes(8).readBigUInt64BE() | (1n << 63n)
  return `{"channel":"status","type":"update","data":[{"api_version":"v2","connection_id":${connectionId},"system":"${system}","version":"2.0.10"}]}`
}

const micros = (ms: number): string => new Date(ms).toISOString().replace('Z', '000Z')
