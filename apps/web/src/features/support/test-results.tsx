import type { SupportVerificationItem } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { searchVerificationsQuery } from '../../api/support.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { CELL, ROW, Table } from '../../ui/lists/table.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Results } from './results.tsx'
import { type SearchState, testsAsked } from './search-state.ts'
import { moveByArrows, STOP } from './stops.ts'
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
  const { format } = useLanguage()
  const { triggers } = usePart('support')
  const { code, owner, keyHint, verdict, startedAt, trigger } = test
  return (
    <tr className={ROW}>
      <th scope="row" className={`${CELL} text-start font-semibold`}>
        <Link
          {...STOP}
          href={`/support/verifications/${code}`}
          translate="no"
          className="value inline-block min-h-6 hover:underline"
          onKeyDown={moveByArrows}
        >
          {code}
        </Link>
      </th>
      <td className={`${CELL} col-span-2 col-start-1 row-start-2 wrap-anywhere`} translate="no">
        {owner.email}
      </td>
      <td className={`${CELL} col-start-1 row-start-3 text-soft`} translate="no">
        <span className="value whitespace-nowrap">{keyHint}</span>
      </td>
      <td className={`${CELL} col-start-2 row-start-1 justify-self-end`}>
        <VerdictLabel verdict={verdict} />
      </td>
      <td className={`${CELL} col-start-2 row-start-3 justify-self-end text-soft`}>
        <time dateTime={startedAt} title={triggers[trigger]} className="whitespace-nowrap">
          {format.dateTime(startedAt)}
        </time>
      </td>
    </tr>
  )
}
