import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { exchangesQuery } from '../../api/exchanges.ts'
import { useLanguage } from '../../texts/language.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'

export default function ChooseExchangePage() {
  const { chooser: t, common } = useLanguage().texts
  const { data, isPending, error, refetch } = useQuery(exchangesQuery)
  const real = data?.filter((exchange) => !exchange.practice)
  const practice = data?.find((exchange) => exchange.practice)

  return (
    <div className="mx-auto max-w-2xl">
      <BackLink href="/accounts">{common.back}</BackLink>
      <PageHeading title={t.title} className="mt-2" />
      <p className="mt-1 mb-5 text-soft">{t.lead}</p>
      {error && !data && <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />}
      {isPending && <div className="card h-19 animate-breathe" />}
      {real?.length === 0 && <p>{t.none}</p>}
      <ul className="space-y-3">
        {real?.map((exchange) => (
          <li key={exchange.id} className="card relative flex min-h-19 items-center gap-4 px-4 py-3 hover:border-edge hover:bg-sunken">
            <span
              aria-hidden="true"
              translate="no"
              className="flex size-11 items-center justify-center rounded-control bg-accent-tint text-lead font-bold text-accent"
            >
              {exchange.name.slice(0, 1)}
            </span>
            <div className="min-w-0 flex-1">
              <Link
                translate="no"
                href={`/accounts/new/${exchange.id}`}
                className="text-lead font-semibold after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
              >
                {exchange.name}
              </Link>
              <p className="text-soft">{t.spot}</p>
            </div>
            <Icon name="end" className="text-soft rtl:-scale-x-100" />
          </li>
        ))}
      </ul>
      {practice && (
        <p className="mt-6 text-soft">
          {t.practiceQuestion}{' '}
          <Link href={`/accounts/new/${practice.id}`} className="link">
            {t.practice}
          </Link>
        </p>
      )}
    </div>
  )
}
