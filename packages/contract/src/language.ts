import * as z from 'zod/mini'
import { LANGUAGES } from './languages.ts'

export const LanguageTag = z.enum(LANGUAGES)
export type LanguageTag = z.output<typeof LanguageTag>
