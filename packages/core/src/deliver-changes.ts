import type { Outbox, PendingChange } from './outbox.ts'
import type { Result } from './result.ts'

/** How one attempt went; the reason holds nothing that was sent or answered. */
export type Delivery = Result<undefined, { reason: string }>

/** Hears how changes fare on their way out. */
export interface DeliveryWatch {
  delivered(id: string): void
  failed(id: string, attempts: number, reason: string): void
  gaveUp(id: string, attempts: number, reason: string): void
}

export interface DeliverChangesDeps {
  outbox: Outbox
  /** Must not throw, and must end well within the lease. */
  send(change: PendingChange, signal: AbortSignal): Promise<Delivery>
  watch: DeliveryWatch
  newId: () => string
  now: () => number
  /** From 0 to 1: servers that failed together must not come back together. */
  random: () => number
}

const AT_ONCE = 8
/** Six times what one attempt may take. */
const LEASE_MS = 60_000
const FIRST_WAIT_MS = 10_000
const LONGEST_WAIT_MS = 60 * 60_000
const TRIED_FOR_MS = 3 * 24 * 60 * 60_000

/**
 * Delivers every change that is due, and returns how many were. At least once each, those of one account in order: a change
 * that does not get through holds up the later ones of its account until it does, or is given up after three days.
 */
export const makeDeliverChanges = ({ outbox, send, watch, newId, now, random }: DeliverChangesDeps) => {
  async function deliver(change: PendingChange, holder: string, signal: AbortSignal): Promise<boolean> {
    const delivery = await send(change, signal)
    if (delivery.ok) {
      await outbox.remove(change.sequence, holder)
      watch.delivered(change.id)
      return true
    }
    // Stopping is nobody's failure: the lease ends by itself, and the next server tries again.
    if (signal.aborted) return false
    const attempts = change.attempts + 1
    if (now() - change.at.getTime() >= TRIED_FOR_MS) {
      await outbox.remove(change.sequence, holder)
      watch.gaveUp(change.id, attempts, delivery.error.reason)
      return false
    }
    const waitMs = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** change.attempts) * (0.8 + 0.4 * random())
    await outbox.putOff(change.sequence, holder, new Date(now() + waitMs))
    watch.failed(change.id, attempts, delivery.error.reason)
    return false
  }

  return async (signal: AbortSignal): Promise<number> => {
    const holder = newId()
    let delivered = 0
    while (!signal.aborted) {
      const lease = { holder, now: new Date(now()), until: new Date(now() + LEASE_MS), limit: AT_ONCE }
      const claimed = await outbox.claim(lease)
      const outcomes = await Promise.all(claimed.map((change) => deliver(change, holder, signal)))
      const through = outcomes.filter(Boolean).length
      delivered += through
      // Where nothing gets through, the rest would not either: it waits for the next run.
      if (through === 0) break
    }
    return delivered
  }
}
