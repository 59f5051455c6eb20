import { useQuery } from '@tanstack/react-query'
import { Redirect } from 'wouter'
import { accountQuery } from '../../api/account.ts'
import { toApiError } from '../../api/api-error.ts'
import { exchangesQuery } from '../../api/exchanges.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Account } from './account.tsx'
import { AccountGone } from './account-gone.tsx'
import { AccountSkeleton } from './account-skeleton.tsx'
import { mendedBy } from './mended-by.ts'

interface AccountPageProps {
  id: string
  /** Whoever comes to mend it is led on at once to where new keys are put in, if that is what it takes. */
  mend?: boolean
}

/** Everything about one account, what to mend first. */
export default function AccountPage({ id, mend = false }: AccountPageProps) {
  const { common } = useLanguage().texts
  const { page: t } = usePart('account')
  const { data: account, error, refetch } = useQuery(accountQuery(id))
  const { data: exchanges } = useQuery(exchangesQuery)

  if (account) {
    if (mend && mendedBy(account.findings) === 'new-keys') return <Redirect to={`/accounts/${id}/keys`} replace />
    return <Account account={account} exchange={exchanges?.find((exchange) => exchange.id === account.exchange)} />
  }
  if (error && toApiError(error).code === 'not-found') return <AccountGone />
  return (
    <>
      <BackLink href="/accounts">{common.back}</BackLink>
      <PageHeading title={t.loading} className="mt-2 mb-5" />
      {error ? <LoadFailed title={t.loadFailed} error={error} onRetry={() => void refetch()} /> : <AccountSkeleton />}
    </>
  )
}
