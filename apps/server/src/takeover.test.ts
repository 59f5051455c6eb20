import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeFingerprints, newEvent, SecretText } from '@keyhaven/core'
import { type ServerProcess, startPostgres, startServerProcess, startTwin } from '@keyhaven/testkit'
import { expect, test } from 'vitest'
import { type Base, composeBase } from './compose.ts'
import { readConfig } from './config.ts'

const ACCOUNTS = 1000
const KILLED_AFTER = 300
const PATIENCE = { timeout: 400_000, interval: 200 }

/** Accounts as they are after Submit, with keys that the exchange knows, all due since a minute ago. */
async function addDueAccounts({ store, sealer, hashSecret, identity }: Base, keys: readonly { publicKey: string; privateKey: string }[]) {
  const owner = await identity.createUser({ email: 'ada@example.test', password: randomUUID(), role: 'user' })
  if (!owner.ok) throw new Error(owner.error.code)
  const ownerId = owner.value.id
  const fingerprints = makeFingerprints(hashSecret)
  const at = new Date()
  for (const [nth, pair] of keys.entries()) {
    const id = randomUUID()
    const account = {
      id,
      ownerId,
      exchange: 'kraken' as const,
      name: `Account ${nth}`,
      keyHint: 'AbCd…WxYz',
      keyName: null,
      publicKeyHash: fingerprints.publicKey('kraken', pair.publicKey),
      exchangeAccountHash: null,
      health: 'ready' as const,
      healthReasons: [],
      failingSince: null,
      keyFacts: null,
      expiresAt: null,
      previousKey: null,
      sealed: sealer.seal(new SecretText(JSON.stringify(pair)), { purpose: 'credentials', id, ownerId }),
      createdAt: at,
      verifiedAt: at,
      provenAt: at,
      version: 1,
    }
    const actor = { id: ownerId, role: 'user' as const, address: null }
    const event = newEvent({ newId: randomUUID, now: Date.now }, { actor, action: 'account.added', ownerId, subjectId: id, accountId: id })
    const saved = await store.accounts.insert(account, event)
    if (!saved.ok) throw new Error(saved.error.code)
  }
  await store.db
    .updateTable('account_watches')
    .set({ next_check_at: at.getTime() - 60_000 })
    .execute()
}

test(`of two servers one is killed in the middle of ${ACCOUNTS} due verifications: the other does the rest, each account once`, {
  timeout: 1_200_000,
}, async () => {
  const [postgres, kraken, dataDir] = [await startPostgres(), await startTwin(), await mkdtemp(join(tmpdir(), 'keyhaven-takeover-'))]
  const environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: await postgres.freshDatabase(),
    MASTER_KEY: randomBytes(32).toString('base64'),
    AUTH_SECRET: randomBytes(32).toString('base64'),
    KRAKEN_REST_URL: kraken.restUrl,
    KRAKEN_WS_URL: kraken.wsUrl,
    PRACTICE: 'off',
    BUDGET_ADDRESS: '1000000',
    RECHECK_LEASE: '25',
    RECHECKS_AT_ONCE: '8',
    LOG_LEVEL: 'warn',
  }
  const base = await composeBase(readConfig(environment))
  const { db } = base.store
  const done = async () => {
    const { rows } = await db
      .selectFrom('verifications')
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    return rows
  }
  const servers: ServerProcess[] = []
  try {
    const issued = await Promise.all(Array.from({ length: ACCOUNTS }, () => kraken.issueKey()))
    await addDueAccounts(
      base,
      issued.map(({ publicKey, privateKey }) => ({ publicKey, privateKey })),
    )

    const [victim, survivor] = await Promise.all([startServerProcess(environment), startServerProcess(environment)])
    servers.push(victim, survivor)
    await expect.poll(done, PATIENCE).toBeGreaterThanOrEqual(KILLED_AFTER)
    await victim.end('SIGKILL')
    expect(await done()).toBeLessThan(ACCOUNTS)
    await expect.poll(done, PATIENCE).toBe(ACCOUNTS)
    await survivor.end('SIGTERM')

    const rows = await db.selectFrom('verifications').select(['account_id', 'trigger', 'verdict']).execute()
    expect(rows).toHaveLength(ACCOUNTS)
    expect(new Set(rows.map((row) => row.account_id)).size).toBe(ACCOUNTS)
    expect(new Set(rows.map((row) => row.trigger))).toEqual(new Set(['schedule']))
    const due = await db.selectFrom('account_watches').select('account_id').where('next_check_at', '<=', Date.now()).execute()
    expect(due).toEqual([])
  } finally {
    await Promise.all(servers.map((server) => server.end('SIGKILL')))
    await base.store.close()
    await kraken.close()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})
