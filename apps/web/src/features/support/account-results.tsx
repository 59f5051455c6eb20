import type { SupportAccountItem } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { searchAccountsQuery } from '../../api/support.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { type Column, Table } from '../../ui/lists/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { HealthLabel } from '../list-accounts/health.tsx'
import { ASIDE, ResultRow } from './result-row.tsx'
import { Results } from './results.tsx'
import { accountsAsked, accountsNarrowed, type SearchState, sortsOf, withoutFilters } from './search-state.ts'
import { sortColumn } from './sort-column.tsx'

const TIMES = ['added', 'verified', 'expiry'] as const
type Time = (typeof TIMES)[number]

interface AccountResultsProps {
  state: SearchState
  onChange: (part: Partial<SearchState>) => void
}

export function AccountResults({ state, onChange }: AccountResultsProps) {
  const { search: t } = usePart('support')
  const asked = accountsAsked(state)
  const list = useInfiniteQuery(searchAccountsQuery(asked))
  const { columns } = t
  const offered = sortsOf(state)
  const main = shownTime(state.sort ?? offered[0])
  const sorted = (name: string, by: string, look?: string): Column =>
    sortColumn({ name, by, look, offered, sort: state.sort, onSort: (sort) => onChange({ sort }) })
  return (
    <Results
      title={t.accounts}
      none={t.noAccounts}
      unfiltered={accountsNarrowed(state) ? withoutFilters(state) : undefined}
      search={JSON.stringify(asked)}
      list={list}
    >
      {(items) => (
        <Table
          columns={[
            sorted(columns.name, 'name'),
            columns.owner,
            columns.key,
            sorted(columns.health, 'health'),
            ...TIMES.map((time) => sorted(columns[time], time, time === main ? '' : ASIDE)),
          ]}
        >
          {items.map((item) => (
            <Row key={item.id} account={item} main={main} />
          ))}
        </Table>
      )}
    </Results>
  )
}

/** The time that the list is ordered by; when it was verified where it is ordered by none. */
const shownTime = (sort: string | undefined): Time => TIMES.find((time) => time === sort?.replace('-', '')) ?? 'verified'

function Row({ account, main }: { account: SupportAccountItem; main: Time }) {
  const { common } = useLanguage().texts
  const { columns } = usePart('support').search
  const { id, name, owner, exchange, keyHint, health, createdAt, verifiedAt, expiresAt } = account
  const times = { added: createdAt, verified: verifiedAt, expiry: expiresAt }
  return (
    <ResultRow
      href={`/support/accounts/${id}`}
      name={name}
      cellLook="wrap-anywhere @2xl:max-w-60"
      mark={exchange === 'kraken-practice' && <Tag tone="practice">{common.practice}</Tag>}
      owner={owner}
      keyHint={keyHint}
      state={<HealthLabel health={health} />}
      times={TIMES.map((time) => ({ label: columns[time], at: times[time], main: time === main }))}
    />
  )
}
