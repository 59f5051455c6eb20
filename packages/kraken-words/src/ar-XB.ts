import { inBrackets } from './in-brackets.ts'
import type { Translation } from './words.ts'

/** Says of every word that it means itself, made strange. */
export const texts = new Proxy({}, { get: (_, word) => inBrackets(String(word)) }) as Translation
