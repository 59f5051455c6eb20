/** Behind every text that begins with a prefix, and before every other that is behind it: texts are compared byte by byte. */
export const endOfPrefix = (prefix: string): string => `${prefix}\u{10FFFF}`
