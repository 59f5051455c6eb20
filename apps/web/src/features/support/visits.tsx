import type { AuditEventView } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { visitsQuery } from '../../api/support.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { History } from '../show-account/history.tsx'

/** The audit trail of one account, for who may read it: everything that anybody looked at or did. */
export function Visits({ id }: { id: string }) {
  const { format } = useLanguage()
  const { visits: t } = usePart('support')
  const { events, timeline } = usePart('account')
  const list = useInfiniteQuery(visitsQuery(id))
  const own: Partial<Record<AuditEventView['action'], string>> = {
    ...events.actions,
    'note.added': t.noted,
    'notes.read': t.read,
  }
  return (
    <History title={t.title} lead={t.lead} failed={t.failed} more={t.earlier} none={t.none} list={list}>
      {(items) =>
        items.map(({ id: key, actor, action, at, reason }) => (
          <li key={key} className="flex flex-wrap items-baseline gap-x-4 py-1.5 text-small">
            <span translate="no" className="font-medium wrap-anywhere">
              {actor.email ?? actor.role}
            </span>
            <span>{own[action] ?? t.other}</span>
            {reason !== null && <span className="text-soft wrap-anywhere">{timeline.reason(reason)}</span>}
            <time dateTime={at} className="ms-auto text-soft tabular-nums">
              {format.dateTime(at)}
            </time>
          </li>
        ))
      }
    </History>
  )
}
