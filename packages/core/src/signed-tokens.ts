import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from './key-derivation.ts'
import { err, ok, type Result } from './result.ts'
import type { SecretText } from './secret-text.ts'

export type TokenError = { code: 'invalid' } | { code: 'expired' }

/** Short-lived proofs that this server, or another with the same secret, said something. No storage behind them. */
export interface SignedTokens {
  issue(claims: Record<string, string>, lifetimeMs: number): string
  /** The claims of an unaltered token of the same use that has not expired. */
  read(token: string): Result<Record<string, string>, TokenError>
}

/**
 * @param use - tokens of one use are worthless for another: each has a key of its own.
 * @param now - epoch milliseconds.
 */
export function makeSignedTokens(secret: SecretText, use: string, now: () => number): SignedTokens {
  const key = deriveKey(secret, `token/${use}`)
  const mac = (payload: string) => Buffer.from(createHmac('sha256', key).update(payload).digest('base64url'))

  return {
    issue(claims, lifetimeMs) {
      const payload = Buffer.from(JSON.stringify({ claims, expiresAt: now() + lifetimeMs })).toString('base64url')
      return `${payload}.${mac(payload)}`
    },
    read(token) {
      const [payload = '', signature = '', ...rest] = token.split('.')
      // As text: decoders take several spellings for the same bytes, and a token has only one.
      const given = Buffer.from(signature)
      const expected = mac(payload)
      if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return err({ code: 'invalid' })
      // Only what we signed gets here, so its shape is ours.
      const { claims, expiresAt } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
        claims: Record<string, string>
        expiresAt: number
      }
      return expiresAt > now() ? ok(claims) : err({ code: 'expired' })
    },
  }
}
