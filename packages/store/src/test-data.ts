import { randomBytes, randomUUID } from 'node:crypto'
import {
  type Account,
  type AccountChange,
  type AuditEvent,
  type FollowAccount,
  type IdempotentRequest,
  type SealedBox,
  toAccountChange,
  type Verification,
} from '@keyhaven/core'
import { sql } from 'kysely'
import type { Store } from './open-store.ts'

/** Epoch milliseconds that rise by one with each value made. */
let time = Date.UTC(2026, 0, 1)

export const aBox = (masterKeyId = 'k-1'): SealedBox => ({ masterKeyId, bytes: Uint8Array.from(randomBytes(177)) })

/** A person in better-auth's table, as SQL that both databases take. */
export async function addUser(store: Store, email = `${randomUUID()}@example.test`): Promise<string> {
  const id = randomUUID()
  await sql`
    insert into auth_users (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (${id}, 'Ada', ${email}, false, current_timestamp, current_timestamp)`.execute(store.db)
  return id
}

export function anAccount(ownerId: string, parts: Partial<Account> = {}): Account {
  const createdAt = new Date(time++)
  return {
    id: randomUUID(),
    ownerId,
    exchange: 'kraken',
    name: `Account ${randomUUID()}`,
    keyHint: 'AbCd…WxYz',
    keyName: 'Keyhaven',
    publicKeyHash: randomBytes(32).toString('base64url'),
    exchangeAccountHash: randomBytes(32).toString('base64url'),
    health: 'ready',
    healthReasons: [],
    failingSince: null,
    keyFacts: null,
    expiresAt: null,
    previousKey: null,
    sealed: aBox(),
    createdAt,
    verifiedAt: new Date(createdAt.getTime() - 60_000),
    provenAt: new Date(createdAt.getTime() - 60_000),
    version: 1,
    ...parts,
  }
}

export function aChange(account: Account, parts: Partial<AccountChange> = {}): AccountChange {
  return { ...toAccountChange(account, { id: randomUUID(), type: 'account.added', at: new Date(time++) }), ...parts }
}

export function anEvent(ownerId: string, parts: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: randomUUID(),
    at: new Date(time++),
    actor: { id: ownerId, role: 'user', address: '192.0.2.1' },
    action: 'account.added',
    ownerId,
    subjectId: 'it',
    accountId: null,
    reason: null,
    facts: {},
    ...parts,
  }
}

/** Removes whichever version there is. False when there is none of this owner. */
export async function removeAccount(
  store: Store,
  id: string,
  ownerId: string,
  event = anEvent(ownerId),
  changes: readonly AccountChange[] = [],
): Promise<boolean> {
  return (await store.accounts.remove({ id, ownerId, version: undefined }, () => ({ event, changes }))).ok
}

export function aRequest(parts: Partial<IdempotentRequest> = {}): IdempotentRequest {
  return { key: randomUUID(), requestHash: 'hash', forgetBefore: new Date(0), ...parts }
}

export function aVerification(ownerId: string, parts: Partial<Verification> = {}): Verification {
  return {
    id: randomUUID(),
    code: `KT-${randomUUID()}`,
    ownerId,
    exchange: 'kraken',
    publicKeyHash: randomBytes(32).toString('base64url'),
    pairHash: randomBytes(32).toString('base64url'),
    exchangeAccountHash: null,
    egress: '203.0.113.7',
    exchangeStatus: 'post_only',
    keyHint: 'AbCd…WxYz',
    keyName: null,
    verdict: 'failed',
    checks: [{ id: 'permissions', outcome: 'failed', findings: [{ code: 'missing', facts: { which: ['query-ledger'] } }], durationMs: 12 }],
    errors: ['EGeneral:Permission denied'],
    startedAt: new Date(time++),
    durationMs: 345,
    key: null,
    accountId: null,
    trigger: 'test',
    actorId: ownerId,
    reason: null,
    ...parts,
  }
}

/** Ids of what happened to a subject, oldest first. */
export async function eventsOf(store: Store, ownerId: string): Promise<string[]> {
  const rows = await store.db.selectFrom('audit_events').select('id').where('owner_id', '=', ownerId).orderBy('at').execute()
  return rows.map((row) => row.id)
}

/** Lets an account lack an address when a finding says so, whatever its list. */
export const lackingByFinding: FollowAccount = {
  after: ({ after }) => ({ ...lackingByFinding.afterAddresses(after, []), inARow: 0, nextCheckAt: new Date(0) }),
  afterAddresses: ({ healthReasons }) => ({
    gaps: healthReasons.flatMap(({ code }) =>
      code === 'egress-not-listed' ? [{ address: '203.0.113.7', state: 'missing' } as const] : [],
    ),
    addressesKey: 'these',
    attentionFrom: null,
    notices: [],
  }),
}
