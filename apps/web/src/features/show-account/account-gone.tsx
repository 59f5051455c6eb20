import { Link } from 'wouter'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { buttonClass } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'

/** It was removed, or never was this person's: nobody is told which. */
export function AccountGone() {
  const { notFound } = useLanguage().texts
  const { gone } = usePart('account').page
  return (
    <div className="mx-auto max-w-md pt-10 text-center sm:pt-20">
      <PageHeading title={gone.title} className="justify-center" />
      <p className="mt-2 mb-6 text-soft">{gone.text}</p>
      <Link href="/accounts" className={buttonClass('primary')}>
        {notFound.home}
      </Link>
    </div>
  )
}
