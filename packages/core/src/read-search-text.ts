import { cleanKey, looksLikePublicKey, NOT_IN_NAMES, readVerificationCode, SEARCH_TEXT_MAX } from '@keyhaven/contract'
import { nameKey } from './name-key.ts'
import type { AccountLookup } from './search-ports.ts'

// Of the letters that an e-mail to sign in with may have; what else stands around it, is not of it.
const EMAIL = /[\w.+-][\w.'+-]*@[a-z\d-]+(?:\.[a-z\d-]*[a-z\d])+/gi

/**
 * What a text that somebody typed or pasted into the search may mean, the surest meaning first. A text that can only be one thing
 * means nothing else.
 *
 * @param text - of any length and kind; the caller has made sure that it holds no private key.
 * @param hashesOf - the keyed hashes of a public key, one for each exchange.
 * @returns undefined when nothing was typed; none when nothing could be found by it.
 */
export function readSearchText(text: string, hashesOf: (publicKey: string) => string[]): AccountLookup[] | undefined {
  const plain = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
  if (plain === '') return undefined
  if (plain.length > SEARCH_TEXT_MAX) return []

  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(plain)) return [{ by: 'account-id', id: plain.toLowerCase() }]
  const { value } = cleanKey(plain)
  if (looksLikePublicKey(value)) return [{ by: 'public-key', hashes: hashesOf(value) }]
  const hint = /^[\w+/]{4}(?:…|\.{2,3})([\w+/]{4})$/.exec(plain)?.[1]
  if (hint !== undefined) return [{ by: 'last-four', text: hint }]

  const code = readVerificationCode(plain)
  const email = readEmail(plain)
  const name = nameKey(text.toWellFormed().replace(new RegExp(NOT_IN_NAMES, 'gu'), ' '))
  return [
    ...(code === undefined ? [] : [{ by: 'code', code } as const]),
    ...(/^[A-Za-z0-9+/]{4}$/.test(plain) ? [{ by: 'last-four', text: plain } as const] : []),
    ...(email === undefined ? [] : [{ by: 'email', prefix: email } as const]),
    { by: 'name', prefix: name },
  ]
}

/** The one whole e-mail that a text holds, or else the beginning of one that it may be. Of several nobody knows which is meant. */
function readEmail(text: string): string | undefined {
  const whole = new Set([...text.toLowerCase().matchAll(EMAIL)].map(([email]) => email))
  if (whole.size > 0) return whole.size === 1 ? [...whole][0] : undefined
  return /\s/.test(text) ? undefined : text.toLowerCase()
}
