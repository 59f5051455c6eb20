import { type BalancesSocket, openBalancesSocket } from './balances-socket.ts'
import { type Egress, openWayOut } from './egress.ts'
import type { Nonces } from './nonces.ts'
import { makeRestClient, type RestClient } from './rest-client.ts'
import type { Serial } from './serial.ts'

/** Kraken, as it is reached from one of our addresses. */
export interface Line {
  /** Null when the operator has not set any: calls go out as the machine's routes have it. */
  address: string | null
  rest: RestClient
  openSocket(signal: AbortSignal): BalancesSocket
  close(): Promise<void>
}

export interface LineOptions {
  restUrl: string
  wsUrl: string
  /** Shared by all lines: Kraken counts nonces per key, wherever the calls come from. */
  nonces: Nonces
  serial: Serial
  callMs: number
  handshakeMs: number
  ackMs: number
}

/** Connects only when it is called. */
export function openLine(egress: Egress | undefined, { restUrl, wsUrl, nonces, serial, callMs, handshakeMs, ackMs }: LineOptions): Line {
  const wayOut = openWayOut(egress, callMs)
  const url = new URL(wsUrl).href
  return {
    address: egress?.publicAddress ?? null,
    rest: makeRestClient({ url: restUrl, dispatcher: wayOut.dispatcher, nonces, serial, callMs }),
    openSocket: (signal) => openBalancesSocket({ url, wayOut, handshakeMs, ackMs, signal }),
    close: () => wayOut.dispatcher.destroy(),
  }
}
