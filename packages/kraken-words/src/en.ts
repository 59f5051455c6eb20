import type { Translation } from './words.ts'

/** They are English: nothing stands beside them. */
export const texts: Partial<Translation> = {}
