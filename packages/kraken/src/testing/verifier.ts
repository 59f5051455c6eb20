import { type Credentials, SecretText, type VerifyOptions } from '@keyhaven/core'
import { type KrakenConnector, type KrakenOptions, makeKrakenConnector } from '../connector.ts'
import { collect, type Outcome, SHORT } from './stage.ts'

/** Where a Kraken is: the twin's. */
export type Place = Pick<KrakenOptions, 'restUrl' | 'wsUrl'>

/** A way out that is bound to a loopback address, which is what the twin sees. */
export const from = (address: string) => ({ publicAddress: address, localAddress: address })

/** A key as the twin issues it. */
export interface PlainKey {
  publicKey: string
  privateKey: string
}

export const secretOf = ({ publicKey, privateKey }: PlainKey): Credentials => ({ publicKey, privateKey: new SecretText(privateKey) })

export interface Verifier {
  verify(key: PlainKey, asked?: Partial<VerifyOptions>): Promise<Outcome>
  connector: KrakenConnector
}

/** Verifies keys by way of these loopback addresses of ours. */
export function makeVerifier({ restUrl, wsUrl }: Place, ours: readonly string[], options: Partial<KrakenOptions> = {}): Verifier {
  const connector = makeKrakenConnector({
    restUrl,
    wsUrl,
    egress: ours.map(from),
    addresses: ours,
    now: Date.now,
    timeouts: SHORT,
    ...options,
  })
  return {
    connector,
    verify: (key, asked) => collect(connector, asked, secretOf(key)),
  }
}
