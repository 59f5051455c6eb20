import type { AuditAction, AuditEventView } from '@keyhaven/contract'
import { newEvent, OPERATOR, PLATFORM } from './audit-event.ts'
import type { PeopleRepository, Person } from './people-ports.ts'
import type { Actor, AuditTrail, Page } from './ports.ts'
import { type PrivateKeyPasted, refusePrivateKey } from './private-key-pasted.ts'
import { ok, type Result } from './result.ts'

export interface ReadAuditDeps {
  audit: AuditTrail
  people: PeopleRepository
  newId: () => string
  now: () => number
}

export interface AuditQuery {
  /** An id or e-mail. */
  actor?: string | undefined
  action?: AuditAction | undefined
  account?: string | undefined
  /** ISO 8601. */
  since?: string | undefined
  until?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** A page of the audit trail, newest first, for an admin; that it was read is its newest event. */
export type ReadAudit = (query: AuditQuery, admin: Actor) => Promise<Result<Page<AuditEventView>, PrivateKeyPasted>>

export const makeReadAudit =
  (deps: ReadAuditDeps): ReadAudit =>
  async ({ cursor, limit, ...filter }, admin) => {
    const { audit, people } = deps
    const record = (facts: Record<string, string>) => audit.append(newEvent(deps, { actor: admin, action: 'audit.read', facts }))
    const pasted = await refusePrivateKey(deps, { actor: admin, tried: 'audit.read', texts: { actor: filter.actor } })
    if (pasted) return pasted
    const person = filter.actor === undefined ? undefined : await people.find(filter.actor)
    const told = { ...filter, actor: filter.actor && toldOf(filter.actor, person) }
    await record(Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== undefined)))
    const found = await audit.list(
      {
        // Who is nobody has done nothing.
        actorId: person?.id ?? filter.actor,
        action: filter.action,
        accountId: filter.account,
        since: filter.since === undefined ? undefined : new Date(filter.since),
        until: filter.until === undefined ? undefined : new Date(filter.until),
      },
      { cursor, limit },
    )
    const emails = await people.emailsOf([...new Set(found.items.map(({ actor }) => actor.id))])
    const items = found.items.map(({ at, actor, ...event }) => ({
      ...event,
      at: at.toISOString(),
      actor: { ...actor, email: emails.get(actor.id) ?? null },
    }))
    return ok({ items, nextCursor: found.nextCursor })
  }

/** Who was looked for, and no text that is nobody: it would stay in the trail for good. */
const toldOf = (actor: string, person: Person | undefined) => person?.id ?? ([OPERATOR.id, PLATFORM.id].includes(actor) ? actor : 'unknown')
