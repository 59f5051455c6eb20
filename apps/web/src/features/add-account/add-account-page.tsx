import type { ExchangeView } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useDeferredValue } from 'react'
import { exchangesQuery } from '../../api/exchanges.ts'
import { useLanguage } from '../../texts/language.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import type { Folding } from '../follow-guide/use-guide-place.ts'
import { AddressesSkeleton } from './addresses.tsx'
import { Panel } from './panel.tsx'
import { PanelFrame } from './panel-frame.tsx'
import { useAdding } from './use-adding.ts'

/** @param otherwise - shown for an exchange that is not offered. */
export default function AddAccountPage({ exchangeId, otherwise }: { exchangeId: string; otherwise: ReactNode }) {
  const { panel: t, common } = useLanguage().texts
  const { data: fetched, error, refetch } = useQuery(exchangesQuery)
  // React draws what was put off in slices: a panel in one piece would hold up a slow telephone.
  const data = useDeferredValue(fetched)
  const exchange = data?.find(({ id }) => id === exchangeId)
  if (data && !exchange) return otherwise
  return (
    <PanelFrame
      title={t.title}
      back={<BackLink href="/accounts">{common.back}</BackLink>}
      practice={exchange?.practice ?? exchangeId === 'kraken-practice'}
      exchange={exchange}
    >
      {(folding) => {
        if (exchange) return <Adding exchange={exchange} folding={folding} />
        return error ? <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} /> : <AddressesSkeleton />
      }}
    </PanelFrame>
  )
}

function Adding({ exchange, folding }: { exchange: ExchangeView; folding: Folding }) {
  const purpose = useAdding(exchange.id)
  return <Panel exchange={exchange} folding={folding} purpose={purpose} />
}
