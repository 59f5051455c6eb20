import * as z from 'zod/mini'

/** The languages of the product, in the order in which they are offered, as BCP 47 tags. */
export const LANGUAGES = ['en'] as const
export const LanguageTag = z.enum(LANGUAGES)
export type LanguageTag = z.output<typeof LanguageTag>
