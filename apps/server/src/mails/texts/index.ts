import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { MailTexts } from './mail-texts.ts'
import { nl } from './nl.ts'
import { ptBr } from './pt-br.ts'

/** By language, as BCP 47 tags. */
const MAIL_TEXTS = { en, de, nl, es, fr, 'pt-BR': ptBr, ja } as const satisfies Record<string, MailTexts>
export type MailLanguage = keyof typeof MAIL_TEXTS
export const MAIL_LANGUAGES = Object.keys(MAIL_TEXTS) as MailLanguage[]

/** @param language - null, or one that mails are not written in: English. */
export const mailLanguage = (language: string | null): MailLanguage => MAIL_LANGUAGES.find((one) => one === language) ?? 'en'

export const mailTexts = (language: MailLanguage): MailTexts => MAIL_TEXTS[language]
