import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { exchangesQuery } from '../../api/exchanges.ts'
import { useLanguage } from '../../texts/language.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button } from '../../ui/button.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OutsideLink } from '../../ui/outside-link.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useFolding } from '../follow-guide/use-guide-place.ts'
import { AddressesSkeleton } from './addresses.tsx'
import { Panel } from './panel.tsx'

/** @param otherwise - shown for an exchange that is not offered. */
export default function AddAccountPage({ exchangeId, otherwise }: { exchangeId: string; otherwise: ReactNode }) {
  const { panel: t, guide, common } = useLanguage().texts
  const folding = useFolding()
  const { data, error, refetch } = useQuery(exchangesQuery)
  const exchange = data?.find(({ id }) => id === exchangeId)
  if (data && !exchange) return otherwise

  const practice = exchange?.practice ?? exchangeId === 'kraken-practice'
  return (
    <>
      <div className="print:hidden">
        <BackLink href="/accounts">{common.back}</BackLink>
      </div>
      <div className="mt-2 mb-5 flex min-h-10 flex-wrap items-center justify-between gap-x-4 gap-y-2 print:hidden">
        <PageHeading title={t.title}>{practice && <Tag tone="practice">{common.practice}</Tag>}</PageHeading>
        <Button
          look="subtle"
          icon={folding.folded ? 'show' : 'hide'}
          className="hidden! lg:inline-flex!"
          onClick={() => folding.fold(!folding.folded)}
        >
          {folding.folded ? guide.show : guide.hide}
        </Button>
      </div>
      {practice && (
        <Notice tone="practice" className="mb-5 print:hidden">
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
      {exchange ? <Panel exchange={exchange} folding={folding} /> : !error && <AddressesSkeleton />}
    </>
  )
}
