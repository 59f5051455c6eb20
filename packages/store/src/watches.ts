import type { Watches } from '@keyhaven/core'
import type { Kysely } from 'kysely'
import { fromRow } from './account-rows.ts'
import { replaceGaps, toGapColumns } from './follow.ts'
import { insertNotices } from './mailboxes.ts'
import type { Schema, StoreType } from './schema.ts'
import { indexAccount } from './search/index-accounts.ts'

export const sqlWatches = (db: Kysely<Schema>, type: StoreType, mails: boolean): Watches => ({
  claim({ exchange, holder, now, until, limit }) {
    return db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('account_watches')
        .select('account_id')
        .where('exchange', '=', exchange)
        .where('next_check_at', '<=', now.getTime())
        .orderBy('next_check_at')
        .limit(limit)
        // What another server takes at this moment is not waited for; on SQLite there is only one at a time.
        .$if(type === 'postgres', (query) => query.forUpdate().skipLocked())
        .execute()
      const ids = rows.map((row) => row.account_id)
      if (ids.length > 0) {
        await trx.updateTable('account_watches').set({ next_check_at: until.getTime(), holder }).where('account_id', 'in', ids).execute()
      }
      return ids
    })
  },

  async putOff(accountId, holder, until) {
    await db
      .updateTable('account_watches')
      .set({ next_check_at: until.getTime(), holder: null })
      .where((is) => is.and({ account_id: accountId, holder }))
      .execute()
  },

  spread({ before, limit }, to) {
    return db.transaction().execute(async (trx) => {
      const rows = await trx
        .selectFrom('account_watches')
        .select(['account_id', 'next_check_at'])
        .where('next_check_at', '<', before.getTime())
        .orderBy('next_check_at')
        .limit(limit)
        .$if(type === 'postgres', (query) => query.forUpdate().skipLocked())
        .execute()
      for (const { account_id: id, next_check_at: dueAt } of rows) {
        const next = to(id, new Date(dueAt)).getTime()
        await trx.updateTable('account_watches').set({ next_check_at: next, holder: null }).where('account_id', '=', id).execute()
      }
      return rows.length
    })
  },

  judgeAddresses({ exchange, addressesKey, at, limit }, judge) {
    return db.transaction().execute(async (trx) => {
      const stale = trx
        .selectFrom('account_watches')
        .select('account_id')
        .where('exchange', '=', exchange)
        // Two ranges of an index; "unlike" would be a look at every row.
        .where((is) => is.or([is('addresses_key', '<', addressesKey), is('addresses_key', '>', addressesKey)]))
      const found = (await stale.limit(limit).execute()).map((row) => row.account_id)
      if (found.length === 0) return 0
      // The account first, then what is beside it, as whoever changes one does it; who is at it at this moment judges it anyway.
      const rows = await trx
        .selectFrom('exchange_accounts')
        .selectAll()
        .where('id', 'in', found)
        .$if(type === 'postgres', (query) => query.forUpdate().skipLocked())
        .execute()
      // Another server may have judged some of them since they were found.
      const locked = rows.map(({ id }) => id)
      const still = locked.length === 0 ? [] : await stale.where('account_id', 'in', locked).execute()
      const ids = still.map((row) => row.account_id)
      if (ids.length === 0) return 0
      const known = await trx.selectFrom('address_gaps').select(['account_id', 'address']).where('account_id', 'in', ids).execute()
      for (const account of rows.filter(({ id }) => ids.includes(id)).map(fromRow)) {
        const missing = known.flatMap(({ account_id: id, address }) => (id === account.id ? [address] : []))
        const { notices, ...gaps } = judge(account, missing)
        await trx.updateTable('account_watches').set(toGapColumns(gaps)).where('account_id', '=', account.id).execute()
        await replaceGaps(trx, account, gaps)
        await indexAccount(trx, account.id)
        if (mails) await insertNotices(trx, { accountId: account.id, ownerId: account.ownerId, at }, notices)
      }
      return ids.length
    })
  },

  async attentionOf(ownerId, now, limit) {
    const needy = db
      .selectFrom('account_watches')
      .where('account_watches.owner_id', '=', ownerId)
      .where('attention_from', '<=', now.getTime())
    const rows = await needy
      .innerJoin('exchange_accounts', 'exchange_accounts.id', 'account_watches.account_id')
      .selectAll('exchange_accounts')
      .orderBy('attention_from')
      .limit(limit)
      .execute()
    const [count, gaps] = await Promise.all([
      rows.length < limit
        ? rows.length
        : needy
            .select(({ fn }) => fn.countAll<number>().as('accounts'))
            .executeTakeFirstOrThrow()
            .then(({ accounts }) => accounts),
      rows.length === 0
        ? []
        : db
            .selectFrom('address_gaps')
            .select(['account_id', 'address'])
            .where('state', '=', 'missing')
            .where(
              'account_id',
              'in',
              rows.map(({ id }) => id),
            )
            .execute(),
    ])
    const missingOf = (id: string) => gaps.flatMap((gap) => (gap.account_id === id ? [gap.address] : []))
    return { items: rows.map((row) => ({ account: fromRow(row), missing: missingOf(row.id) })), count }
  },

  async countGaps(exchange) {
    const { accounts } = await db
      .selectFrom('account_watches')
      .select(({ fn }) => fn.countAll<number>().as('accounts'))
      .where('exchange', '=', exchange)
      .executeTakeFirstOrThrow()
    const gaps = await db
      .selectFrom('address_gaps')
      .select(['address', 'state', ({ fn }) => fn.countAll<number>().as('accounts')])
      .where('exchange', '=', exchange)
      .groupBy(['address', 'state'])
      .execute()
    return { accounts, gaps }
  },
})
