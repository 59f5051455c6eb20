import { randomBytes } from 'node:crypto'

// Crockford's base 32: no I, L, O, U, so that a code survives being read out over the telephone.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code such as `KT-7F3Q-9MXK` that a user can quote to support: 40 random bits, not to be guessed in bulk. */
export function newVerificationCode(): string {
  const letters = [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return `KT-${letters.slice(0, 4)}-${letters.slice(4)}`
}
