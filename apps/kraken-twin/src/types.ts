import type { Fault, Switches } from './switches.ts'

/** The two kinds of key that Kraken issues; a key of one kind is unknown to the other's endpoints. */
export type KeyKind = 'spot' | 'futures'

/** What a person chooses in Kraken Pro's "Add API key" dialog, and what tests want to set beyond it. */
export interface KeySpec {
  kind: KeyKind
  name: string
  /** Whom the key belongs to when several people share one twin. */
  ownerId?: string
  /** Identifiers as `GetApiKeyInfo` names them; ones unknown to us are kept and shown as they are. */
  permissions: readonly string[]
  /** Addresses and CIDR blocks, IPv4 or IPv6; empty means from anywhere. */
  ipAllowlist: readonly string[]
  /** Unix seconds; 0 never. */
  validUntil: number
  /** Unix seconds; 0 no limit. */
  queryFrom: number
  queryTo: number
  /** How far below the highest nonce seen an unused nonce may lie, in the nonce's own unit. */
  nonceWindow: number
  /** With it every call of the key has to carry this `otp`. */
  otp?: string
  /** The highest nonce the key has used: a large one is a key that other software used before. */
  lastNonce: string
  /** Asset to amount, by Kraken's REST names: `{ XXBT: '0.5' }`. */
  balances: Readonly<Record<string, string>>
}

/** A key that the twin knows; plain JSON, so that a store can keep it as it is. */
export interface IssuedKey extends KeySpec {
  id: string
  /** 56 characters. */
  publicKey: string
  /** 88 characters: a spot key's 64 bytes end in `==`, a futures key's 66 bytes need no padding. */
  privateKey: string
  /** Unix seconds, as all times of a key. */
  createdAt: number
  modifiedAt: number
  lastUsed?: number
}

/** Keeps keys across restarts. Read once at the start; written when a key is issued, changed or deleted, not on every call. */
export interface KeyStore {
  all(): Promise<readonly IssuedKey[]>
  put(key: IssuedKey): Promise<void>
  remove(publicKey: string): Promise<void>
}

/** One call that reached the twin, as tests and the control page see it. Never holds a secret, a signature or a token. */
export interface TwinCall {
  transport: 'rest' | 'ws'
  /** The path of a REST call; the method and channel of a WebSocket request: `subscribe balances`; `connect` and `close` for the socket itself. */
  path: string
  publicKey?: string
  /** The caller's address as the socket shows it, IPv4-mapped ones as IPv4. */
  from: string
  nonce?: string
  /** Epoch milliseconds. */
  at: number
  /** Kraken's error strings in the answer; empty when it succeeded. */
  errors: readonly string[]
  /** The fault that spoiled the call. */
  fault?: Fault['kind']
}

export interface TwinOptions {
  /** Loopback addresses only, all on the same port. Default: 127.0.0.1. */
  hosts?: readonly string[]
  /** 0, the default, takes a free one. */
  port?: number
  /** Epoch milliseconds. */
  now?: () => number
  keyStore?: KeyStore
  switches?: Partial<Switches>
}

/** A running exchange. */
export interface Twin {
  /** `http://127.0.0.1:PORT` */
  readonly restUrl: string
  /** `ws://127.0.0.1:PORT/v2` */
  readonly wsUrl: string
  /** Makes a key fit for a trading bot, changed by what `spec` says. */
  issueKey(spec?: Partial<KeySpec>): Promise<IssuedKey>
  /** @throws {Error} if no such key exists. */
  changeKey(publicKey: string, change: Partial<KeySpec>): Promise<IssuedKey>
  /** From then on the key is unknown; deleting an unknown key does nothing. */
  deleteKey(publicKey: string): Promise<void>
  /** All keys, or those of one owner, oldest first. */
  listKeys(ownerId?: string): readonly IssuedKey[]
  /** How the exchange behaves, for every caller or for the calls of one key. */
  set(change: Partial<Switches>, forKey?: string): void
  /** Takes back what was set, for everybody or for one key. */
  reset(forKey?: string): void
  /** What holds now, for everybody or for one key. */
  switches(forKey?: string): Switches
  /** What is set for everybody, or for one key, apart from what holds anyway. */
  changes(forKey?: string): Partial<Switches>
  /**
   * Breaks the transport. The returned function mends it: at once, and for `refused` when its promise resolves.
   *
   * @throws {RangeError} for `refused` with a path, a key or a number of times.
   */
  fault(fault: Fault): () => Promise<void>
  /** The faults for everybody, or for one key, each with the times it has left. */
  faults(forKey?: string): readonly Fault[]
  /** Ends the faults for everybody, or for one key. */
  mend(forKey?: string): Promise<void>
  /** Ends lockouts, and starts call counters anew, of everybody or of one key. */
  forgive(forKey?: string): void
  /** The last calls, oldest first, at most 10,000. */
  readonly calls: readonly TwinCall[]
  clearCalls(): void
  /** Ends open sockets too. */
  close(): Promise<void>
}
