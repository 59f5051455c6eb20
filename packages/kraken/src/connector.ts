import type { Connector, ConnectorReport, Credentials, VerifyOptions } from '@keyhaven/core'
import { makeCallCounter } from './call-counter.ts'
import { compareAddresses } from './compare-addresses.ts'
import type { Egress } from './egress.ts'
import { describeKey, readKeyInfo } from './key-info.ts'
import { openLine } from './line.ts'
import { makeNonces } from './nonces.ts'
import { askSigned, type Run } from './run.ts'
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

  /** One piece of work with the exchange, which ends when its time is over, its caller leaves, or the connector closes. */
  function begin(credentials: Credentials, { signal, avoid }: VerifyOptions): { run: Run; end: () => void } {
    const report: ConnectorReport = {
      keyName: null,
      key: null,
      errors: [],
      egress: null,
      exchangeStatus: null,
      answers: new Map(),
      rejectedFrom: [],
      lockedOut: [],
      exchangeAccount: null,
    }
    const isAvoided = (address: string | null) => address !== null && avoid.has(address)
    const announced = new Map(
      egress.flatMap(({ publicAddress, usedFrom }) => (usedFrom && usedFrom.getTime() > now() ? [[publicAddress, usedFrom] as const] : [])),
    )
    const usable = lines.filter(({ address }) => address === null || !announced.has(address))
    const ended = new AbortController()
    // Also the end of a verification that its reader has left without a word.
    const tooLate = setTimeout(() => end(), totalMs)
    const end = () => {
      clearTimeout(tooLate)
      ended.abort()
      running.delete(ended)
    }
    running.add(ended)
    const run = {
      credentials,
      signal: AbortSignal.any([signal, ended.signal]),
      report,
      lines: usable.filter(({ address }) => !isAvoided(address)),
      avoided: usable.flatMap(({ address }) => (address !== null && isAvoided(address) ? [address] : [])),
      addresses,
      announced,
      counter,
      onServerTime: nonces.heardClock,
      now,
      slowMs,
    }
    return { run, end }
  }

  return {
    async *verify(credentials, options) {
      const { signal } = options
      const { run, end } = begin(credentials, options)
      const { report } = run
      if (signal.aborted) {
        end()
        return report
      }
      try {
        for await (const check of runChecks(run)) {
          if (signal.aborted) break
          yield check
        }
        return report
      } finally {
        end()
      }
    },
    async describe(credentials, options) {
      const { run, end } = begin(credentials, options)
      const { report } = run
      const [line] = run.lines
      try {
        if (!line || run.signal.aborted) return report
        report.egress = line.address
        const { value } = await askSigned(run, line, { method: 'GetApiKeyInfo' })
        const info = value.kind === 'result' ? readKeyInfo(value.result) : undefined
        if (info) report.key = describeKey(info)
        return report
      } finally {
        end()
      }
    },
    compareAddresses: (allowList) => compareAddresses(allowList, addresses ?? []),
    async close() {
      for (const ended of running) ended.abort()
      await Promise.all(lines.map((line) => line.close()))
    },
  }
}
