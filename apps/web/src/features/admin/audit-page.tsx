import { AuditAction as Actions, type AuditAction, type AuditEventView } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { auditQuery } from '../../api/service.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Field } from '../../ui/field.tsx'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { ShowMore } from '../../ui/lists/show-more.tsx'
import { CELL, ROW, Table } from '../../ui/lists/table.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Select } from '../../ui/select.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { usePause } from './use-pause.ts'

const WHOLE_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** What anybody did for whom, newest first. */
export default function AuditPage() {
  const { audit: t } = usePart('admin')
  const [actor, setActor] = useState('')
  const [account, setAccount] = useState('')
  const [action, setAction] = useState<AuditAction>()
  const [since, setSince] = useState('')
  const [who, whose] = [usePause(actor.trim()), account.trim()]
  const list = useInfiniteQuery(
    auditQuery({
      ...(who && { actor: who }),
      ...(action && { action }),
      ...(WHOLE_ID.test(whose) && { account: whose }),
      ...(since && { since: new Date(`${since}T00:00`).toISOString() }),
    }),
  )
  const events = list.data?.pages.flatMap(({ items }) => items)
  const typed = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const
  return (
    <AdminFrame title={t.title}>
      <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field
          {...typed}
          label={t.actor}
          hint={t.actorHint}
          maxLength={254}
          value={actor}
          onChange={(event) => setActor(event.currentTarget.value)}
        />
        <Select
          label={t.action}
          value={action ?? ''}
          options={[{ value: '', label: t.any }, ...Actions.options.map((value) => ({ value, label: value }))]}
          onChoose={(value) => setAction(Actions.safeParse(value).data)}
        />
        <Field {...typed} label={t.account} maxLength={36} value={account} onChange={(event) => setAccount(event.currentTarget.value)} />
        <Field label={t.since} type="date" value={since} onChange={(event) => setSince(event.currentTarget.value)} />
      </div>
      {list.isError && !events && <LoadFailed title={t.loadFailed} error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <RowSkeleton />}
      {events?.length === 0 && (
        <p role="status" className="card px-4 py-6 text-soft">
          {t.none}
        </p>
      )}
      {events && events.length > 0 && <Events events={events} />}
      {events && <ShowMore list={list} more={t.more} failed={t.moreFailed} />}
    </AdminFrame>
  )
}

function Events({ events }: { events: readonly AuditEventView[] }) {
  const { format } = useLanguage()
  const { columns } = usePart('admin').audit
  return (
    <Table columns={[columns.when, columns.who, columns.what, columns.about, columns.details]}>
      {events.map(({ id, at, actor, action, accountId, subjectId, reason, facts }) => (
        <tr key={id} className={ROW}>
          <td className={`${CELL} col-start-1 row-start-1 text-soft`}>
            <time dateTime={at} className="whitespace-nowrap">
              {format.dateTime(at)}
            </time>
          </td>
          <th scope="row" translate="no" className={`${CELL} col-start-1 row-start-2 text-start font-medium wrap-anywhere @2xl:min-w-48`}>
            {actor.email ?? actor.role}
            {actor.address && <span className="block text-small font-normal text-soft">{actor.address}</span>}
          </th>
          <td translate="no" className={`${CELL} col-start-1 row-start-3 wrap-anywhere @2xl:min-w-44`}>
            {action}
          </td>
          <td translate="no" className={`${CELL} value col-start-1 row-start-4 text-small text-soft`}>
            {accountId ?? subjectId}
          </td>
          <td translate="no" className={`${CELL} col-start-1 row-start-5 text-small wrap-anywhere`}>
            {reason && <span className="block">{reason}</span>}
            <span className="text-soft">
              {Object.entries(facts)
                .map(([name, value]) => `${name}: ${value}`)
                .join(', ')}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  )
}
