import { decodedBytes } from './base64.ts'
import { isPrivateSize, type KeyPair, PUBLIC_BYTES, SPOT_PRIVATE_BYTES } from './key-format.ts'

/** Where both keys stood together. */
export type PasteSource = 'link' | 'json' | 'text'

export interface PastedPair extends KeyPair {
  from: PasteSource
}

/**
 * Both keys, when one paste holds them: two lines, a row of a table, a JSON object, or the link of Kraken's QR code,
 * `kraken://apikey?key=…&secret=…`. Told apart by their size, so that the order and the words around them do not matter.
 *
 * @param text - as it was pasted.
 * @returns undefined unless there is exactly one of each: then the text belongs to one field, and `cleanKey` looks after it.
 */
export function readBothKeys(text: string): PastedPair | undefined {
  // Base64 has four characters for three bytes. One key is what is pasted most, and has to show at once.
  if (text.length < ((PUBLIC_BYTES + SPOT_PRIVATE_BYTES) / 3) * 4) return undefined
  const { from, content } = unwrap(text)
  const keys = content.match(/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40,}={0,2}(?![A-Za-z0-9+/=])/g) ?? []
  const publicKeys = unique(keys.filter((key) => decodedBytes(key) === PUBLIC_BYTES))
  const privateKeys = unique(keys.filter((key) => isPrivateSize(decodedBytes(key))))
  const [publicKey, privateKey] = [publicKeys[0], privateKeys[0]]
  if (publicKeys.length !== 1 || privateKeys.length !== 1 || publicKey === undefined || privateKey === undefined) return undefined
  return { publicKey, privateKey, from }
}

const unique = (texts: string[]) => [...new Set(texts)]

/** The text without the escapes of what carried it. */
export function unwrap(text: string): { from: PasteSource; content: string } {
  const link = /kraken:\/\/apikey\?(\S+)/i.exec(text)?.[1]
  // Not as a form would read it: there a plus sign, which keys are full of, means a blank.
  if (link !== undefined) return { from: 'link', content: link.replace(/%[0-9a-f]{2}/gi, decodeByte) }
  const values = jsonTexts(text)
  return values === undefined ? { from: 'text', content: text } : { from: 'json', content: values.join('\n') }
}

const decodeByte = (encoded: string) => String.fromCharCode(Number.parseInt(encoded.slice(1), 16))

/** Every text of a JSON value, however deep; undefined when it is none. */
function jsonTexts(text: string): string[] | undefined {
  const texts: string[] = []
  try {
    JSON.parse(text, (_name, value: unknown) => {
      if (typeof value === 'string') texts.push(value)
    })
  } catch {
    return undefined
  }
  return texts
}
