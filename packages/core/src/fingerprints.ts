import { deriveKey, keyedHash } from './key-derivation.ts'
import type { Credentials } from './ports.ts'
import type { SecretText } from './secret-text.ts'

/** Recognises a value that was seen before without keeping the value. */
export interface Fingerprints {
  /** Of a public key. base64url, 43 characters. */
  publicKey(exchange: string, publicKey: string): string
  /** Of a pair of keys, to notice the same pair again. */
  pair(exchange: string, credentials: Credentials): string
  /** Of the exchange's own id of an account, which is personal. */
  exchangeAccount(exchange: string, id: SecretText): string
  /** Of a request, to tell a repeat from another request with the same idempotency key. */
  request(parts: readonly string[]): string
}

/** @param secret - must never change, or known keys would look new: it is made once and kept sealed in the database. */
export function makeFingerprints(secret: SecretText): Fingerprints {
  const publicKeys = deriveKey(secret, 'fingerprint/public-key')
  const pairs = deriveKey(secret, 'fingerprint/pair')
  const exchangeAccounts = deriveKey(secret, 'fingerprint/exchange-account')
  const requests = deriveKey(secret, 'fingerprint/request')
  return {
    publicKey: (exchange, publicKey) => keyedHash(publicKeys, [exchange, publicKey]),
    pair: (exchange, { publicKey, privateKey }) => keyedHash(pairs, [exchange, publicKey, privateKey.reveal()]),
    exchangeAccount: (exchange, id) => keyedHash(exchangeAccounts, [exchange, id.reveal()]),
    request: (parts) => keyedHash(requests, parts),
  }
}
