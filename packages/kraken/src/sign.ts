import { createHash, createHmac } from 'node:crypto'
import type { SecretText } from '@keyhaven/core'

/**
 * Signs one private Spot REST call; the result goes into the `API-Sign` header.
 *
 * @param path - from `/0/` on, without host or query: `/0/private/Balance`.
 * @param nonce - unsigned 64-bit decimal, larger than any used before with this key; also in `body`.
 * @param body - the form-encoded text exactly as it will be sent.
 * @param secret - the private key as Kraken shows it: base64 of 64 bytes. Never logged, never thrown.
 * @returns base64 of the 64-byte HMAC-SHA512: 88 characters.
 * @throws {RangeError} if `secret` decodes to nothing, a bug upstream: the contract refuses it.
 * @see Kraken, "Spot REST Authentication"; its worked example is a case in sign.test.ts.
 */
export function sign(path: string, nonce: string, body: string, secret: SecretText): string {
  const key = Buffer.from(secret.reveal(), 'base64')
  if (key.length === 0) throw new RangeError('The private key is not base64')
  const digest = createHash('sha256').update(nonce).update(body).digest()
  return createHmac('sha512', key).update(path).update(digest).digest('base64')
}
