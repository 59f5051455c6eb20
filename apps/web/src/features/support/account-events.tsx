import { useInfiniteQuery } from '@tanstack/react-query'
import { supportEventsQuery } from '../../api/support.ts'
import { usePart } from '../../texts/use-part.ts'
import { EventLines } from '../show-account/event-list.tsx'
import { History } from '../show-account/history.tsx'

/** What happened to a customer's account, as the customer sees it: the staff by their role alone. */
export function AccountEvents({ id }: { id: string }) {
  const { account: t } = usePart('support')
  const { events } = usePart('account')
  const list = useInfiniteQuery(supportEventsQuery(id))
  return (
    <History title={events.title} lead={t.eventsLead} failed={events.loadFailed} more={events.more} none={events.none} list={list}>
      {(items) => <EventLines events={items} by={{ ...events.by, owner: t.owner }} />}
    </History>
  )
}
