import type { AccountEventView } from '@keyhaven/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { accountEventsQuery } from '../../api/account.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { type EventLine, groupEvents } from './group-events.ts'
import { History } from './history.tsx'

/** What happened to an account, and who did it: visits of the support staff, with their reason, among it. */
export function EventList({ accountId }: { accountId: string }) {
  const { events: t } = usePart('account')
  const list = useInfiniteQuery(accountEventsQuery(accountId))
  return (
    <History title={t.title} failed={t.loadFailed} more={t.more} none={t.none} list={list}>
      {(items) => <EventLines events={items} by={t.by} />}
    </History>
  )
}

interface EventLinesProps {
  /** Newest first. */
  events: readonly AccountEventView[]
  /** What whoever reads it calls who did something. */
  by: Readonly<Record<AccountEventView['by'], string>>
}

export const EventLines = ({ events, by }: EventLinesProps) =>
  groupEvents(events).map((line) => <Line key={line.event.id} line={line} who={by[line.event.by]} />)

function Line({ line: { event, since, count }, who }: { line: EventLine; who: string }) {
  const { format } = useLanguage()
  const { events: t, timeline } = usePart('account')
  const { at, code, reason } = event
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 py-2 text-small">
      <span className="min-w-20 font-semibold">{who}</span>
      <div className="min-w-0 flex-1 basis-60">
        <p className="wrap-anywhere">{what()}</p>
        {reason !== undefined && <p className="text-soft wrap-anywhere">{timeline.reason(reason)}</p>}
        {code !== undefined && count === 1 && (
          <p translate="no" className="value text-soft">
            {code}
          </p>
        )}
      </div>
      <span className="text-soft tabular-nums">
        {count > 1 && <>{format.date(since)} – </>}
        <time dateTime={at}>{format.dateTime(at)}</time>
      </span>
    </li>
  )

  function what() {
    const { action, name, from, to, verdict } = event
    if (action === 'account.renamed' && name !== undefined) return t.renamedTo(name)
    if (action === 'account.credentials-replaced' && from !== undefined && to !== undefined) return t.replaced(from, to)
    const done = action in t.actions ? t.actions[action as keyof typeof t.actions] : t.other
    return verdict === undefined ? done : t.verified(done, timeline.verdicts[verdict], count, format.number(count))
  }
}
