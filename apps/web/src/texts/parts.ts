import { type CatalogueTag, PSEUDO } from './choice.ts'
import type { Texts as AccountTexts } from './en/account.ts'
import type { Texts as AdminTexts } from './en/admin.ts'
import type { Texts as ChooserTexts } from './en/chooser.ts'
import type { Texts as EntranceTexts } from './en/entrance.ts'
import type { Texts as GuideTexts } from './en/guide-steps.ts'
import type { Texts as InvitationTexts } from './en/invitation.ts'
import type { Texts as KrakenWords } from './en/kraken-words.ts'

/** Texts that only some pages need. */
export interface Parts {
  account: AccountTexts
  admin: AdminTexts
  chooser: ChooserTexts
  entrance: EntranceTexts
  guide: GuideTexts
  invitation: InvitationTexts
  krakenWords: KrakenWords
}
export type PartName = keyof Parts

type Fetch<Part> = Record<CatalogueTag, () => Promise<{ texts: Part }>>

// Each part of each language is a file of its own, beside its catalogue: it is fetched with the first page that needs it.
const fetchPart: { [Name in PartName]: Fetch<Parts[Name]> } = {
  account: {
    en: () => import('./en/account.ts'),
    de: () => import('./de/account.ts'),
    nl: () => import('./nl/account.ts'),
    es: () => import('./es/account.ts'),
    fr: () => import('./fr/account.ts'),
    'pt-BR': () => import('./pt-BR/account.ts'),
    ja: () => import('./ja/account.ts'),
    [PSEUDO]: () => makeStrange(import('./en/account.ts')),
  },
  admin: {
    en: () => import('./en/admin.ts'),
    de: () => import('./de/admin.ts'),
    nl: () => import('./nl/admin.ts'),
    es: () => import('./es/admin.ts'),
    fr: () => import('./fr/admin.ts'),
    'pt-BR': () => import('./pt-BR/admin.ts'),
    ja: () => import('./ja/admin.ts'),
    [PSEUDO]: () => makeStrange(import('./en/admin.ts')),
  },
  chooser: {
    en: () => import('./en/chooser.ts'),
    de: () => import('./de/chooser.ts'),
    nl: () => import('./nl/chooser.ts'),
    es: () => import('./es/chooser.ts'),
    fr: () => import('./fr/chooser.ts'),
    'pt-BR': () => import('./pt-BR/chooser.ts'),
    ja: () => import('./ja/chooser.ts'),
    [PSEUDO]: () => makeStrange(import('./en/chooser.ts')),
  },
  entrance: {
    en: () => import('./en/entrance.ts'),
    de: () => import('./de/entrance.ts'),
    nl: () => import('./nl/entrance.ts'),
    es: () => import('./es/entrance.ts'),
    fr: () => import('./fr/entrance.ts'),
    'pt-BR': () => import('./pt-BR/entrance.ts'),
    ja: () => import('./ja/entrance.ts'),
    [PSEUDO]: () => makeStrange(import('./en/entrance.ts')),
  },
  guide: {
    en: () => import('./en/guide-steps.ts'),
    de: () => import('./de/guide-steps.ts'),
    nl: () => import('./nl/guide-steps.ts'),
    es: () => import('./es/guide-steps.ts'),
    fr: () => import('./fr/guide-steps.ts'),
    'pt-BR': () => import('./pt-BR/guide-steps.ts'),
    ja: () => import('./ja/guide-steps.ts'),
    [PSEUDO]: () => makeStrange(import('./en/guide-steps.ts')),
  },
  invitation: {
    en: () => import('./en/invitation.ts'),
    de: () => import('./de/invitation.ts'),
    nl: () => import('./nl/invitation.ts'),
    es: () => import('./es/invitation.ts'),
    fr: () => import('./fr/invitation.ts'),
    'pt-BR': () => import('./pt-BR/invitation.ts'),
    ja: () => import('./ja/invitation.ts'),
    [PSEUDO]: () => makeStrange(import('./en/invitation.ts')),
  },
  krakenWords: {
    en: () => import('./en/kraken-words.ts'),
    de: () => import('./de/kraken-words.ts'),
    nl: () => import('./nl/kraken-words.ts'),
    es: () => import('./es/kraken-words.ts'),
    fr: () => import('./fr/kraken-words.ts'),
    'pt-BR': () => import('./pt-BR/kraken-words.ts'),
    ja: () => import('./ja/kraken-words.ts'),
    [PSEUDO]: () => import('./ar-XB/kraken-words.ts'),
  },
}

async function makeStrange<Part>(english: Promise<{ texts: Part }>): Promise<{ texts: Part }> {
  const [{ strange }, { texts }] = await Promise.all([import('./ar-XB/strange.ts'), english])
  return { texts: strange(texts) as Part }
}

export const PART_NAMES = Object.keys(fetchPart) as PartName[]

const loading = new Map<string, Promise<{ texts: Parts[PartName] }>>()

/** Fetches a part of a language, once. A failure is not kept: the next try asks again. */
export function loadPart<Name extends PartName>(name: Name, tag: CatalogueTag): Promise<{ texts: Parts[Name] }> {
  const key = `${tag} ${name}`
  const started = (loading.get(key) as ReturnType<typeof loadPart<Name>> | undefined) ?? fetchPart[name][tag]()
  loading.set(key, started)
  started.catch(() => loading.delete(key))
  return started
}
