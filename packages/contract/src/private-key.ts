import { decodedBytes } from './base64.ts'
import { cleanKey } from './key-cleaning.ts'
import { isPrivateSize } from './key-format.ts'
import { unwrap } from './key-paste.ts'

// A public key has 56 characters, a private one 88, the name of an account at most 60: what lies between may be a private key
// that was cut.
const SHORTEST = 61
const LONGEST = 100
const RUN = /[A-Za-z0-9+/_-]+={0,2}/g

/**
 * Whether a text holds what may be a private key, or the better part of one, in whatever wrapping it was pasted. Nothing that
 * support looks for is so long and made of a key's letters: such a text is neither sent nor looked for.
 *
 * @param text - as it was pasted, of any length.
 */
export function holdsPrivateKey(text: string): boolean {
  const { content } = unwrap(text)
  return [content, cleanKey(content).value].some((part) => (part.match(RUN) ?? []).some(mayBePrivate))
}

function mayBePrivate(run: string): boolean {
  const standard = run.replaceAll('-', '+').replaceAll('_', '/')
  return isPrivateSize(decodedBytes(standard)) || (run.length >= SHORTEST && run.length <= LONGEST)
}
