import type { AuditChain, AuditEvent, AuditFilter, AuditRecord, AuditTrail, ChainedRecord } from '@keyhaven/core'
import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import { newestFirst } from './newest-first.ts'
import type { AuditEventsTable, Schema, StoreType } from './schema.ts'

/** How many events are read at a time when all of them are. */
const PIECE = 1_000

/**
 * Writes what was done beside what it did: takes a transaction, so that neither is there without the other. It has to be the
 * transaction's last step: until the end whoever else appends waits, and waiting for somebody else meanwhile could go in a circle.
 */
export type AppendAuditEvent = (trx: Transaction<Schema>, event: AuditEvent) => Promise<void>

export const appendTo =
  (chain: AuditChain, type: StoreType): AppendAuditEvent =>
  async (trx, event) => {
    const head = await trx
      .selectFrom('audit_head')
      .select(['sequence', 'hash', 'seal'])
      // On SQLite a transaction has the whole database to itself from its beginning.
      .$if(type === 'postgres', (query) => query.forUpdate())
      .executeTakeFirstOrThrow()
    const next = chain.link(toRecord(event), head)
    await trx.insertInto('audit_events').values(toRow(next.record)).execute()
    await trx.updateTable('audit_head').set(next.head).execute()
  }

const readHead = (db: Kysely<Schema>) => db.selectFrom('audit_head').select(['sequence', 'hash', 'seal']).executeTakeFirst()

/**
 * Seals the head of a chain that has no event yet, which the migration, without the key, cannot. Where people are, theirs would be
 * the first events: there, an empty chain without its seal is one that somebody has emptied.
 *
 * @param isNew - this start of the program made the chain, maybe below people who were there before.
 */
export async function sealStart(db: Kysely<Schema>, { start }: AuditChain, isNew: boolean): Promise<void> {
  const head = await readHead(db)
  if (head?.sequence !== start.sequence || head.seal !== '') return
  const query = db.updateTable('audit_head').set(start).where('sequence', '=', start.sequence).where('seal', '=', '')
  await (isNew ? query : query.where((is) => is.not(is.exists(is.selectFrom('auth_users').select('id'))))).execute()
}

export const sqlAuditTrail = (db: Kysely<Schema>, append: AppendAuditEvent): AuditTrail => ({
  append: (event) => db.transaction().execute((trx) => append(trx, event)),
  list: (filter, page) => listEvents(db, filter, page),
  listOfAccount: (accountId, page, except) => listEvents(db, { accountId, except }, page),
  head: () => readHead(db),

  async *chain(after) {
    for (let last = after; ; ) {
      const query = db.selectFrom('audit_events').selectAll().where('sequence', '>', last).orderBy('sequence')
      const rows = await query.limit(PIECE).execute()
      yield* rows.map(fromRow)
      const end = rows.at(-1)
      if (!end) return
      last = end.sequence
    }
  },

  async *since(time) {
    for (let last = { at: time.getTime(), sequence: 0 }; ; ) {
      const query = db.selectFrom('audit_events').selectAll().orderBy('at').orderBy('sequence')
      const rows = await query
        .where((is) => is(is.refTuple('at', 'sequence'), '>', is.tuple(last.at, last.sequence)))
        .limit(PIECE)
        .execute()
      yield* rows.map(fromRow)
      const end = rows.at(-1)
      if (!end) return
      last = end
    }
  },
})

function listEvents(
  db: Kysely<Schema>,
  { actorId, action, except, accountId, since, until }: AuditFilter,
  page: Parameters<AuditTrail['list']>[1],
) {
  // Read along the index of an account, whose events are few, or of an actor's actions. No other may be chosen beside an account: somebody's
  // actions can be millions.
  const beside = (column: 'actor_id' | 'action') =>
    accountId === undefined ? sql.ref<string>(column) : sql<string>`coalesce(${sql.ref(column)}, '')`
  let events = db
    .selectFrom('audit_events')
    .selectAll()
    .where('at', '>=', since?.getTime() ?? 0)
  if (accountId !== undefined) events = events.where('account_id', '=', accountId)
  if (actorId !== undefined) events = events.where(beside('actor_id'), '=', actorId)
  if (action !== undefined) events = events.where(beside('action'), '=', action)
  if (except) events = events.where('action', 'not in', except)
  if (until) events = events.where('at', '<', until.getTime())
  return newestFirst(page, toEvent, async (behind, limit) => {
    const sequence = Number(behind?.id ?? 0)
    if (!Number.isSafeInteger(sequence)) return []
    const older = behind ? events.where((is) => is(is.refTuple('at', 'sequence'), '<', is.tuple(behind.createdAt, sequence))) : events
    const rows = await older.orderBy('at', 'desc').orderBy('sequence', 'desc').limit(limit).execute()
    return rows.map((row) => ({ position: { createdAt: row.at, id: String(row.sequence) }, row }))
  })
}

const toRecord = ({ at, actor, reason, facts, ...event }: AuditEvent): AuditRecord => ({
  ...event,
  at: at.getTime(),
  actorId: actor.id,
  actorRole: actor.role,
  actorAddress: actor.address,
  // Half a surrogate pair would come back as another character, and the event would look altered.
  reason: reason?.toWellFormed() ?? null,
  facts: JSON.stringify(facts),
})

const toEvent = (row: Selectable<AuditEventsTable>): AuditEvent => ({
  id: row.id,
  at: new Date(row.at),
  actor: { id: row.actor_id, role: row.actor_role, address: row.actor_address },
  action: row.action,
  ownerId: row.owner_id,
  subjectId: row.subject_id,
  accountId: row.account_id,
  reason: row.reason,
  // Only `toRecord` makes this text.
  facts: JSON.parse(row.facts) as Record<string, string>,
})

const toRow = (record: ChainedRecord): Insertable<AuditEventsTable> => ({
  sequence: record.sequence,
  id: record.id,
  at: record.at,
  actor_id: record.actorId,
  actor_role: record.actorRole,
  actor_address: record.actorAddress,
  action: record.action,
  owner_id: record.ownerId,
  subject_id: record.subjectId,
  account_id: record.accountId,
  reason: record.reason,
  facts: record.facts,
  previous: record.previous,
  hash: record.hash,
})

const fromRow = (row: Selectable<AuditEventsTable>): ChainedRecord => ({
  sequence: row.sequence,
  id: row.id,
  at: row.at,
  actorId: row.actor_id,
  actorRole: row.actor_role,
  actorAddress: row.actor_address,
  action: row.action,
  ownerId: row.owner_id,
  subjectId: row.subject_id,
  accountId: row.account_id,
  reason: row.reason,
  facts: row.facts,
  previous: row.previous,
  hash: row.hash,
})
