const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * The number of bytes that a text stands for in standard, padded base64; undefined when it isn't that.
 *
 * Stricter than the decoders of Node and browsers, which skip or guess: RFC 4648, sections 3.2, 3.3 and 3.5 (padding, no
 * foreign characters, unused bits zero). It decodes nothing, so no second copy of a secret comes to be.
 */
export function decodedBytes(text: string): number | undefined {
  const match = /^([A-Za-z0-9+/]+)(={0,2})$/.exec(text)
  if (!match || text.length % 4 !== 0) return undefined
  const [, digits = '', padding = ''] = match
  const unusedBits = padding.length * 2
  if (ALPHABET.indexOf(digits.at(-1) ?? '') % 2 ** unusedBits !== 0) return undefined
  return (text.length / 4) * 3 - padding.length
}
