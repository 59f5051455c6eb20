import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { AccountView, VerificationView } from '@keyhaven/contract'
import type { Account } from '@keyhaven/core'
import { openStore, type Store } from '@keyhaven/store'
import { type ServerProcess, signInFirstAdmin, startServerProcess, startTwin, type TestClient, type Twin } from '@keyhaven/testkit'
import { makeVault, parseKeyRing } from '@keyhaven/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localSecret } from './local-secrets.ts'

const SUBMITS = 200
const AT_ONCE = 5
const SUBMITS_A_KILL = 3 * AT_ONCE

interface Keys {
  publicKey: string
  privateKey: string
}

let kraken: Twin
let dataDir: string
let server: ServerProcess
let client: TestClient
beforeAll(async () => {
  kraken = await startTwin()
  dataDir = await mkdtemp(join(tmpdir(), 'keyhaven-crash-'))
  server = await start()
  client = await signInFirstAdmin(() => server)
})
afterAll(async () => {
  await server.end('SIGKILL')
  await kraken.close()
  await rm(dataDir, { recursive: true, force: true })
})

const start = () =>
  startServerProcess({
    DATA_DIR: dataDir,
    KRAKEN_REST_URL: kraken.restUrl,
    KRAKEN_WS_URL: kraken.wsUrl,
    PRACTICE: 'off',
    BUDGET_USER: '1000000',
    LOG_LEVEL: 'warn',
  })

async function issue(): Promise<Keys> {
  const { publicKey, privateKey } = await kraken.issueKey()
  return { publicKey, privateKey }
}

/** Tests first: a receipt survives the server, for its secret does. */
async function draft(name: string) {
  const keys = await issue()
  const { receipt = '' } = await client.verify(keys)
  return { exchange: 'kraken', name, ...keys, receipt }
}

/** Looks into the data of a server that does not run. */
async function look<Seen>(at: (store: Store) => Promise<Seen>): Promise<Seen> {
  const store = await openStore({ sqliteFile: join(dataDir, 'keyhaven.sqlite') })
  try {
    return await at(store)
  } finally {
    await store.close()
  }
}

/** The keys of an account: its box is whole, and belongs to its row. */
function openKeys({ id, ownerId, sealed }: Account): Keys {
  const vault = makeVault(parseKeyRing(localSecret(dataDir, 'master.key', () => false).reveal()))
  return JSON.parse(vault.open(sealed, { purpose: 'credentials', id, ownerId }).reveal()) as Keys
}

/** Fresh keys for the account, tested. */
async function replacement(id: string) {
  const fresh = await issue()
  const tested = await client.post('/api/verifications', { exchange: 'kraken', account: id, ...fresh })
  const body = JSON.stringify({ ...fresh, receipt: ((await tested.json()) as VerificationView).receipt })
  const headers = { 'content-type': 'application/json' }
  /** Resolves with the answer's status. */
  const send = () =>
    client.send('PUT', `/api/accounts/${id}/credentials`, { body, headers }).then(
      ({ status }) => status,
      () => 'cut off',
    )
  return { fresh, send }
}

test(`a server killed at any moment of ${SUBMITS} submits and of replacements loses no account that was answered 201, leaves none half-made, and a replaced one its old keys or its new ones, whole`, {
  timeout: 900_000,
}, async () => {
  const drafts: Awaited<ReturnType<typeof draft>>[] = []
  while (drafts.length < SUBMITS)
    drafts.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => draft(`Account ${drafts.length + nth}`)))))

  const confirmed = new Map<string, string>()
  const submit = async (nth: number) => {
    const reply = await client.post('/api/accounts', drafts[nth], { 'idempotency-key': `submit-${nth}` })
    expect(reply.status, `submit ${nth}`).toBe(201)
    const { id, name } = (await reply.json()) as AccountView
    if (confirmed.has(name)) expect(id, 'the account that was confirmed').toBe(confirmed.get(name))
    confirmed.set(name, id)
  }

  const main = await draft('Main')
  const { id: mainId } = (await (await client.post('/api/accounts', main)).json()) as AccountView
  let before: Keys = { publicKey: main.publicKey, privateKey: main.privateKey }

  let kills = 0
  for (let first = 0; first < SUBMITS; first += AT_ONCE) {
    const killed = first % SUBMITS_A_KILL === 0
    const { fresh, send } = killed ? await replacement(mainId) : { fresh: before, send: async () => 'not sent' }
    const replaced = send()
    const submits = Promise.allSettled(Array.from({ length: AT_ONCE }, (_, index) => submit(first + index)))
    if (!killed) {
      for (const submitted of await submits) expect(submitted).toMatchObject({ status: 'fulfilled' })
      continue
    }
    // A moment that differs each time: somewhere between the first byte's arrival and the last answer.
    await setTimeout(randomInt(25))
    await server.end('SIGKILL')
    kills += 1
    await submits

    const outcome = await replaced
    expect([200, 'cut off']).toContain(outcome)
    const account = await look((store) => store.accounts.find(mainId))
    if (!account) throw new Error('the account with the replaced keys is half-made')
    const keys = openKeys(account)
    expect(outcome === 200 ? [fresh] : [before, fresh]).toContainEqual(keys)
    expect(account.keyHint).toBe(`${keys.publicKey.slice(0, 4)}…${keys.publicKey.slice(-4)}`)
    before = keys
    server = await start()
  }
  expect(kills).toBeGreaterThanOrEqual(10)

  // What was confirmed is there; what was not is whole or absent, so that sending it again gives one account.
  for (const nth of drafts.keys()) await submit(nth)
  expect(confirmed.size).toBe(SUBMITS)
  // And the keys that were replaced work.
  const verified = await client.send('POST', `/api/accounts/${mainId}/verifications`)
  expect(await verified.json()).toMatchObject({ verdict: 'passed' })
  await server.end('SIGTERM')

  // Each one's sealed keys open, and are the ones that were sent.
  await look(async ({ db, accounts }) => {
    const rows = await db.selectFrom('exchange_accounts').select('id').where('id', '!=', mainId).execute()
    expect(rows).toHaveLength(SUBMITS)
    for (const { id } of rows) {
      const account = await accounts.find(id)
      if (!account) throw new Error(`account ${id} is half-made`)
      const sent = drafts.find(({ name }) => name === account.name)
      expect(openKeys(account)).toEqual({ publicKey: sent?.publicKey, privateKey: sent?.privateKey })
    }
    const added = await db.selectFrom('audit_events').select('subject_id').where('action', '=', 'account.added').execute()
    expect(new Set(added.map((event) => event.subject_id))).toEqual(new Set([mainId, ...rows.map(({ id }) => id)]))
  })
})
