import type { Account, AuditAction, AuditRecord, Check, FindingCode, Verification } from '@keyhaven/core'
import { accountRow, facetRowsOf, type Store, termsOf, verificationRow } from '@keyhaven/store'
import { withoutIndexes, writeRows } from './bulk.ts'
import { makeRandom, type Random } from './random.ts'

/** How much there is of everything. */
export interface Size {
  accounts: number
  users: number
  verifications: number
  events: number
}

/** In the proportions of a big platform: five accounts a person, five verifications and ten events an account. */
export const sizeFor = (accounts: number): Size => ({
  accounts,
  users: Math.ceil(accounts / 5),
  verifications: accounts * 5,
  events: accounts * 10,
})

export const START = Date.UTC(2025, 0, 1)
/** Between one event and the next. */
export const EVENT_MS = 3_000
const YEAR_MS = 365 * 86_400_000
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
export const WORDS = ['main', 'savings', 'long-term', 'trading', 'bot', 'daily', 'grid', 'family', 'second', 'old'] as const
const TROUBLES = ['missing', 'egress-not-listed', 'expires-soon', 'unrestricted', 'expired', 'excess'] as const satisfies FindingCode[]

/** Who supports, and what they do all day. */
export const AGENTS = 50
export const agentOf = (number: number): string => `agent-${number}`
export const SEEN = ['account.looked-at', 'accounts.searched', 'verification.looked-up', 'note.added'] as const satisfies AuditAction[]

/** The same number gives the same id in every run. */
export const idOf = (kind: 'user' | 'account' | 'verification' | 'event', number: number): string =>
  `0198c3a1-${{ user: '0001', account: '0002', verification: '0003', event: '0004' }[kind]}-7000-8000-${number.toString(16).padStart(12, '0')}`

/** Likewise, as e-mails begin: some letters are commoner than others, and nobody has the same. */
export const emailOf = (number: number): string => `${makeRandom(number).text(LETTERS, 3)}.${number}@example.test`

export const codeOf = (number: number): string => {
  const digits = number
    .toString(32)
    .toUpperCase()
    .padStart(8, '0')
    .replaceAll('I', 'W')
    .replaceAll('L', 'X')
    .replaceAll('O', 'Y')
    .replaceAll('U', 'Z')
  return `KT-${digits.slice(0, 4)}-${digits.slice(4)}`
}

export const publicKeyHashOf = (account: number): string => `hash-${account}`

/** Fills an empty database. Its audit events are for measuring alone: they are no chain. */
export async function seed(store: Store, size: Size): Promise<void> {
  await writeRows(store, 'auth_users', users(size))
  await withoutIndexes(store, ['exchange_accounts', 'account_terms', 'account_facets', 'verifications', 'audit_events'], async () => {
    await writeRows(
      store,
      'exchange_accounts',
      accounts(size, (account) => [accountRow(account)]),
    )
    await writeRows(
      store,
      'account_terms',
      accounts(size, (account, email) => termsOf(account, email).map((term) => ({ account_id: account.id, ...term }))),
    )
    await writeRows(
      store,
      'account_facets',
      accounts(size, (account) =>
        facetRowsOf(
          account,
          account.healthReasons.some(({ code }) => code === 'egress-not-listed'),
        ),
      ),
    )
    await writeRows(store, 'verifications', verifications(size))
    await writeRows(store, 'audit_events', events(size))
  })
}

function* users({ users }: Size) {
  const at = new Date(START).toISOString()
  for (let number = 0; number < users; number += 1) {
    const email = emailOf(number)
    yield { id: idOf('user', number), name: email, email, emailVerified: 1, role: 'user', createdAt: at, updatedAt: at }
  }
}

/** Each account as the rows that are made of it. */
function* accounts<Row>({ accounts, users }: Size, rowsOf: (account: Account, email: string) => Row[]): Generator<Row> {
  for (let number = 0; number < accounts; number += 1) {
    const owner = number % users
    yield* rowsOf(accountOf(number, owner), emailOf(owner))
  }
}

const aCheck = (code: FindingCode): Check => ({ id: 'permissions', outcome: 'warning', findings: [{ code }], durationMs: 120 })

/** Three of four are ready; what is wrong with the others is of few kinds. */
function accountOf(number: number, owner: number): Account {
  const random = makeRandom(number)
  const trouble = random.next() < 0.25 ? random.pick(TROUBLES) : undefined
  const createdAt = new Date(START + Math.floor(random.next() * YEAR_MS))
  return {
    id: idOf('account', number),
    ownerId: idOf('user', owner),
    exchange: 'kraken',
    name: `${random.pick(WORDS)} ${random.text(LETTERS, 4)} ${number}`,
    keyHint: hintOf(number),
    keyName: 'keyhaven',
    publicKeyHash: publicKeyHashOf(number),
    exchangeAccountHash: `kraken-${number}`,
    health: trouble === undefined ? 'ready' : random.pick(['attention', 'broken'] as const),
    healthReasons: trouble === undefined ? [] : [{ check: 'permissions', code: trouble }],
    failingSince: null,
    keyFacts: null,
    expiresAt: random.next() < 0.3 ? new Date(START + YEAR_MS + Math.floor(random.next() * YEAR_MS)) : null,
    previousKey: null,
    sealed: { masterKeyId: 'bench', bytes: new Uint8Array(177) },
    createdAt,
    verifiedAt: new Date(createdAt.getTime() + Math.floor(random.next() * YEAR_MS)),
    provenAt: createdAt,
    version: 1,
  }
}

export const hintOf = (account: number): string => `AbCd…${makeRandom(account + 1e9).text(BASE64, 4)}`

function* verifications({ verifications, accounts, users }: Size) {
  for (let number = 0; number < verifications; number += 1) {
    yield verificationRow(verificationOf(number, number % accounts, (number % accounts) % users))
  }
}

function verificationOf(number: number, account: number, owner: number): Verification {
  const random: Random = makeRandom(number + 2e9)
  const failed = random.next() < 0.2
  return {
    id: idOf('verification', number),
    code: codeOf(number),
    ownerId: idOf('user', owner),
    exchange: 'kraken',
    publicKeyHash: publicKeyHashOf(account),
    pairHash: `pair-${account}`,
    exchangeAccountHash: `kraken-${account}`,
    keyHint: hintOf(account),
    keyName: 'keyhaven',
    key: null,
    verdict: failed ? 'failed' : 'passed',
    checks: failed ? [aCheck(random.pick(TROUBLES))] : [],
    errors: [],
    egress: '203.0.113.7',
    exchangeStatus: 'online',
    startedAt: new Date(START + Math.floor(random.next() * YEAR_MS)),
    durationMs: 400,
    accountId: idOf('account', account),
    trigger: 'schedule',
    actorId: 'platform',
    reason: null,
  }
}

/** As the trail of a big platform is: most is done by the product itself, and a few people look at what is everybody's. */
function* events({ events, accounts, users }: Size) {
  for (let number = 0; number < events; number += 1) {
    const random = makeRandom(number + 3e9)
    const account = number % accounts
    const ownerId = idOf('user', account % users)
    const { actorId, role, action } = deedOf(random, ownerId)
    yield {
      sequence: number + 1,
      id: idOf('event', number),
      at: START + number * EVENT_MS,
      actor_id: actorId,
      actor_role: role,
      actor_address: '203.0.113.9',
      action,
      owner_id: ownerId,
      subject_id: idOf('account', account),
      account_id: idOf('account', account),
      reason: null,
      facts: '{}',
      previous: 'bench',
      hash: 'bench',
    }
  }
}

function deedOf(random: Random, ownerId: string): { actorId: string; role: AuditRecord['actorRole']; action: AuditAction } {
  const share = random.next()
  if (share < 0.7) return { actorId: 'platform', role: 'platform', action: 'account.verified' }
  if (share < 0.85) return { actorId: ownerId, role: 'user', action: random.pick(['verification.run', 'account.added', 'account.renamed']) }
  return { actorId: agentOf(random.below(AGENTS)), role: 'support', action: random.pick(SEEN) }
}
