import type { AccountDetails, ExchangeView } from '@keyhaven/contract'
import { useQuery } from '@tanstack/react-query'
import { accountQuery } from '../../api/account.ts'
import { toApiError } from '../../api/api-error.ts'
import { exchangesQuery } from '../../api/exchanges.ts'
import { usePart } from '../../texts/use-part.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { AddressesSkeleton } from '../add-account/addresses.tsx'
import { Panel } from '../add-account/panel.tsx'
import { PanelFrame } from '../add-account/panel-frame.tsx'
import type { Folding } from '../follow-guide/use-guide-place.ts'
import { AccountGone } from '../show-account/account-gone.tsx'
import { useReplacing } from './use-replacing.ts'

/** The panel once more, for an account that is there: it keeps its name and its history. */
export default function ReplaceKeysPage({ id }: { id: string }) {
  const { replacing: t, page } = usePart('account')
  const account = useQuery(accountQuery(id))
  const exchanges = useQuery(exchangesQuery)
  const exchange = exchanges.data?.find((one) => one.id === account.data?.exchange)
  const error = account.error ?? exchanges.error
  if (!account.data && error && toApiError(error).code === 'not-found') return <AccountGone />

  const retry = () => void Promise.all([account.refetch(), exchanges.refetch()])
  return (
    <PanelFrame
      title={account.data ? t.title(account.data.name) : t.loading}
      back={<BackLink href={`/accounts/${id}`}>{t.back}</BackLink>}
      practice={exchange?.practice ?? account.data?.exchange === 'kraken-practice'}
      exchange={exchange}
    >
      {(folding) => {
        if (account.data && exchange) return <Replacing account={account.data} exchange={exchange} folding={folding} />
        if (account.data && exchanges.data) return <p>{t.notOffered}</p>
        return error ? <LoadFailed title={page.loadFailed} error={error} onRetry={retry} /> : <AddressesSkeleton />
      }}
    </PanelFrame>
  )
}

function Replacing({ account, exchange, folding }: { account: AccountDetails; exchange: ExchangeView; folding: Folding }) {
  const { replacing: t } = usePart('account')
  const purpose = useReplacing(account)
  return (
    <>
      <p className="-mt-2 mb-5 max-w-3xl text-soft print:hidden">{t.lead(account.keyHint)}</p>
      <Panel exchange={exchange} folding={folding} purpose={purpose} />
    </>
  )
}
