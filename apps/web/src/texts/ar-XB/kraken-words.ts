import type { Translation } from '@keyhaven/kraken-words'
import { inBrackets } from './strange.ts'

/** Says of every word that it means itself, made strange. */
export const texts = new Proxy({}, { get: (_, word) => inBrackets(String(word)) }) as Translation
