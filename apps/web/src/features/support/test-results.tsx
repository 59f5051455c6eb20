import { type SupportVerificationItem, VERIFICATION_SORTS } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { searchVerificationsQuery } from '../../api/support.ts'
import { usePart } from '../../texts/use-part.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PracticeTag } from '../../ui/practice-tag.tsx'
import { ResultRow } from './result-row.tsx'
import { Results } from './results.tsx'
import { type SearchState, testsAsked, withoutFilters } from './search-state.ts'
import { sortColumn } from './sort-column.tsx'
import { VerdictLabel } from './verdict-label.tsx'

/** Tests, of which the failed ones have no account: what a customer has who could not add one. */
export function TestResults({ state, onChange }: { state: SearchState; onChange: (part: Partial<SearchState>) => void }) {
  const { search: t } = usePart('support')
  const asked = testsAsked(state)
  const list = useInfiniteQuery(searchVerificationsQuery(asked))
  const { columns } = t
  const { verdict, since, testsSort } = state
  // Nothing is said of tests where none was looked for.
  if (list.data?.pages.some(({ lookedFor }) => !lookedFor)) return null
  const when = sortColumn({
    name: columns.when,
    by: 'started',
    offered: VERIFICATION_SORTS,
    sort: testsSort,
    onSort: (sort) => onChange({ testsSort: sort }),
  })
  return (
    <Results
      title={t.tests}
      none={t.noTests}
      unfiltered={verdict || since ? withoutFilters(state) : undefined}
      search={JSON.stringify(asked)}
      list={list}
    >
      {(items) => (
        <>
          {list.data?.pages.some(({ ownersLeftOut }) => ownersLeftOut) && (
            <Notice tone="info" className="mb-3">
              <p>{t.leftOut}</p>
            </Notice>
          )}
          <Table columns={[columns.code, columns.owner, columns.key, columns.result, when]}>
            {items.map((item) => (
              <Row key={item.id} test={item} />
            ))}
          </Table>
        </>
      )}
    </Results>
  )
}

function Row({ test }: { test: SupportVerificationItem }) {
  const {
    triggers,
    search: { columns },
  } = usePart('support')
  const { code, exchange, owner, keyHint, verdict, startedAt, trigger } = test
  return (
    <ResultRow
      href={`/support/verifications/${code}`}
      name={code}
      look="value"
      mark={<PracticeTag exchange={exchange} />}
      owner={owner}
      keyHint={keyHint}
      state={<VerdictLabel verdict={verdict} />}
      times={[{ label: columns.when, at: startedAt, main: true, title: triggers[trigger] }]}
    />
  )
}
