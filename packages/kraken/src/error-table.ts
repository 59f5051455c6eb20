/** What Kraken means by an error, as far as it changes what we do or say. */
export type Meaning =
  | 'locked-out'
  | 'rate-limited'
  | 'unavailable'
  | 'invalid-key'
  | 'account-blocked'
  | 'invalid-signature'
  | 'invalid-nonce'
  | 'permission-denied'
  | 'session-refused'
  | 'unknown-method'
  /** Kraken's fault or ours, certainly not the key's. */
  | 'internal'

/**
 * Kraken's error strings and what they mean: the one place that knows them. A string matches by its beginning, for Kraken may
 * append details. Among several errors the meaning furthest up counts: what forbids any further call comes first.
 *
 * @see Kraken, "Spot errors"; kraken-api.md, section 5, has the sources of each.
 */
export const ERROR_TABLE: readonly (readonly [text: string, meaning: Meaning])[] = [
  ['EGeneral:Temporary lockout', 'locked-out'],

  ['EAPI:Rate limit exceeded', 'rate-limited'],
  ['EAuth:Rate limit exceeded', 'rate-limited'],
  ['EAuth:Too many requests', 'rate-limited'],
  ['EGeneral:Too many requests', 'rate-limited'],
  ['EService:Throttled', 'rate-limited'],
  ['EService:Busy', 'rate-limited'],

  ['EService:Unavailable', 'unavailable'],
  ['EService:Market in', 'unavailable'], // …cancel_only mode, post_only mode, limit_only mode

  ['EAPI:Invalid key', 'invalid-key'],
  ['EAuth:Failed', 'invalid-key'],
  ['EAuth:Account temporary disabled', 'account-blocked'],
  ['EAuth:Account unconfirmed', 'account-blocked'],
  ['EAccount:Invalid permissions', 'account-blocked'],
  ['ETrade:User Locked', 'account-blocked'],
  ['ETrade:Locked', 'account-blocked'],
  ['EAPI:Invalid signature', 'invalid-signature'],
  ['EAPI:Invalid nonce', 'invalid-nonce'],

  ['EGeneral:Permission denied', 'permission-denied'],
  ['EAPI:Permission denied', 'permission-denied'],
  ['ESession:Invalid session', 'session-refused'],
  ['EAPI:Invalid token', 'session-refused'],

  ['EGeneral:Unknown method', 'unknown-method'],

  ['EGeneral:Internal error', 'internal'],
  ['EGeneral:Invalid arguments', 'internal'],
  ['EAPI:Bad request', 'internal'],
  ['EAPI:Feature disabled', 'internal'],
  ['EDatabase:Internal error', 'internal'],
  ['EService:Timeout', 'internal'],
  ['EService:Deadline elapsed', 'internal'],
  // The WebSocket's words for a private channel on the public host: the operator's setting, not the user's key.
  ['Private data and trading are unavailable on this endpoint', 'internal'],
]

/** The gravest meaning among Kraken's errors; undefined when none of them is known. */
export function meaningOf(errors: readonly string[]): Meaning | undefined {
  const heard = errors.map(plain)
  return ERROR_TABLE.find(([text]) => heard.some((error) => beginsWith(error, plain(text))))?.[1]
}

// Kraken writes `EService: Throttled` as well as `EService:Throttled`.
const plain = (text: string) => text.replace(/:\s+/g, ':').trim().toLowerCase()

/** "Invalid key" begins "Invalid key:detail", not "Invalid keyring". */
const beginsWith = (error: string, text: string) => error.startsWith(text) && !/^[a-z0-9_]/.test(error.slice(text.length))
