import { LANGUAGES, LanguageTag } from '@keyhaven/contract'
import { useLanguage } from '../texts/language.ts'
import { LANGUAGE_NAMES } from '../texts/names.ts'
import { Icon } from '../ui/icon.tsx'
import { useLanguageChoice } from './use-language-choice.ts'

/** For who is not signed in and so has no user menu. */
export function LanguageSelect() {
  const { userMenu: t } = useLanguage().texts
  const { tag, choose } = useLanguageChoice()
  const offered = LanguageTag.safeParse(tag).success
  return (
    <label className="relative inline-flex min-w-0 items-center text-soft hover:text-ink">
      <Icon name="language" className="pointer-events-none absolute start-2" />
      <span className="sr-only">{t.language}</span>
      <select
        translate="no"
        value={offered ? tag : ''}
        className="min-h-9 max-w-48 min-w-0 rounded-control bg-surface ps-9 pe-1 text-small hover:bg-sunken"
        onChange={(event) => choose(LanguageTag.parse(event.currentTarget.value))}
      >
        {!offered && <option value="" hidden />}
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
