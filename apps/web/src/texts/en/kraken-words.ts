import type { KrakenWord } from '../../features/follow-guide/kraken-words.ts'

/** What each of Kraken's words means. Only English says nothing: they are English. */
export type Texts = Partial<Record<KrakenWord, string>>
export type Translation = Required<Texts>

export const texts: Texts = {}
