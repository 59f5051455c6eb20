import type { SupportAccountItem } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { searchAccountsQuery } from '../../api/support.ts'
import { usePart } from '../../texts/use-part.ts'
import { Table } from '../../ui/lists/table.tsx'
import { PracticeTag } from '../../ui/practice-tag.tsx'
import { HealthLabel } from '../list-accounts/health.tsx'
import { ResultRow } from './result-row.tsx'
import { Results } from './results.tsx'
import { accountsAsked, type SearchState } from './search-state.ts'

export function AccountResults({ state }: { state: SearchState }) {
  const { search: t } = usePart('support')
  const list = useInfiniteQuery(searchAccountsQuery(accountsAsked(state)))
  const { columns } = t
  return (
    <Results title={t.accounts} none={t.noAccounts} list={list}>
      {(items) => (
        <Table columns={[columns.name, columns.owner, columns.key, columns.health, columns.verified]}>
          {items.map((item) => (
            <Row key={item.id} account={item} />
          ))}
        </Table>
      )}
    </Results>
  )
}

function Row({ account }: { account: SupportAccountItem }) {
  const { id, name, owner, exchange, keyHint, health, verifiedAt } = account
  return (
    <ResultRow
      href={`/support/accounts/${id}`}
      name={name}
      cellLook="wrap-anywhere @2xl:max-w-60"
      mark={<PracticeTag exchange={exchange} />}
      owner={owner}
      keyHint={keyHint}
      state={<HealthLabel health={health} />}
      at={verifiedAt}
    />
  )
}
