import { Link } from 'wouter'
import { usePart } from '../../texts/use-part.ts'
import { buttonClass } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { lastSearch } from './last-search.ts'

/** What was asked for is not there. */
export function Gone({ title, text }: { title: string; text: string }) {
  const { account: t } = usePart('support')
  return (
    <div className="mx-auto max-w-md pt-10 text-center sm:pt-20">
      <PageHeading title={title} className="justify-center" />
      <p className="mt-2 mb-6 text-soft">{text}</p>
      <Link href={lastSearch()} className={buttonClass('primary')}>
        {t.back}
      </Link>
    </div>
  )
}
