import type { AccountEventView } from '@keyhaven/contract'

/**
 * One line of what happened: an event; a run of the platform's own verifications, of which there is one a day; a visit of support,
 * whatever they looked at; or a verification of theirs from its beginning to its result.
 */
export interface EventLine {
  /** The newest. */
  event: AccountEventView
  /** When the run or the visit began; the event's own time when it stands alone. */
  since: string
  count: number
}

const isOwnWork = ({ by, action }: AccountEventView) => by === 'platform' && action === 'account.verified'
const VISIT_MS = 10 * 60_000
const isLook = ({ by, action }: AccountEventView) => by === 'support' && action === 'account.looked-at'
const isSameVisit = ({ event: last, since }: EventLine, event: AccountEventView) =>
  isLook(last) && isLook(event) && Date.parse(since) - Date.parse(event.at) < VISIT_MS

/** What support began and what came of it. Without a result, the beginning stands for itself. */
const isItsBeginning = ({ event: last, since }: EventLine, event: AccountEventView) =>
  last.action === 'account.verified' &&
  since === last.at &&
  event.action === 'account.verification-started' &&
  event.by === last.by &&
  event.reason === last.reason

/** @param events - newest first, and so is what comes back. */
export function groupEvents(events: readonly AccountEventView[]): EventLine[] {
  const lines: EventLine[] = []
  for (const event of events) {
    const last = lines.at(-1)
    if (last && isOwnWork(last.event) && isOwnWork(event) && last.event.verdict === event.verdict) {
      last.count += 1
      last.since = event.at
    } else if (last && (isSameVisit(last, event) || isItsBeginning(last, event))) last.since = event.at
    else lines.push({ event, since: event.at, count: 1 })
  }
  return lines
}
