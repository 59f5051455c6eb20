import { createHmac, hkdfSync } from 'node:crypto'
import type { SecretText } from './secret-text.ts'

/** A key of its own for each use, from one secret: HKDF-SHA-256 (RFC 5869), 32 bytes. */
export const deriveKey = (secret: SecretText, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret.reveal(), '', `keyhaven/${use}`, 32))

/** Keyed hash over parts whose boundaries count, so that no two lists of parts look the same. base64url, 43 characters. */
export function keyedHash(key: Buffer, parts: readonly string[]): string {
  const hmac = createHmac('sha256', key)
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part)
  return hmac.digest('base64url')
}
