import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { exchangesQuery } from '../../api/exchanges.ts'
import { useLanguage } from '../../texts/language.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OutsideLink } from '../../ui/outside-link.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Tag } from '../../ui/tag.tsx'
import { AddressesSkeleton } from './addresses.tsx'
import { Panel } from './panel.tsx'

/** @param otherwise - shown for an exchange that is not offered. */
export default function AddAccountPage({ exchangeId, otherwise }: { exchangeId: string; otherwise: ReactNode }) {
  const { panel: t, common } = useLanguage().texts
  const { data, error, refetch } = useQuery(exchangesQuery)
  const exchange = data?.find(({ id }) => id === exchangeId)
  if (data && !exchange) return otherwise

  const practice = exchange?.practice ?? exchangeId === 'kraken-practice'
  return (
    <>
      <BackLink href="/accounts">{common.back}</BackLink>
      <PageHeading title={t.title} className="mt-2 mb-5">
        {practice && <Tag tone="practice">{common.practice}</Tag>}
      </PageHeading>
      {practice && (
        <Notice tone="practice" className="mb-5">
          <p>
            {t.practiceNotice}{' '}
            {exchange && (
              <OutsideLink href={exchange.keySettingsUrl} className="font-semibold underline underline-offset-2">
                {t.openPractice}
              </OutsideLink>
            )}
          </p>
        </Notice>
      )}
      {error && !data && <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} />}
      {exchange ? <Panel exchange={exchange} /> : !error && <AddressesSkeleton />}
    </>
  )
}
