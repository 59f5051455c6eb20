import { randomBytes, randomUUID } from 'node:crypto'
import type { IssuedKey, KeyKind, KeySpec } from './types.ts'

/** What a trading bot needs, and nothing that takes money away. */
const BOT_PERMISSIONS = [
  'query-funds',
  'query-open-trades',
  'query-closed-trades',
  'modify-trades',
  'close-trades',
  'query-ledger',
  'create-ws-token',
] as const

/** Lengths that Kraken's keys have: 42 bytes are 56 characters; 64 bytes end in `==`, 66 bytes need no padding. */
const PUBLIC_KEY_BYTES = 42
const PRIVATE_KEY_BYTES: Record<KeyKind, number> = { spot: 64, futures: 66 }

/** A fresh key pair with the defaults that `spec` leaves open. */
export function newKey(spec: Partial<KeySpec>, nowMs: number): IssuedKey {
  const kind = spec.kind ?? 'spot'
  const second = Math.floor(nowMs / 1000)
  return {
    kind,
    name: `api-key-${nowMs}`,
    permissions: BOT_PERMISSIONS,
    ipAllowlist: [],
    validUntil: 0,
    queryFrom: 0,
    queryTo: 0,
    nonceWindow: 0,
    lastNonce: '0',
    balances: { ZUSD: '1000.0000', XXBT: '0.5000000000' },
    ...structuredClone(spec),
    id: randomUUID(),
    publicKey: randomBytes(PUBLIC_KEY_BYTES).toString('base64'),
    privateKey: randomBytes(PRIVATE_KEY_BYTES[kind]).toString('base64'),
    createdAt: second,
    modifiedAt: second,
  }
}
