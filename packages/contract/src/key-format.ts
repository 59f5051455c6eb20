import { decodedBytes } from './base64.ts'

/**
 * What can be told of a pair of Kraken Spot keys without asking Kraken: a wrong call costs an attempt of the address that
 * all users share. Lengths are those of every key seen so far; Kraken documents none.
 */

/** Bytes that a key decodes to. */
export const PUBLIC_BYTES = 42
export const SPOT_PRIVATE_BYTES = 64
const FUTURES_PRIVATE_BYTES = 66

export type KeyField = 'publicKey' | 'privateKey'
export interface KeyPair {
  publicKey: string
  privateKey: string
}

export interface FormatFinding {
  code: 'not-base64' | 'wrong-length' | 'swapped' | 'same-key-twice' | 'key-name-pasted' | 'futures-key'
  facts: { field?: KeyField; length?: number; expected?: number; alphabet?: 'url-safe' }
}

/** The field beside which a finding is shown. One about both keys stands beneath the second. */
export const findingField = ({ facts: { field = 'privateKey' } }: FormatFinding): KeyField => field

/**
 * Judges cleaned keys by their shape.
 *
 * @param keys - both keys as {@link cleanKey} left them.
 * @returns findings, none when both look like Spot keys. One cause gives one finding: swapped fields aren't also of a wrong length.
 */
export function checkKeyFormat({ publicKey, privateKey }: KeyPair): FormatFinding[] {
  const publicBytes = decodedBytes(publicKey)
  const privateBytes = decodedBytes(privateKey)

  if (publicKey === privateKey) return [{ code: 'same-key-twice', facts: {} }]
  if (isPrivateSize(publicBytes) && privateBytes === PUBLIC_BYTES) return [{ code: 'swapped', facts: {} }]

  const findings: FormatFinding[] = []
  if (looksLikeKeyName(publicKey)) findings.push({ code: 'key-name-pasted', facts: { field: 'publicKey' } })
  else findings.push(...checkOne('publicKey', publicKey, publicBytes, PUBLIC_BYTES))

  if (privateBytes === FUTURES_PRIVATE_BYTES) findings.push({ code: 'futures-key', facts: { field: 'privateKey' } })
  else if (looksLikeKeyName(privateKey)) findings.push({ code: 'key-name-pasted', facts: { field: 'privateKey' } })
  else findings.push(...checkOne('privateKey', privateKey, privateBytes, SPOT_PRIVATE_BYTES))
  return findings
}

/** Whether a cleaned text has the form of a Kraken public key. */
export const looksLikePublicKey = (key: string): boolean => decodedBytes(key) === PUBLIC_BYTES

/** Whether a key of so many bytes may be a private one, Spot or Futures. */
export const isPrivateSize = (bytes: number | undefined) => bytes === SPOT_PRIVATE_BYTES || bytes === FUTURES_PRIVATE_BYTES

// Kraken proposes names such as `api-key-1605316109249`; no key holds a hyphen or an underscore and is that short.
// Both cases are spelled out: with the flag a browser first makes its table of all cases, while a paste waits to be shown.
const looksLikeKeyName = (text: string) => /^[aA][pP][iI][-_]?[kK][eE][yY][-_]?\d*$/.test(text) || (text.length <= 32 && /[-_]/.test(text))

function checkOne(field: KeyField, key: string, bytes: number | undefined, expectedBytes: number): FormatFinding[] {
  const expected = Math.ceil(expectedBytes / 3) * 4
  if (bytes === expectedBytes) return []
  // A key cut short by a hasty selection is still made of the right characters; say that it is short, not that it is rubbish.
  if (bytes !== undefined || isCutBase64(key)) return [{ code: 'wrong-length', facts: { field, length: key.length, expected } }]
  // Some tools write the same bytes with - and _: which is which is certain, but a key is never changed behind a person's back.
  const urlSafe = /^(?=.*[_-])[A-Za-z0-9_-]{40,}={0,2}$/.test(key)
  return [{ code: 'not-base64', facts: { field, ...(urlSafe && { alphabet: 'url-safe' as const }) } }]
}

const isCutBase64 = (key: string) => /^[A-Za-z0-9+/]+={0,2}$/.test(key) && key.length % 4 !== 0
