import type { LanguageTag } from '@keyhaven/contract'
import type { Translation } from '@keyhaven/kraken-words'
import { type CatalogueTag, PSEUDO } from './choice.ts'
import type { Texts as AccountTexts } from './en/account.ts'
import type { Texts as ChooserTexts } from './en/chooser.ts'
import type { Texts as EntranceTexts } from './en/entrance.ts'
import type { Texts as GuideTexts } from './en/guide-steps.ts'
import { makeStrange } from './make-strange.ts'
import type { RareParts } from './rare-parts.ts'

interface CommonParts {
  account: AccountTexts
  chooser: ChooserTexts
  entrance: EntranceTexts
  guide: GuideTexts
  /** Only English says nothing: they are English. */
  krakenWords: Partial<Translation>
}
/** Texts that only some pages need. */
export type Parts = CommonParts & RareParts
export type PartName = keyof Parts

type Fetch<Part> = Record<LanguageTag, () => Promise<{ texts: Part }>>

// Each part of each language is a file of its own, beside its catalogue: it is fetched with the first page that needs it.
const fetchPart: { [Name in keyof CommonParts]: Fetch<Parts[Name]> } = {
  account: {
    en: () => import('./en/account.ts'),
    de: () => import('./de/account.ts'),
    nl: () => import('./nl/account.ts'),
    es: () => import('./es/account.ts'),
    fr: () => import('./fr/account.ts'),
    'pt-BR': () => import('./pt-BR/account.ts'),
    ja: () => import('./ja/account.ts'),
  },
  chooser: {
    en: () => import('./en/chooser.ts'),
    de: () => import('./de/chooser.ts'),
    nl: () => import('./nl/chooser.ts'),
    es: () => import('./es/chooser.ts'),
    fr: () => import('./fr/chooser.ts'),
    'pt-BR': () => import('./pt-BR/chooser.ts'),
    ja: () => import('./ja/chooser.ts'),
  },
  entrance: {
    en: () => import('./en/entrance.ts'),
    de: () => import('./de/entrance.ts'),
    nl: () => import('./nl/entrance.ts'),
    es: () => import('./es/entrance.ts'),
    fr: () => import('./fr/entrance.ts'),
    'pt-BR': () => import('./pt-BR/entrance.ts'),
    ja: () => import('./ja/entrance.ts'),
  },
  guide: {
    en: () => import('./en/guide-steps.ts'),
    de: () => import('./de/guide-steps.ts'),
    nl: () => import('./nl/guide-steps.ts'),
    es: () => import('./es/guide-steps.ts'),
    fr: () => import('./fr/guide-steps.ts'),
    'pt-BR': () => import('./pt-BR/guide-steps.ts'),
    ja: () => import('./ja/guide-steps.ts'),
  },
  krakenWords: {
    en: () => import('@keyhaven/kraken-words/en'),
    de: () => import('@keyhaven/kraken-words/de'),
    nl: () => import('@keyhaven/kraken-words/nl'),
    es: () => import('@keyhaven/kraken-words/es'),
    fr: () => import('@keyhaven/kraken-words/fr'),
    'pt-BR': () => import('@keyhaven/kraken-words/pt-BR'),
    ja: () => import('@keyhaven/kraken-words/ja'),
  },
}

const RARE = ['admin', 'invitation', 'support'] as const satisfies (keyof RareParts)[]
export const PART_NAMES = [...(Object.keys(fetchPart) as (keyof CommonParts)[]), ...RARE]

const isRare = (name: PartName): name is keyof RareParts => RARE.some((one) => one === name)

async function fetchIn(name: PartName, tag: LanguageTag): Promise<{ texts: Parts[PartName] }> {
  return isRare(name) ? (await import('./rare-parts.ts')).fetchRarePart[name][tag]() : fetchPart[name][tag]()
}

function fetchWhole(name: PartName, tag: CatalogueTag): Promise<{ texts: Parts[PartName] }> {
  if (tag !== PSEUDO) return fetchIn(name, tag)
  return name === 'krakenWords' ? import('@keyhaven/kraken-words/ar-XB') : makeStrange(fetchIn(name, 'en'))
}

const loading = new Map<string, Promise<{ texts: Parts[PartName] }>>()

/** Fetches a part of a language, once. A failure is not kept: the next try asks again. */
export function loadPart<Name extends PartName>(name: Name, tag: CatalogueTag): Promise<{ texts: Parts[Name] }> {
  const key = `${tag} ${name}`
  const started =
    (loading.get(key) as ReturnType<typeof loadPart<Name>> | undefined) ?? (fetchWhole(name, tag) as ReturnType<typeof loadPart<Name>>)
  loading.set(key, started)
  started.catch(() => loading.delete(key))
  return started
}
