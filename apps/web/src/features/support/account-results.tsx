import type { SupportAccountItem } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { searchAccountsQuery } from '../../api/support.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { CELL, ROW, Table } from '../../ui/lists/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { HealthLabel } from '../list-accounts/health.tsx'
import { Results } from './results.tsx'
import { accountsAsked, type SearchState } from './search-state.ts'
import { moveByArrows, STOP } from './stops.ts'

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
  const { texts, format } = useLanguage()
  const { id, name, owner, exchange, keyHint, health, verifiedAt } = account
  return (
    <tr className={ROW}>
      <th scope="row" className={`${CELL} text-start font-semibold wrap-anywhere @2xl:max-w-60`}>
        <Link
          {...STOP}
          href={`/support/accounts/${id}`}
          translate="no"
          className="inline-block min-h-6 hover:underline"
          onKeyDown={moveByArrows}
        >
          {name}
        </Link>{' '}
        {exchange === 'kraken-practice' && <Tag tone="practice">{texts.common.practice}</Tag>}
      </th>
      <td className={`${CELL} col-span-2 col-start-1 row-start-2 wrap-anywhere`} translate="no">
        {owner.email}
      </td>
      <td className={`${CELL} col-start-1 row-start-3 text-soft`} translate="no">
        <span className="value whitespace-nowrap">{keyHint}</span>
      </td>
      <td className={`${CELL} col-start-2 row-start-1 justify-self-end`}>
        <HealthLabel health={health} />
      </td>
      <td className={`${CELL} col-start-2 row-start-3 justify-self-end text-soft`}>
        <time dateTime={verifiedAt} className="whitespace-nowrap">
          {format.dateTime(verifiedAt)}
        </time>
      </td>
    </tr>
  )
}
