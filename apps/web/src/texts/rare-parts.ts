import type { LanguageTag } from '@keyhaven/contract'
import type { Texts as AdminTexts } from './en/admin.ts'
import type { Texts as InvitationTexts } from './en/invitation.ts'
import type { Texts as SupportTexts } from './en/support.ts'

/** Texts of pages that few people open. */
export interface RareParts {
  admin: AdminTexts
  invitation: InvitationTexts
  support: SupportTexts
}

/** As in parts.ts; a file of its own, because most people never fetch it. */
export const fetchRarePart: { [Name in keyof RareParts]: Record<LanguageTag, () => Promise<{ texts: RareParts[Name] }>> } = {
  admin: {
    en: () => import('./en/admin.ts'),
    de: () => import('./de/admin.ts'),
    nl: () => import('./nl/admin.ts'),
    es: () => import('./es/admin.ts'),
    fr: () => import('./fr/admin.ts'),
    'pt-BR': () => import('./pt-BR/admin.ts'),
    ja: () => import('./ja/admin.ts'),
  },
  invitation: {
    en: () => import('./en/invitation.ts'),
    de: () => import('./de/invitation.ts'),
    nl: () => import('./nl/invitation.ts'),
    es: () => import('./es/invitation.ts'),
    fr: () => import('./fr/invitation.ts'),
    'pt-BR': () => import('./pt-BR/invitation.ts'),
    ja: () => import('./ja/invitation.ts'),
  },
  support: {
    en: () => import('./en/support.ts'),
    de: () => import('./de/support.ts'),
    nl: () => import('./nl/support.ts'),
    es: () => import('./es/support.ts'),
    fr: () => import('./fr/support.ts'),
    'pt-BR': () => import('./pt-BR/support.ts'),
    ja: () => import('./ja/support.ts'),
  },
}
