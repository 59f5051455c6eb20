export { compareAddresses } from './compare-addresses.ts'
export { type KrakenConnector, type KrakenOptions, type KrakenTimeouts, makeKrakenConnector } from './connector.ts'
export type { Egress } from './egress.ts'
