import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { AccountView } from '@keyhaven/contract'
import { openStore } from '@keyhaven/store'
import { makeClient, startServerProcess, startTwin, type Twin } from '@keyhaven/testkit'
import { makeVault, parseKeyRing } from '@keyhaven/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localSecret } from './local-secrets.ts'

const SUBMITS = 200
const AT_ONCE = 5

let kraken: Twin
let dataDir: string
beforeAll(async () => {
  kraken = await startTwin()
  dataDir = await mkdtemp(join(tmpdir(), 'keyhaven-crash-'))
})
afterAll(async () => {
  await kraken.close()
  await rm(dataDir, { recursive: true, force: true })
})

const settings = () => ({
  DATA_DIR: dataDir,
  KRAKEN_REST_URL: kraken.restUrl,
  KRAKEN_WS_URL: kraken.wsUrl,
  PRACTICE: 'off',
  BUDGET_USER: '1000000',
  LOG_LEVEL: 'warn',
})

test(`a server killed at any moment of ${SUBMITS} submits loses no account that was answered 201, and leaves none half-made`, {
  timeout: 240_000,
}, async () => {
  let server = await startServerProcess(settings())
  const token = /first-admin#(\S+)/.exec(server.output())?.[1] ?? ''
  const who = { email: 'ada@example.test', password: 'a long password' }
  const url = () => server.url
  await makeClient(url).post('/api/first-admin', { token, ...who })
  const client = await makeClient(url).signIn(who)

  // Tests first: a receipt survives the server, for its secret does.
  const drafts: Record<string, string>[] = []
  for (let nth = 0; nth < SUBMITS; nth += 1) {
    const { publicKey, privateKey } = await kraken.issueKey()
    const { receipt = '' } = await client.verify({ publicKey, privateKey })
    drafts.push({ exchange: 'kraken', name: `Account ${nth}`, publicKey, privateKey, receipt })
  }

  const confirmed = new Map<string, string>()
  const submit = async (nth: number) => {
    const reply = await client.post('/api/accounts', drafts[nth], { 'idempotency-key': `submit-${nth}` })
    expect(reply.status, `submit ${nth}`).toBe(201)
    const { id, name } = (await reply.json()) as AccountView
    if (confirmed.has(name)) expect(id, 'the account that was confirmed').toBe(confirmed.get(name))
    confirmed.set(name, id)
  }

  let kills = 0
  for (let first = 0; first < SUBMITS; first += AT_ONCE) {
    const submits = Promise.allSettled(Array.from({ length: AT_ONCE }, (_, index) => submit(first + index)))
    if (first % (AT_ONCE * 3) === 0) {
      // A moment that differs each time: somewhere between the first byte's arrival and the last answer.
      await setTimeout(randomInt(12))
      await server.end('SIGKILL')
      kills += 1
      await submits
      server = await startServerProcess(settings())
    } else {
      for (const submitted of await submits) expect(submitted).toMatchObject({ status: 'fulfilled' })
    }
  }
  expect(kills).toBeGreaterThanOrEqual(10)

  // What was confirmed is there; what was not is whole or absent, so that sending it again gives one account.
  for (const nth of drafts.keys()) await submit(nth)
  expect(confirmed.size).toBe(SUBMITS)
  await server.end('SIGTERM')

  // Each one's sealed keys open, and are the ones that were sent.
  const store = await openStore({ sqliteFile: join(dataDir, 'keyhaven.sqlite') })
  try {
    const vault = makeVault(parseKeyRing(localSecret(dataDir, 'master.key', () => false).reveal()))
    const rows = await store.db.selectFrom('exchange_accounts').select(['id', 'owner_id']).execute()
    expect(rows).toHaveLength(SUBMITS)
    for (const { id, owner_id: ownerId } of rows) {
      const account = await store.accounts.findOwned(id, ownerId)
      if (!account) throw new Error(`account ${id} is half-made`)
      const opened = JSON.parse(vault.open(account.sealed, { purpose: 'credentials', id, ownerId }).reveal()) as Record<string, string>
      const draft = drafts.find(({ name }) => name === account.name)
      expect(opened).toEqual({ publicKey: draft?.publicKey, privateKey: draft?.privateKey })
    }
    const added = await store.db.selectFrom('audit_events').select('subject_id').where('action', '=', 'account.added').execute()
    expect(new Set(added.map((event) => event.subject_id))).toEqual(new Set(rows.map(({ id }) => id)))
  } finally {
    await store.close()
  }
})
