import type { Mailboxes, Notice } from '@keyhaven/core'
import type { Kysely, Transaction } from 'kysely'
import type { Schema, StoreType } from './schema.ts'

/** What happens within so long after the first notice goes into the same mail. */
const GATHERED_MS = 5 * 60_000

interface About {
  accountId: string
  ownerId: string
  at: Date
}

/** Writes notices beside what they tell of: takes a transaction, so that neither is there without the other. */
export async function insertNotices(
  trx: Transaction<Schema>,
  { accountId, ownerId, at }: About,
  notices: readonly Notice[],
): Promise<void> {
  if (notices.length === 0) return
  await trx
    .insertInto('mail_notices')
    .values(notices.map((notice) => ({ owner_id: ownerId, account_id: accountId, notice: JSON.stringify(notice), at: at.getTime() })))
    .execute()
  await trx
    .insertInto('mailboxes')
    .values({ owner_id: ownerId, due_at: at.getTime() + GATHERED_MS })
    // One that waits already keeps its time; one that is being sent gets another, once what came is settled.
    .onConflict((on) =>
      on.column('owner_id').doUpdateSet((is) => ({ due_at: is.fn.coalesce('mailboxes.due_at', is.ref('excluded.due_at')) })),
    )
    .execute()
}

export const sqlMailboxes = (db: Kysely<Schema>, type: StoreType): Mailboxes => {
  const held = (trx: Kysely<Schema>, ownerId: string, holder: string) =>
    trx.updateTable('mailboxes').where((is) => is.and({ owner_id: ownerId, holder }))

  return {
    claim({ holder, now, until, limit }) {
      return db.transaction().execute(async (trx) => {
        const boxes = await trx
          .selectFrom('mailboxes')
          .innerJoin('auth_users', 'auth_users.id', 'mailboxes.owner_id')
          .select(['owner_id', 'attempts', 'wanted', 'bounced_at', 'auth_users.email', 'auth_users.language'])
          .where('due_at', '<=', now.getTime())
          .orderBy('due_at')
          .limit(limit)
          .$if(type === 'postgres', (query) => query.forUpdate('mailboxes').skipLocked())
          .execute()
        const mails = []
        for (const { owner_id: ownerId, attempts, wanted, bounced_at: bouncedAt, email, language } of boxes) {
          const mayWrite = wanted === 1 && bouncedAt === null
          if (!mayWrite) await trx.deleteFrom('mail_notices').where('owner_id', '=', ownerId).execute()
          const rows = await trx
            .selectFrom('mail_notices')
            .innerJoin('exchange_accounts', 'exchange_accounts.id', 'mail_notices.account_id')
            .select(['mail_notices.id', 'mail_notices.notice', 'mail_notices.at', 'account_id', 'name', 'exchange', 'key_hint', 'health'])
            .where('mail_notices.owner_id', '=', ownerId)
            .orderBy('mail_notices.id')
            .limit(NOTICES_MAX)
            .execute()
          const [first] = rows
          const lease = first ? { due_at: until.getTime(), holder } : { due_at: null, holder: null, attempts: 0 }
          await trx.updateTable('mailboxes').set(lease).where('owner_id', '=', ownerId).execute()
          if (!first) continue
          const notices = rows.map((row) => ({
            ...readNotice(row.notice),
            id: String(row.id),
            account: { id: row.account_id, name: row.name, exchange: row.exchange, keyHint: row.key_hint, health: row.health },
          }))
          mails.push({ ownerId, email, language, attempts, notices, since: new Date(first.at) })
        }
        return mails
      })
    },

    async settle(ownerId, holder, noticeIds) {
      await db.transaction().execute(async (trx) => {
        // First the mailbox: whoever writes a notice at this moment waits, or is seen below.
        const box = await held(trx, ownerId, holder)
          .set({ holder: null, attempts: 0, due_at: null })
          .returning('owner_id')
          .executeTakeFirst()
        if (!box) return
        await trx.deleteFrom('mail_notices').where('id', 'in', noticeIds.map(Number)).where('owner_id', '=', ownerId).execute()
        const next = await trx
          .selectFrom('mail_notices')
          .select('at')
          .where('owner_id', '=', ownerId)
          .orderBy('id')
          .limit(1)
          .executeTakeFirst()
        if (next)
          await trx
            .updateTable('mailboxes')
            .set({ due_at: next.at + GATHERED_MS })
            .where('owner_id', '=', ownerId)
            .execute()
      })
    },

    async putOff(ownerId, holder, until) {
      await held(db, ownerId, holder)
        .set((is) => ({ holder: null, attempts: is('attempts', '+', 1), due_at: until.getTime() }))
        .execute()
    },

    async bounced(ownerId, holder, at) {
      await db.transaction().execute(async (trx) => {
        const change = { holder: null, attempts: 0, due_at: null, bounced_at: at.getTime() }
        const box = await held(trx, ownerId, holder).set(change).returning('owner_id').executeTakeFirst()
        if (box) await trx.deleteFrom('mail_notices').where('owner_id', '=', ownerId).execute()
      })
    },

    async stateOf(ownerId) {
      const row = await db.selectFrom('mailboxes').select(['wanted', 'bounced_at']).where('owner_id', '=', ownerId).executeTakeFirst()
      return { wanted: row?.wanted !== 0, bouncedAt: row?.bounced_at == null ? null : new Date(row.bounced_at) }
    },

    async setWanted(ownerId, wanted) {
      const change = { wanted: wanted ? 1 : 0, ...(wanted && { bounced_at: null }) }
      await db
        .insertInto('mailboxes')
        .values({ owner_id: ownerId, ...change })
        .onConflict((on) => on.column('owner_id').doUpdateSet(change))
        .execute()
    },
  }
}

/** What is beyond this goes into the next mail. */
const NOTICES_MAX = 500

/** Only {@link insertNotices} writes it; of its dates JSON makes texts. */
function readNotice(json: string): Notice {
  return JSON.parse(json, (name, value: unknown) =>
    (name === 'when' || name === 'from') && typeof value === 'string' ? new Date(value) : value,
  ) as Notice
}
