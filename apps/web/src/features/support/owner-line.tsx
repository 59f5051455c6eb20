import type { OwnerView } from '@keyhaven/contract'
import { Link } from 'wouter'
import { LANGUAGE_NAMES } from '../../texts/names.ts'
import { usePart } from '../../texts/use-part.ts'
import { searchAddress } from './search-state.ts'

/** Whose it is, and what language they read; leads to everything else of theirs. */
export function OwnerLine({ owner: { email, language } }: { owner: OwnerView }) {
  const { account: t } = usePart('support')
  return (
    <p className="flex flex-wrap gap-x-4 text-small">
      <span>
        <span className="text-soft">{t.owner}</span>{' '}
        <Link href={searchAddress({ query: email })} translate="no" className="link font-medium wrap-anywhere">
          {email}
        </Link>
      </span>
      <span>
        <span className="text-soft">{t.language}</span> {language === null ? t.languageUnknown : LANGUAGE_NAMES[language]}
      </span>
    </p>
  )
}
