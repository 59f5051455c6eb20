import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AccountFilters, AccountLookup, AccountQuery, AuditFilter, VerificationQuery } from '@keyhaven/core'
import { openStore, type Store, type StoreOptions } from '@keyhaven/store'
import { startPostgres } from '@keyhaven/testkit/postgres'
import { makeRandom, type Random } from './random.ts'
import {
  AGENTS,
  agentOf,
  codeOf,
  EVENT_MS,
  emailOf,
  hintOf,
  idOf,
  LETTERS,
  publicKeyHashOf,
  SEEN,
  type Size,
  START,
  seed,
  sizeFor,
  WORDS,
} from './seed.ts'
import { median, percentile } from './statistics.ts'

const RUNS = 100
/** Each question is asked so often, and the fastest counts: what else the machine does meanwhile is no part of it. */
const TIMES = 3

/** What support asks, each time for something else. Resolves with the asking itself, which is timed. */
interface Question {
  name: string
  prepare(store: Store, random: Random, size: Size): Promise<() => Promise<unknown>>
}

/** In milliseconds. */
export interface Times {
  name: string
  p50: number
  p99: number
}

const NONE: AccountFilters = { addressMissing: false }
const accountsOf = (store: Store, query: Partial<AccountQuery>) =>
  store.search.accounts({ sort: '-added', filters: NONE, limit: 50, ...query })
const verificationsOf = (store: Store, query: Partial<VerificationQuery>) =>
  store.search.verifications({ sort: '-started', limit: 50, ...query })

const find = (name: string, lookup: (random: Random, size: Size) => AccountLookup, filters: Partial<AccountFilters> = {}): Question => ({
  name: `accounts by ${name}`,
  async prepare(store, random, size) {
    const lookups = [lookup(random, size)]
    return () => accountsOf(store, { lookups, filters: { ...NONE, ...filters } })
  },
})

/** A page somewhere: the first one, or one of the next. */
const list = (name: string, filters: Partial<AccountFilters>, sort: AccountQuery['sort'] = '-added'): Question => ({
  name: `accounts, ${name}`,
  async prepare(store, random) {
    const query = { filters: { ...NONE, ...filters }, sort }
    let cursor: string | undefined
    for (let page = random.below(3); page > 0; page -= 1) {
      const { nextCursor } = await accountsOf(store, { ...query, cursor })
      cursor = nextCursor ?? undefined
    }
    return () => accountsOf(store, { ...query, cursor })
  },
})

const verifications = (name: string, query: (random: Random, size: Size) => Partial<VerificationQuery>): Question => ({
  name: `verifications${name}`,
  async prepare(store, random, size) {
    const asked = query(random, size)
    return () => verificationsOf(store, asked)
  },
})

const events = (name: string, filter: (random: Random, size: Size) => AuditFilter): Question => ({
  name: `audit events${name}`,
  async prepare(store, random, size) {
    const asked = filter(random, size)
    return () => store.audit.list(asked, { limit: 50 })
  },
})

/** Within the times of the events. */
const aTime = (random: Random, { events }: Size) => new Date(START + random.below(events) * EVENT_MS)
const anAccount = (random: Random, { accounts }: Size) => idOf('account', random.below(accounts))
const anEmail = (random: Random, { users }: Size) => emailOf(random.below(users))
const EXPIRING = { expiringFrom: new Date(Date.UTC(2026, 1, 1)), expiringBefore: new Date(Date.UTC(2026, 2, 1)) }
const FAILED_SINCE = { verdict: 'failed', since: new Date(Date.UTC(2025, 11, 1)) } as const

const QUESTIONS: Question[] = [
  find('id', (random, { accounts }) => ({ by: 'account-id', id: idOf('account', random.below(accounts)) })),
  find('code', (random, size) => ({ by: 'code', code: codeOf(random.below(size.verifications)) })),
  find('public key', (random, { accounts }) => ({ by: 'public-key', hashes: [publicKeyHashOf(random.below(accounts)), 'none'] })),
  find('last four characters', (random, { accounts }) => ({ by: 'last-four', text: hintOf(random.below(accounts)).slice(-4) })),
  find('whole e-mail', (random, size) => ({ by: 'email', prefix: anEmail(random, size) })),
  find('beginning of an e-mail', (random, size) => ({ by: 'email', prefix: anEmail(random, size).slice(0, 1 + random.below(4)) })),
  find('word of a name', (random) => ({ by: 'name', prefix: random.pick(WORDS) })),
  find('beginning of a word', (random) => ({ by: 'name', prefix: random.text(LETTERS, 1 + random.below(3)) })),
  find('beginning of a word, of those broken', (random) => ({ by: 'name', prefix: random.text(LETTERS, 2) }), { health: 'broken' }),
  list('last added', {}),
  list('by name', {}, 'name'),
  list('by health', {}, 'health'),
  list('by expiry', {}, 'expiry'),
  list('needing attention, last verified', { health: 'needs-attention' }, '-verified'),
  list('of a finding, by name', { finding: 'egress-not-listed' }, 'name'),
  list('expiring', EXPIRING, 'expiry'),
  list('expiring, of those ready', { ...EXPIRING, health: 'ready' }, 'expiry'),
  find('beginning of a word, of those expiring', (random) => ({ by: 'name', prefix: random.text(LETTERS, 2) }), EXPIRING),
  list('added since', { addedSince: new Date(Date.UTC(2025, 9, 1)) }),
  list('behind four filters', { health: 'broken', finding: 'missing', exchange: 'kraken', addedSince: new Date(Date.UTC(2025, 5, 1)) }),
  verifications(', newest', () => ({})),
  verifications(', oldest', () => ({ sort: 'started' })),
  verifications(' that failed since', () => FAILED_SINCE),
  verifications(' that failed since, oldest first', () => ({ ...FAILED_SINCE, sort: 'started' })),
  verifications(' of an account', (random, size) => ({ lookups: [{ by: 'account-id', id: anAccount(random, size) }] })),
  verifications(' of an account, failed ones, oldest first', (random, size) => ({
    lookups: [{ by: 'account-id', id: anAccount(random, size) }],
    verdict: 'failed',
    sort: 'started',
  })),
  verifications(' of a person', (random, size) => ({ lookups: [{ by: 'email', prefix: anEmail(random, size) }] })),
  verifications(' of many people', (random, size) => ({ lookups: [{ by: 'email', prefix: anEmail(random, size).slice(0, 1) }] })),
  verifications(' of many people, oldest first', (random, size) => ({
    lookups: [{ by: 'email', prefix: anEmail(random, size).slice(0, 1) }],
    sort: 'started',
  })),
  verifications(' of a key', (random, { accounts }) => ({
    lookups: [{ by: 'public-key', hashes: [publicKeyHashOf(random.below(accounts))] }],
  })),
  events(', newest', () => ({})),
  events(' until a time', (random, size) => ({ until: aTime(random, size) })),
  events(' of an owner', (random, { users }) => ({ actorId: idOf('user', random.below(users)) })),
  events(' of an agent since', (random, size) => ({ actorId: agentOf(random.below(AGENTS)), since: aTime(random, size) })),
  events(' of an action until a time', (random, size) => ({ action: random.pick(SEEN), until: aTime(random, size) })),
  events(' of what an agent never did', (random) => ({ actorId: agentOf(random.below(AGENTS)), action: 'budget.lifted' })),
  events(' of an account', (random, size) => ({ accountId: anAccount(random, size) })),
  events(' of an agent about an account', (random, size) => ({
    actorId: agentOf(random.below(AGENTS)),
    accountId: anAccount(random, size),
  })),
]

/** Each question as often as it takes to tell the slowest of a hundred. */
async function measure(store: Store, size: Size): Promise<Times[]> {
  const times: Times[] = []
  for (const { name, prepare } of QUESTIONS) {
    const random = makeRandom(name.length)
    const samples: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const ask = await prepare(store, random, size)
      samples.push(await fastest(ask))
    }
    times.push({ name, p50: median(samples), p99: percentile(samples, 99) })
  }
  return times
}

async function fastest(ask: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let time = 0; time < TIMES; time += 1) {
    const startedAt = performance.now()
    await ask()
    least = Math.min(least, performance.now() - startedAt)
  }
  return least
}

async function measureOn(options: StoreOptions, accounts: number): Promise<Times[]> {
  const store = await openStore(options)
  try {
    const size = sizeFor(accounts)
    await seed(store, size)
    return await measure(store, size)
  } finally {
    await store.close()
  }
}

/** How long support waits for what it looks for among so many accounts, on each database. */
export async function measureSearch(accounts: number): Promise<{ sqlite: Times[]; postgres: Times[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'keyhaven-bench-'))
  try {
    const sqlite = await measureOn({ sqliteFile: join(folder, 'bench.sqlite') }, accounts)
    await rm(folder, { recursive: true, force: true })
    const postgres = await startPostgres()
    try {
      return { sqlite, postgres: await measureOn({ postgresUrl: await postgres.freshDatabase() }, accounts) }
    } finally {
      await postgres.stop()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
