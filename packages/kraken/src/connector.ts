import type { Connector, ConnectorReport } from '@keyhaven/core'
import { makeCallCounter } from './call-counter.ts'
import type { Egress } from './egress.ts'
import { openLine } from './line.ts'
import { makeNonces } from './nonces.ts'
import { runChecks } from './run-checks.ts'
import { makeSerial } from './serial.ts'

/** All in milliseconds. */
export interface KrakenTimeouts {
  /** One REST call: connect, headers and the whole body. */
  callMs: number
  /** The WebSocket's handshake. */
  handshakeMs: number
  /** The acknowledgement of the subscription, counted from when the token is there. */
  ackMs: number
  /** A whole verification. */
  totalMs: number
  /** From here on an answer is called slow. */
  slowMs: number
}

const TIMEOUTS: KrakenTimeouts = { callMs: 8000, handshakeMs: 8000, ackMs: 5000, totalMs: 18_000, slowMs: 3000 }

export interface KrakenOptions {
  /** `https://api.kraken.com`; a path in it is ignored. */
  restUrl: string
  /** `wss://ws-auth.kraken.com/v2` */
  wsUrl: string
  /**
   * In the operator's order: the first one runs the checks, the others make one call each. Empty: the operator has not set any,
   * and calls go out as the machine's routes have it.
   */
  egress: readonly Egress[]
  /** What users must whitelist; null when the operator has not set it. */
  addresses: readonly string[] | null
  /** Epoch milliseconds. */
  now: () => number
  timeouts?: Partial<KrakenTimeouts>
}

export interface KrakenConnector extends Connector {
  /** Gives up the verifications under way and closes every connection. */
  close(): Promise<void>
}

/**
 * The connector of Kraken Spot. One per exchange and process: nonces rise and calls of one key take turns only within it.
 *
 * @throws {TypeError} when an URL is none.
 */
export function makeKrakenConnector({ restUrl, wsUrl, egress, addresses, now, timeouts }: KrakenOptions): KrakenConnector {
  const { totalMs, slowMs, ...limits } = { ...TIMEOUTS, ...timeouts }
  const nonces = makeNonces()
  const shared = { restUrl, wsUrl, nonces, serial: makeSerial(), ...limits }
  const ways = egress.length > 0 ? egress : [undefined]
  const lines = ways.map((way) => openLine(way, shared))
  const counter = makeCallCounter(now)
  const running = new Set<AbortController>()

  return {
    async *verify(credentials, { signal, avoid }) {
      const report: ConnectorReport = {
        keyName: null,
        errors: [],
        egress: null,
        rejectedFrom: [],
        lockedOut: [],
        exchangeAccount: null,
      }
      if (signal.aborted) return report

      const isAvoided = (address: string | null) => address !== null && avoid.has(address)
      const ended = new AbortController()
      const end = () => {
        ended.abort()
        running.delete(ended)
      }
      running.add(ended)
      // Also the end of a verification that its reader has left without a word.
      const tooLate = setTimeout(end, totalMs)
      const run = {
        credentials,
        signal: AbortSignal.any([signal, ended.signal]),
        report,
        lines: lines.filter(({ address }) => !isAvoided(address)),
        avoided: lines.flatMap(({ address }) => (address !== null && isAvoided(address) ? [address] : [])),
        addresses,
        counter,
        onServerTime: nonces.heardClock,
        now,
        slowMs,
      }
      try {
        for await (const check of runChecks(run)) {
          if (signal.aborted) break
          yield check
        }
        return report
      } finally {
        clearTimeout(tooLate)
        end()
      }
    },
    async close() {
      for (const ended of running) ended.abort()
      await Promise.all(lines.map((line) => line.close()))
    },
  }
}
