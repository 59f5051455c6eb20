import type { NoteRepository } from '@keyhaven/core'
import type { Kysely, Selectable } from 'kysely'
import type { AppendAuditEvent } from './audit-events.ts'
import { newestFirst } from './newest-first.ts'
import type { Schema, SupportNotesTable } from './schema.ts'

type NoteRow = Selectable<SupportNotesTable> & { email: string }

export const sqlNoteRepository = (db: Kysely<Schema>, append: AppendAuditEvent): NoteRepository => ({
  add: (note, event) =>
    db.transaction().execute(async (trx) => {
      const account = await trx.selectFrom('exchange_accounts').select('id').where('id', '=', note.accountId).executeTakeFirst()
      if (!account) return false
      await trx
        .insertInto('support_notes')
        .values({
          id: note.id,
          account_id: note.accountId,
          author_id: note.authorId,
          text: note.text,
          created_at: note.createdAt.getTime(),
        })
        .execute()
      await append(trx, event)
      return true
    }),

  listOfAccount: (accountId, page) =>
    newestFirst(
      page,
      ({ id, account_id, author_id, text, created_at, email }: NoteRow) => ({
        id,
        accountId: account_id,
        authorId: author_id,
        text,
        createdAt: new Date(created_at),
        author: { id: author_id, email },
      }),
      async (behind, limit) => {
        let query = db
          .selectFrom('support_notes')
          .innerJoin('auth_users', 'auth_users.id', 'support_notes.author_id')
          .select(['support_notes.id', 'account_id', 'author_id', 'text', 'created_at', 'auth_users.email'])
          .where('account_id', '=', accountId)
        if (behind)
          query = query.where((is) => is(is.refTuple('created_at', 'support_notes.id'), '<', is.tuple(behind.createdAt, behind.id)))
        const rows = await query.orderBy('created_at', 'desc').orderBy('support_notes.id', 'desc').limit(limit).execute()
        return rows.map((row) => ({ position: { createdAt: row.created_at, id: row.id }, row }))
      },
    ),
})
