import type { AuditEvent, AuditTrail } from '@keyhaven/core'
import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Writes what was done beside what it did: takes a transaction, so that neither is there without the other. */
export async function insertAuditEvent(trx: Transaction<Schema>, event: AuditEvent): Promise<void> {
  await trx
    .insertInto('audit_events')
    .values({
      id: event.id,
      at: event.at.getTime(),
      actor_id: event.actorId,
      action: event.action,
      owner_id: event.ownerId,
      subject_id: event.subjectId,
      facts: JSON.stringify(event.facts),
    })
    .execute()
}

export const sqlAuditTrail = (db: Kysely<Schema>): AuditTrail => ({
  append: (event) => db.transaction().execute((trx) => insertAuditEvent(trx, event)),
})
