import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store, type StoreOptions } from '@keyhaven/store'
import { startPostgres } from '@keyhaven/testkit/postgres'
import { median } from './statistics.ts'

const DAY_MS = 86_400_000
const CHUNK = 500
/** Each transaction waits for the disk once. */
const CHUNKS_TOGETHER = 100
const RUNS = 200
/** On one page, whoever asks: the same work for an owner of few and of many. */
const PAGE = 10
const FEW = 10
const MANY = 1000

/** Medians, in milliseconds. */
export interface WatchTimes {
  database: 'SQLite' | 'PostgreSQL'
  /** Claiming one account that is due, among so many. */
  claim: { few: number; many: number }
  /** One page of accounts of an owner of so many. */
  page: { few: number; many: number }
}

export const AMONG = { few: MANY, many: 1_000_000 }
export const OWNED = { few: FEW, many: MANY }

/** How long it takes to claim due work, and to read a page of accounts, among few and among many. */
export async function measureWatching(): Promise<WatchTimes[]> {
  const folder = await mkdtemp(join(tmpdir(), 'keyhaven-bench-'))
  const postgres = await startPostgres()
  try {
    return [
      await measureOn('SQLite', async (name) => ({ sqliteFile: join(folder, `${name}.sqlite`) })),
      await measureOn('PostgreSQL', async () => ({ postgresUrl: await postgres.freshDatabase() })),
    ]
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureOn(database: WatchTimes['database'], fresh: (name: string) => Promise<StoreOptions>): Promise<WatchTimes> {
  const [few, many] = [await openStore(await fresh('few')), await openStore(await fresh('many'))]
  try {
    await fill(few, AMONG.few)
    await fill(many, AMONG.many)
    const claims = await inTurn(claimOn(few), claimOn(many))
    const pages = await inTurn(pageOf(many, 'few'), pageOf(many, 'many'))
    return { database, claim: claims, page: pages }
  } finally {
    await Promise.all([few.close(), many.close()])
  }
}

/** The two by turns, so that whatever else the machine does meets both. */
async function inTurn(few: () => Promise<unknown>, many: () => Promise<unknown>): Promise<{ few: number; many: number }> {
  const samples = { few: [] as number[], many: [] as number[] }
  for (let run = 0; run < RUNS; run += 1) {
    samples.few.push(await timed(few))
    samples.many.push(await timed(many))
  }
  return { few: median(samples.few), many: median(samples.many) }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** Half of the accounts are due; each claim takes the most overdue one, which then is not for an hour. */
const claimOn = (store: Store) => async () => {
  const now = new Date(DAY_MS / 2)
  const lease = { exchange: 'kraken' as const, holder: 'bench', now, until: new Date(DAY_MS), limit: 1 }
  const claimed = await store.watches.claim(lease)
  if (claimed.length !== 1) throw new Error('nothing was due')
}

const pageOf = (store: Store, owner: string) => async () => {
  const { items } = await store.accounts.listOwned(owner, { limit: PAGE })
  if (items.length !== PAGE) throw new Error('the page is not full')
}

/** Accounts of many owners, two of whom are measured; each is due at another time of the day. */
async function fill({ db, type }: Store, accounts: number): Promise<void> {
  const at = new Date(0).toISOString()
  const person = { emailVerified: type === 'postgres' ? false : 0, createdAt: at, updatedAt: at, role: 'user' as const }
  await db
    .insertInto('auth_users')
    .values(['few', 'many', 'others'].map((id) => ({ ...person, id, name: id, email: id })))
    .execute()
  const ownerOf = (nth: number) => (nth < FEW ? 'few' : nth < FEW + MANY ? 'many' : 'others')
  const chunks = Array.from({ length: Math.ceil(accounts / CHUNK) }, (_, chunk) => chunk * CHUNK)
  for (let done = 0; done < chunks.length; done += CHUNKS_TOGETHER) {
    await db.transaction().execute(async (trx) => {
      for (const first of chunks.slice(done, done + CHUNKS_TOGETHER)) {
        const numbers = Array.from({ length: Math.min(CHUNK, accounts - first) }, (_, index) => first + index)
        await trx
          .insertInto('exchange_accounts')
          .values(numbers.map((nth) => accountRow(nth, ownerOf(nth))))
          .execute()
        await trx
          .insertInto('account_watches')
          .values(
            numbers.map((nth) => ({
              account_id: `account-${nth}`,
              owner_id: ownerOf(nth),
              exchange: 'kraken' as const,
              next_check_at: Math.floor((nth * DAY_MS) / accounts),
              addresses_key: '',
            })),
          )
          .execute()
      }
    })
  }
}

const accountRow = (nth: number, owner: string) => ({
  id: `account-${nth}`,
  owner_id: owner,
  exchange: 'kraken' as const,
  name: `Account ${nth}`,
  name_key: `account ${nth}`,
  key_hint: 'AbCd…WxYz',
  public_key_hash: `hash-${nth}`,
  health: 'ready' as const,
  health_reasons: '[]',
  master_key_id: 'bench',
  sealed: new Uint8Array(177),
  created_at: nth,
  verified_at: nth,
  updated_at: nth,
})
