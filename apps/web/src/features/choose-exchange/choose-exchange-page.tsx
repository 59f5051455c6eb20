import { useQuery } from '@tanstack/react-query'
import { exchangesQuery } from '../../api/exchanges.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { ExchangeList } from './exchange-list.tsx'

export default function ChooseExchangePage() {
  const t = usePart('chooser')
  const { common } = useLanguage().texts
  const { data, isPending, error, refetch } = useQuery(exchangesQuery)

  return (
    <div className="mx-auto max-w-2xl">
      <BackLink href="/accounts">{common.back}</BackLink>
      <PageHeading title={t.title} className="mt-2" />
      <p className="mt-1 mb-5 text-soft">{t.lead}</p>
      {error && !data && <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />}
      {isPending && <div className="card h-41 animate-breathe" />}
      {data?.length === 0 && <p>{t.none}</p>}
      {data && data.length > 0 && <ExchangeList exchanges={data} />}
    </div>
  )
}
