import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { StoreType } from '../schema.ts'

/** Audit events as links of one chain, with who did it as what and from where; and what is needed to look through them. */
export const auditChain = (type: StoreType): Migration => ({
  async up(db: Kysely<unknown>) {
    const { schema } = db
    // Events from before there was a chain can't be proven. They are put aside, not given out for what they are not.
    await schema.alterTable('audit_events').renameTo('audit_events_unchained').execute()

    await schema
      .createTable('audit_events')
      // On SQLite the name of the type makes it the row's own number.
      .addColumn('sequence', type === 'postgres' ? 'bigint' : 'integer', (it) => it.primaryKey().notNull())
      .addColumn('id', 'text', (it) => it.notNull())
      .addColumn('at', 'bigint', (it) => it.notNull())
      .addColumn('actor_id', 'text', (it) => it.notNull())
      .addColumn('actor_role', 'text', (it) => it.notNull())
      .addColumn('actor_address', 'text')
      .addColumn('action', 'text', (it) => it.notNull())
      .addColumn('owner_id', 'text')
      .addColumn('subject_id', 'text')
      .addColumn('account_id', 'text')
      .addColumn('reason', 'text')
      .addColumn('facts', 'text', (it) => it.notNull())
      .addColumn('previous', 'text', (it) => it.notNull())
      .addColumn('hash', 'text', (it) => it.notNull())
      .execute()
    await schema.createIndex('audit_events_id').on('audit_events').column('id').unique().execute()
    await schema.createIndex('audit_events_time').on('audit_events').columns(['at', 'sequence']).execute()
    for (const columns of [['actor_id'], ['action'], ['actor_id', 'action'], ['account_id']]) {
      await schema
        .createIndex(`audit_events_${columns.join('_')}`)
        .on('audit_events')
        .columns([...columns, 'at', 'sequence'])
        .execute()
    }
    for (const statement of appendOnly[type]) await sql.raw(statement).execute(db)

    // One row: which event is the last, so that a removed tail shows too.
    await schema
      .createTable('audit_head')
      .addColumn('id', 'integer', (it) => it.primaryKey().notNull().check(sql`id = 1`))
      .addColumn('sequence', 'bigint', (it) => it.notNull())
      .addColumn('hash', 'text', (it) => it.notNull())
      .addColumn('seal', 'text', (it) => it.notNull())
      .execute()
    await sql`insert into audit_head (id, sequence, hash, seal) values (1, 0, '', '')`.execute(db)
  },
})

/** Against a slip of ours, and of whoever holds only this program's access; not against the database's owner. */
const appendOnly: Record<StoreType, string[]> = {
  sqlite: ['update', 'delete'].map(
    (change) => `create trigger audit_chain_no_${change} before ${change} on audit_events
      begin select raise(abort, 'audit_events is append-only'); end`,
  ),
  postgres: [
    `create trigger audit_chain_append_only before update or delete or truncate on audit_events
      for each statement execute function audit_events_refuse()`,
  ],
}
