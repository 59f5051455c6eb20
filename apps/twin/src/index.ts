export type { Fault, SocketBehaviour, Switches, SystemStatus, Tier } from './switches.ts'
export { DEFAULT_SWITCHES, TIERS } from './switches.ts'
export type { IssuedKey, KeyKind, KeySpec, KeyStore, Twin, TwinCall, TwinOptions } from './types.ts'
