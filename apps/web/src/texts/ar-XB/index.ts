import { texts as english, type Texts } from '../en/index.ts'
import type { Format } from '../format.ts'
import { strange } from './strange.ts'

/** English made strange by code: what is on a screen without brackets did not come from the catalogue. */
export const texts = strange(english) as Texts

export const wrapFormat = (format: Format) => strange(format) as Format
