import {
  type Account,
  type Counted,
  countStored,
  countTest,
  type EndedVerification,
  type FirstSteps,
  isCounted,
  type StatisticsRepository,
} from '@keyhaven/core'
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { FirstStepsTable, Schema } from '../schema.ts'
import { addToDay } from './daily-counts.ts'
import { noteAnswers } from './egress-seen.ts'

export const sqlStatisticsRepository = (db: Kysely<Schema>): StatisticsRepository => ({
  async opened(ownerId, at) {
    const known = await db.selectFrom('first_steps').select('opened_at').where('owner_id', '=', ownerId).executeTakeFirst()
    if (known) return
    await db
      .insertInto('first_steps')
      .values({ owner_id: ownerId, opened_at: at.getTime() })
      .onConflict((on) => on.column('owner_id').doNothing())
      .execute()
  },
  between: (from, to) => db.selectFrom('daily_counts').selectAll().where('day', '>=', from).where('day', '<=', to).execute(),
})

/** In the transaction that keeps a verification. */
export async function countVerification(trx: Transaction<Schema>, verification: EndedVerification): Promise<void> {
  await noteAnswers(trx, verification)
  if (isCounted(verification)) await count(trx, verification.ownerId, verification.startedAt, (steps) => countTest(verification, steps))
}

/** In the transaction that adds an account. */
export async function countAccount(trx: Transaction<Schema>, account: Account): Promise<void> {
  if (account.exchange !== 'kraken-practice') await count(trx, account.ownerId, account.createdAt, (steps) => countStored(account, steps))
}

async function count(trx: Transaction<Schema>, ownerId: string, at: Date, judge: (steps: FirstSteps) => Counted): Promise<void> {
  // Also locks it: of two tests at once of the same person only one is the first.
  const row = await trx
    .insertInto('first_steps')
    .values({ owner_id: ownerId })
    .onConflict((on) => on.column('owner_id').doUpdateSet(({ ref }) => ({ owner_id: ref('excluded.owner_id') })))
    .returningAll()
    .executeTakeFirstOrThrow()
  const { steps, counts } = judge(fromRow(row))
  await trx.updateTable('first_steps').set(toRow(steps)).where('owner_id', '=', ownerId).execute()
  await addToDay(trx, at, counts)
}

const toDate = (time: number | null) => (time === null ? null : new Date(time))

const fromRow = (row: Selectable<FirstStepsTable>): FirstSteps => ({
  openedAt: toDate(row.opened_at),
  triedAt: toDate(row.tried_at),
  passedAt: toDate(row.passed_at),
  storedAt: toDate(row.stored_at),
})

const toRow = (steps: FirstSteps) => ({
  opened_at: steps.openedAt?.getTime() ?? null,
  tried_at: steps.triedAt?.getTime() ?? null,
  passed_at: steps.passedAt?.getTime() ?? null,
  stored_at: steps.storedAt?.getTime() ?? null,
})
