import { Link } from 'wouter'
import { useLanguage } from '../texts/language.ts'
import { buttonClass } from '../ui/button.tsx'
import { PageHeading } from '../ui/page-heading.tsx'

export default function NotFoundPage() {
  const { notFound } = useLanguage().texts
  return (
    <div className="mx-auto max-w-md pt-10 text-center sm:pt-20">
      <svg
        aria-hidden="true"
        viewBox="0 0 120 64"
        className="mx-auto mb-6 h-20 text-accent"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
      >
        <circle cx="36" cy="22" r="12" />
        <circle cx="32.5" cy="22" r="2.5" fill="currentColor" stroke="none" />
        <path d="M48 22h36m-8 0v8m-9-8v6" />
        <path className="opacity-50" d="M6 46c6-5 12-5 18 0s12 5 18 0 12-5 18 0 12 5 18 0 12-5 18 0 12 5 18 0" />
        <path className="opacity-25" d="M16 58c6-5 12-5 18 0s12 5 18 0 12-5 18 0 12 5 18 0" />
      </svg>
      <PageHeading title={notFound.title} className="justify-center" />
      <p className="mt-2 mb-6 text-soft">{notFound.text}</p>
      <Link href="/accounts" className={buttonClass('primary')}>
        {notFound.home}
      </Link>
    </div>
  )
}
