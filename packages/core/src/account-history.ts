import type { AccountEventView, AccountVerificationView, AuditAction, Trigger, Verdict } from '@keyhaven/contract'
import { PLATFORM } from './audit-event.ts'
import type { AccountRepository, AuditEvent, AuditTrail, Page, Verification, VerificationRepository } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { toVerificationView } from './verification-view.ts'

interface PageOf {
  limit: number
  cursor?: string | undefined
}
type Answer<Item> = Promise<Result<Page<Item>, { code: 'not-found' }>>

/** What was found out about an account over time, and what happened to it, for its owner. Newest first. */
export interface AccountHistory {
  verifications(id: string, ownerId: string, page: PageOf): Answer<AccountVerificationView>
  events(id: string, ownerId: string, page: PageOf): Answer<AccountEventView>
}

export interface AccountHistoryDeps {
  accounts: AccountRepository
  verifications: VerificationRepository
  audit: AuditTrail
}

/** What the staff writes for each other is none of the owner's, nor is what nobody was let do. */
const STAFF_ONLY: readonly AuditAction[] = ['note.added', 'notes.read', 'private-key.refused', 'access.denied']

export function makeAccountHistory({ accounts, verifications, audit }: AccountHistoryDeps): AccountHistory {
  async function ofOwned<Row, View>(id: string, ownerId: string, read: () => Promise<Page<Row>>, toView: (row: Row) => View): Answer<View> {
    if (!(await accounts.findOwned(id, ownerId))) return err({ code: 'not-found' })
    const { items, nextCursor } = await read()
    return ok({ items: items.map(toView), nextCursor })
  }
  return {
    verifications: (id, ownerId, page) => ofOwned(id, ownerId, () => verifications.listOfAccount(id, page), toHistoryView),
    events: (id, ownerId, page) => ofOwned(id, ownerId, () => audit.listOfAccount(id, page, STAFF_ONLY), toEventView),
  }
}

/** Staff are told by their role only: the customer need not know their names. */
function doerOf(actorId: string, ownerId: string | null): 'owner' | 'support' | 'platform' {
  if (actorId === ownerId) return 'owner'
  return actorId === PLATFORM.id ? 'platform' : 'support'
}

const toHistoryView = (verification: Verification): AccountVerificationView => ({
  ...toVerificationView(verification),
  trigger: verification.trigger,
  by: doerOf(verification.actorId, verification.ownerId),
  reason: verification.reason,
  keyHint: verification.keyHint,
})

/** Facts that an owner sees; whatever else an event holds is for the audit. */
function toEventView(event: AuditEvent): AccountEventView {
  const { actor, ownerId, reason, facts } = event
  const { code, verdict, trigger, name, from, to } = facts
  return {
    id: event.id,
    at: event.at.toISOString(),
    action: event.action,
    by: doerOf(actor.id, ownerId),
    ...(code !== undefined && { code }),
    // Only our own services write these.
    ...(verdict !== undefined && { verdict: verdict as Verdict }),
    ...(trigger !== undefined && { trigger: trigger as Trigger }),
    ...(reason !== null && { reason }),
    ...(name !== undefined && { name }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}
