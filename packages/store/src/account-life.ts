import { type Account, type AccountRepository, err, type OwnedVersion, ok, type Result, type StaleAccount } from '@keyhaven/core'
import type { Kysely, Transaction } from 'kysely'
import { fromRow, toJudgedColumns, toKeyColumns, toNameColumns } from './account-rows.ts'
import type { Beside } from './accounts.ts'
import { eraseTraces } from './erase.ts'
import type { ExchangeAccountsTable, Schema, StoreType } from './schema.ts'
import { indexAccount } from './search/index-accounts.ts'
import { insertVerification } from './verifications.ts'

type Changes = Pick<AccountRepository, 'rename' | 'recordVerification' | 'replaceCredentials' | 'remove'>

/**
 * What happens to an account that is there. Each change locks its row first, so that of two at once one sees what the other did.
 */
export const changesOf = (db: Kysely<Schema>, type: StoreType, { append, tell, follow }: Beside): Changes => ({
  rename: (which, name, event) =>
    unlessTaken('name-taken', () =>
      db.transaction().execute(async (trx) => {
        const found = await lockVersion(trx, type, which)
        if (!found.ok) return found
        const account = { ...found.value, name, version: found.value.version + 1 }
        if (found.value.name === name) return found
        await updateUnlessTaken(trx, account.id, event.at, { ...toNameColumns(name), version: account.version })
        await indexAccount(trx, account.id)
        await append(trx, event)
        return ok(account)
      }),
    ),

  recordVerification: (verification, event, judge, holder) =>
    db.transaction().execute(async (trx) => {
      const account = verification.accountId === null ? undefined : await lock(trx, type, verification.accountId)
      if (holder !== undefined && !(account && (await holds(trx, type, account.id, holder)))) return false
      if (account?.publicKeyHash === verification.publicKeyHash) {
        const { judged, changes } = judge(account)
        await update(trx, account.id, event.at, toJudgedColumns(judged))
        await tell(trx, changes)
        await follow(trx, { before: account, after: { ...account, ...judged }, verdict: verification.verdict, at: event.at })
        await indexAccount(trx, account.id)
      }
      await insertVerification(trx, verification)
      await append(trx, event)
      return true
    }),

  async replaceCredentials(which, replaced, { event, changes }) {
    const result = await unlessTaken('already-added', () =>
      db.transaction().execute(async (trx) => {
        const found = await lockVersion(trx, type, which)
        if (!found.ok) return found
        const account = { ...found.value, ...replaced, version: found.value.version + 1 }
        await updateUnlessTaken(trx, account.id, event.at, { ...toKeyColumns(replaced), version: account.version })
        await tell(trx, changes)
        await follow(trx, { before: found.value, after: account, verdict: undefined, at: event.at })
        await indexAccount(trx, account.id)
        await append(trx, event)
        return ok(account)
      }),
    )
    if (result.ok) await eraseTraces(db, type)
    return result
  },

  async remove(which, trace) {
    const result = await db.transaction().execute(async (trx) => {
      const found = await lockVersion(trx, type, which)
      if (!found.ok) return found
      const account = found.value
      const { event, changes } = trace(account)
      await trx.deleteFrom('exchange_accounts').where('id', '=', account.id).execute()
      await trx
        .insertInto('removed_accounts')
        .values({
          id: account.id,
          owner_id: account.ownerId,
          exchange: account.exchange,
          key_hint: account.keyHint,
          created_at: account.createdAt.getTime(),
          removed_at: event.at.getTime(),
          removed_by: event.actor.id,
        })
        .execute()
      await tell(trx, changes)
      await append(trx, event)
      return ok(undefined)
    })
    if (result.ok) await eraseTraces(db, type)
    return result
  },
})

/** The row as it is, and as it stays until the transaction ends. */
async function lock(trx: Transaction<Schema>, type: StoreType, id: string): Promise<Account | undefined> {
  const row = await trx
    .selectFrom('exchange_accounts')
    .selectAll()
    .where('id', '=', id)
    // On SQLite a transaction has the whole database to itself from its beginning.
    .$if(type === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Whether an account is still with who took it. So it stays until the transaction ends: nobody takes a row that is locked. */
async function holds(trx: Transaction<Schema>, type: StoreType, accountId: string, holder: string): Promise<boolean> {
  const held = await trx
    .selectFrom('account_watches')
    .select('account_id')
    .where((is) => is.and({ account_id: accountId, holder }))
    .$if(type === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()
  return held !== undefined
}

type Locked = Result<Account, StaleAccount | { code: 'not-found' }>

async function lockVersion(trx: Transaction<Schema>, type: StoreType, { id, ownerId, version }: OwnedVersion): Promise<Locked> {
  const account = await lock(trx, type, id)
  if (account?.ownerId !== ownerId) return err({ code: 'not-found' })
  return version === undefined || account.version === version ? ok(account) : err({ code: 'stale', account })
}

/** Thrown to roll the transaction back. */
class Taken extends Error {}

async function unlessTaken<Value, Code extends string, Failure>(
  code: Code,
  change: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | { code: Code }>> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof Taken) return err({ code })
    throw error
  }
}

/** What each database says when a unique index refuses a row. The index decides, so that of two at once exactly one wins. */
const UNIQUE = { sqlite: 2067, postgres: '23505' }

async function updateUnlessTaken(...change: Parameters<typeof update>): Promise<void> {
  try {
    await update(...change)
  } catch (error) {
    const { errcode, code } = error as { errcode?: unknown; code?: unknown }
    throw errcode === UNIQUE.sqlite || code === UNIQUE.postgres ? new Taken() : error
  }
}

const update = (
  trx: Transaction<Schema>,
  id: string,
  at: Date,
  change: Partial<Omit<ExchangeAccountsTable, 'version'>> & { version?: number },
): Promise<unknown> =>
  trx
    .updateTable('exchange_accounts')
    .set({ ...change, updated_at: at.getTime() })
    .where('id', '=', id)
    .execute()
