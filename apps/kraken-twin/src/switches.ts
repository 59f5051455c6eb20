/** What each tier of a Kraken account may do: dossier section 6. */
export const TIERS = {
  starter: { maximum: 15, decayPerSecond: 0.33, tradingCounter: 60, tradingDecayPerSecond: 1 },
  intermediate: { maximum: 20, decayPerSecond: 0.5, tradingCounter: 125, tradingDecayPerSecond: 2.34 },
  pro: { maximum: 20, decayPerSecond: 1, tradingCounter: 180, tradingDecayPerSecond: 3.75 },
} as const

export type Tier = keyof typeof TIERS

export type SystemStatus = 'online' | 'maintenance' | 'cancel_only' | 'post_only'

/** How the WebSocket treats whoever connects or subscribes. */
export type SocketBehaviour =
  | 'normal'
  /** Refuses the upgrade with this HTTP status. */
  | { refuse: number }
  /** Accepts the socket, and closes it with "policy violation" on the first request. */
  | 'close-1008'
  /** Answers every subscription with this error. */
  | { error: string }
  /** Acknowledges subscriptions, and sends no data. */
  | 'no-snapshot'
  /** Accepts the socket, and never says anything. */
  | 'silent'

/** Everything about Kraken that is contested, or that a test wants another way. */
export interface Switches {
  /** Spelling of the fields of `GetApiKeyInfo`: as documented, or as captured. */
  casing: 'camel' | 'snake'
  /** Types of the numeric fields of `GetApiKeyInfo`: as documented, all text (as captured), or all numbers but the nonce. */
  numbers: 'documented' | 'string' | 'number'
  /** How `GetApiKeyInfo` says that there is no address list. */
  emptyAllowlist: '[]' | '[""]'
  getApiKeyInfo: 'on' | 'unknown-method'
  /** What a call for ledger or trade history costs. */
  historyCost: 2 | 4
  tier: Tier
  /** After `threshold` rejected keys in a row the caller is locked out; each further try starts the time anew. */
  lockout: { threshold: number; lengthMs: number; scope: 'key' | 'address' }
  /** What a caller outside the address list is told. */
  ipError: string
  /** What a wrong signature is told. */
  signatureError: string
  /** What a missing or wrong OTP is told. */
  otpError: string
  /** Who has to send an OTP: the keys that were made with one, or all of them. */
  twoFactor: 'as-made' | 'required'
  /** What other programs have left behind: a nonce has to be above this one as well. */
  lastNonce: string
  tokenLifetimeMs: number
  /** Whether a WebSocket says `status` unasked once it is open. */
  statusFrame: boolean
  system: SystemStatus
  /** Error by path; `*` is every private path. */
  serviceError: Readonly<Record<string, string>>
  /** Added to every answer. */
  latencyMs: number
  webSocket: SocketBehaviour
  /** Whether the address list of a key also holds for WebSocket subscriptions: Kraken does not say. */
  webSocketAddressLock: boolean
  /** Silence after which the twin closes a socket. */
  webSocketIdleMs: number
  /** Time between heartbeats on a socket with a subscription. */
  heartbeatMs: number
}

/** Kraken as its documentation describes it, with the likelier answer where that is silent. */
export const DEFAULT_SWITCHES: Switches = {
  casing: 'camel',
  numbers: 'documented',
  emptyAllowlist: '[]',
  getApiKeyInfo: 'on',
  historyCost: 2,
  tier: 'pro',
  lockout: { threshold: 10, lengthMs: 15 * 60_000, scope: 'key' },
  ipError: 'EAPI:Invalid key',
  signatureError: 'EAPI:Invalid signature',
  otpError: 'EGeneral:Permission denied',
  twoFactor: 'as-made',
  lastNonce: '0',
  tokenLifetimeMs: 15 * 60_000,
  statusFrame: true,
  system: 'online',
  serviceError: {},
  latencyMs: 0,
  webSocket: 'normal',
  webSocketAddressLock: false,
  webSocketIdleMs: 60_000,
  heartbeatMs: 1000,
}

/** Ways in which an HTTP answer, or the answer to a WebSocket's upgrade, goes wrong. */
export const ANSWER_FAULTS = [
  'latency',
  'jitter',
  'reset',
  'close',
  'slow-drip',
  'never-ending',
  'hang',
  'truncated',
  'cut-off',
  'empty',
  'empty-object',
  'empty-error',
  'oversized',
  'html',
  'redirect',
] as const

/** Ways in which the answer to a request on an open WebSocket goes wrong. */
export const FRAME_FAULTS = [
  /** Text that is no JSON, in the place of the answer. */
  'frame-rubbish',
  /** Half a frame, then the end of the connection. */
  'frame-cut',
  /** The answer, then a proper close in the place of the data. */
  'frame-close',
] as const

export type AnswerFault = (typeof ANSWER_FAULTS)[number]
export type FrameFault = (typeof FRAME_FAULTS)[number]

/** A way in which the network or the edge breaks, instead of an answer. */
export interface Fault {
  /** With `refused` nobody listens any more, and open connections end: for every caller, until mended. */
  kind: 'refused' | AnswerFault | FrameFault
  /** HTTP status of `html` (502) and `redirect` (302). */
  status?: number
  /** Length of `latency` and the longest of `jitter`; pause between the bytes of `slow-drip` and `never-ending`. */
  ms?: number
  /** Only this path; `/v2` breaks the WebSocket's upgrade, or its frames. All without. */
  path?: string
  /** How often; until mended without. */
  times?: number
  /** Only for REST calls with this key, and for WebSocket requests after one with its token. An upgrade names no key. */
  forKey?: string
}
