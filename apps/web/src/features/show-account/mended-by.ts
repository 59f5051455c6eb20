import type { FindingCode, HealthReason } from '@keyhaven/contract'

/** No change of the key itself at the exchange mends these. */
const NEW_KEYS = new Set<FindingCode>([
  'key-not-recognised',
  'signature-mismatch',
  'expired',
  'expires-soon',
  'nonce-behind',
  'key-has-2fa',
  'not-base64',
  'wrong-length',
  'futures-key',
])
/** Nothing that its owner could change. */
const PASSES = new Set<FindingCode>(['slow', 'already-added'])

/** What puts an account right: other keys, a change of its key at the exchange, or nothing that its owner does. */
export function mendedBy(reasons: readonly Pick<HealthReason, 'code'>[]): 'new-keys' | 'at-exchange' | 'nothing' {
  if (reasons.some(({ code }) => NEW_KEYS.has(code))) return 'new-keys'
  return reasons.some(({ code }) => !PASSES.has(code)) ? 'at-exchange' : 'nothing'
}
