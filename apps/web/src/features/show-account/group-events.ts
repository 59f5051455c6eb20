import type { AccountEventView } from '@keyhaven/contract'

/** One line of what happened: an event, or a run of the platform's own verifications, of which there is one a day. */
export interface EventLine {
  /** The newest. */
  event: AccountEventView
  /** When the run began; the event's own time when it stands alone. */
  since: string
  count: number
}

const isOwnWork = ({ by, action }: AccountEventView) => by === 'platform' && action === 'account.verified'

/** @param events - newest first, and so is what comes back. */
export function groupEvents(events: readonly AccountEventView[]): EventLine[] {
  const lines: EventLine[] = []
  for (const event of events) {
    const last = lines.at(-1)
    if (last && isOwnWork(last.event) && isOwnWork(event) && last.event.verdict === event.verdict) {
      last.count += 1
      last.since = event.at
    } else lines.push({ event, since: event.at, count: 1 })
  }
  return lines
}
