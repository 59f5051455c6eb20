import type { AuditEventView } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { CELL, ROW, Table } from '../../ui/lists/table.tsx'

/** Events of the audit trail. What was done is said in words; its code, by which a program finds it, stands beneath. */
export function AuditEvents({ events }: { events: readonly AuditEventView[] }) {
  const { format } = useLanguage()
  const { columns, actions } = usePart('admin').audit
  return (
    <Table columns={[columns.when, columns.who, columns.what, columns.about, columns.details]}>
      {events.map(({ id, at, actor, action, accountId, subjectId, reason, facts }) => (
        <tr key={id} className={ROW}>
          <td className={`${CELL} col-start-1 row-start-1 text-soft`}>
            <time dateTime={at} className="whitespace-nowrap">
              {format.dateTime(at)}
            </time>
          </td>
          <th
            scope="row"
            translate="no"
            className={`${CELL} col-start-1 row-start-2 text-start font-medium wrap-anywhere @2xl:min-w-48 @5xl:min-w-60`}
          >
            {actor.email ?? actor.role}
            {actor.address && <span className="block text-small font-normal text-soft">{actor.address}</span>}
          </th>
          <td className={`${CELL} col-start-1 row-start-3 wrap-anywhere @2xl:min-w-44`}>
            {actions[action]}
            <span translate="no" className="block text-small text-soft">
              {action}
            </span>
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
