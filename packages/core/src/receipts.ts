import { deriveKey, keyedHash } from './key-derivation.ts'
import type { Credentials } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import type { SecretText } from './secret-text.ts'
import { makeSignedTokens } from './signed-tokens.ts'

export const RECEIPT_LIFETIME_MS = 15 * 60_000

/** Whose and which keys a receipt is about. */
export interface ReceiptSubject {
  ownerId: string
  exchange: string
  credentials: Credentials
  /** The account whose keys these are to replace; its receipt adds no other. */
  accountId?: string | undefined
}

/** Proof that exactly these keys of this user passed a verification. Useless for anyone or anything else. */
export interface Receipts {
  issue(subject: ReceiptSubject, verificationId: string): string
  /** The verification that the receipt stands for. */
  check(receipt: string, subject: ReceiptSubject): Result<string, { code: 'receipt-invalid' | 'receipt-expired' }>
}

export function makeReceipts(secret: SecretText, now: () => number): Receipts {
  const tokens = makeSignedTokens(secret, 'receipt', now)
  const bindingKey = deriveKey(secret, 'receipt-binding')
  // The token can be read by who holds it; a keyed hash says nothing about the keys to anybody but us.
  const binding = ({ ownerId, exchange, credentials, accountId = '' }: ReceiptSubject) =>
    keyedHash(bindingKey, [ownerId, exchange, credentials.publicKey, credentials.privateKey.reveal(), accountId])

  return {
    issue: (subject, verificationId) => tokens.issue({ verificationId, binding: binding(subject) }, RECEIPT_LIFETIME_MS),
    check(receipt, subject) {
      const read = tokens.read(receipt)
      if (!read.ok) return err({ code: read.error.code === 'expired' ? 'receipt-expired' : 'receipt-invalid' })
      const { binding: bound, verificationId } = read.value
      return bound === binding(subject) && verificationId ? ok(verificationId) : err({ code: 'receipt-invalid' })
    },
  }
}
