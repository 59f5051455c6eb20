import type { SupportVerificationItem } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { searchVerificationsQuery } from '../../api/support.ts'
import { usePart } from '../../texts/use-part.ts'
import { Table } from '../../ui/lists/table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PracticeTag } from '../../ui/practice-tag.tsx'
import { ResultRow } from './result-row.tsx'
import { Results } from './results.tsx'
import { type SearchState, testsAsked } from './search-state.ts'
import { VerdictLabel } from './verdict-label.tsx'

/** Tests, of which the failed ones have no account: what a customer has who could not add one. */
export function TestResults({ state }: { state: SearchState }) {
  const { search: t } = usePart('support')
  const list = useInfiniteQuery(searchVerificationsQuery(testsAsked(state)))
  const { columns } = t
  return (
    <Results title={t.tests} none={t.noTests} list={list}>
      {(items) => (
        <>
          {list.data?.pages.some(({ ownersLeftOut }) => ownersLeftOut) && (
            <Notice tone="info" className="mb-3">
              <p>{t.leftOut}</p>
            </Notice>
          )}
          <Table columns={[columns.code, columns.owner, columns.key, columns.result, columns.when]}>
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
  const { triggers } = usePart('support')
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
      at={startedAt}
      atTitle={triggers[trigger]}
    />
  )
}
