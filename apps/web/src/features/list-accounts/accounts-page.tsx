import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { startTransition, useState } from 'react'
import { accountsQuery } from '../../api/accounts.ts'
import { exchangesQuery } from '../../api/exchanges.ts'
import { usePart } from '../../texts/use-part.ts'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { ShowMore } from '../../ui/lists/show-more.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useStatus } from '../../ui/status.tsx'
import { type Removable, RemoveDialog } from '../remove-account/remove-dialog.tsx'
import { AccountsTable } from './accounts-table.tsx'
import { AddAccountMenu } from './add-account-menu.tsx'
import { NoAccounts } from './no-accounts.tsx'

export default function AccountsPage() {
  const { list: t } = usePart('account')
  const list = useInfiniteQuery(accountsQuery)
  const exchanges = useQuery(exchangesQuery)
  const { message, show } = useStatus()
  const [leaving, setLeaving] = useState<Removable>()

  const accounts = list.data?.pages.flatMap((page) => page.items)
  const practice = exchanges.data?.some((exchange) => exchange.practice) ?? false
  const nameOf = (id: string) => exchanges.data?.find((exchange) => exchange.id === id)?.name

  const onRemoved = ({ name }: Removable) => {
    show({ tone: 'ok', text: ({ accounts }) => accounts.removed(name), path: '/accounts' })
    document.querySelector<HTMLElement>('h1')?.focus()
  }

  return (
    <>
      <div className="mb-5 flex min-h-10 flex-wrap items-center justify-between gap-3">
        <PageHeading title={t.title} />
        {accounts && accounts.length > 0 && <AddAccountMenu practice={practice} align="endWhenWide" />}
      </div>
      {list.isError && !accounts && <LoadFailed title={t.loadFailed} error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <RowSkeleton />}
      {accounts?.length === 0 && <NoAccounts practice={practice} />}
      {accounts && accounts.length > 0 && (
        <AccountsTable
          accounts={accounts}
          arrivedId={message?.about}
          nameOf={nameOf}
          onRemove={(account) => startTransition(() => setLeaving(account))}
        />
      )}
      {accounts && <ShowMore list={list} more={t.more} failed={t.moreFailed} />}
      {leaving && <RemoveDialog key={leaving.id} account={leaving} onClose={() => setLeaving(undefined)} onRemoved={onRemoved} />}
    </>
  )
}
