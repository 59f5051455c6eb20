import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { AccountView, VerificationView } from '@keyhaven/contract'
import { openStore } from '@keyhaven/store'
import { makeClient, startServerProcess, startTwin, type Twin } from '@keyhaven/testkit'
import { makeVault, parseKeyRing } from '@keyhaven/vault'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localSecret } from './local-secrets.ts'

const REPLACEMENTS = 6

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

const start = () =>
  startServerProcess({
    DATA_DIR: dataDir,
    KRAKEN_REST_URL: kraken.restUrl,
    KRAKEN_WS_URL: kraken.wsUrl,
    PRACTICE: 'off',
    BUDGET_USER: '1000000',
    LOG_LEVEL: 'warn',
  })

interface Keys {
  publicKey: string
  privateKey: string
}
async function issue(): Promise<Keys> {
  const { publicKey, privateKey } = await kraken.issueKey()
  return { publicKey, privateKey }
}

/** The keys of the one account that there is, opened: its box is whole, and belongs to its row. */
async function storedKeys(): Promise<{ keys: Keys; hint: string }> {
  const store = await openStore({ sqliteFile: join(dataDir, 'keyhaven.sqlite') })
  try {
    const vault = makeVault(parseKeyRing(localSecret(dataDir, 'master.key', () => false).reveal()))
    const { id } = await store.db.selectFrom('exchange_accounts').select('id').executeTakeFirstOrThrow()
    const account = await store.accounts.find(id)
    if (!account) throw new Error('the account is half-made')
    const { ownerId, keyHint } = account
    return { keys: JSON.parse(vault.open(account.sealed, { purpose: 'credentials', id, ownerId }).reveal()) as Keys, hint: keyHint }
  } finally {
    await store.close()
  }
}

test(`a server killed at any moment of ${REPLACEMENTS} replacements leaves an account its old keys or its new ones, whole, never none`, {
  timeout: 240_000,
}, async () => {
  let server = await start()
  const token = /first-admin#(\S+)/.exec(server.output())?.[1] ?? ''
  const who = { email: 'ada@example.test', password: 'a long password' }
  const url = () => server.url
  await makeClient(url).post('/api/first-admin', { token, ...who })
  const client = await makeClient(url).signIn(who)
  const first = await issue()
  const { receipt } = await client.verify(first)
  const added = await client.post('/api/accounts', { exchange: 'kraken', name: 'Main', ...first, receipt })
  const { id } = (await added.json()) as AccountView

  let before = first
  for (let nth = 0; nth < REPLACEMENTS; nth += 1) {
    const fresh = await issue()
    const tested = await client.post('/api/verifications', { exchange: 'kraken', account: id, ...fresh })
    const body = JSON.stringify({ ...fresh, receipt: ((await tested.json()) as VerificationView).receipt })
    const replacing = client
      .send('PUT', `/api/accounts/${id}/credentials`, { body, headers: { 'content-type': 'application/json' } })
      .then(({ status }) => status)
      .catch(() => 'cut off')
    // A moment that differs each time: somewhere between the first byte's arrival and the answer.
    await setTimeout(randomInt(25))
    await server.end('SIGKILL')
    const outcome = await replacing
    expect([200, 'cut off']).toContain(outcome)

    const { keys, hint } = await storedKeys()
    expect(outcome === 200 ? [fresh] : [before, fresh]).toContainEqual(keys)
    expect(hint).toBe(`${keys.publicKey.slice(0, 4)}…${keys.publicKey.slice(-4)}`)
    before = keys
    server = await start()
  }

  // And what is there works.
  const verified = await client.send('POST', `/api/accounts/${id}/verifications`)
  expect(await verified.json()).toMatchObject({ verdict: 'passed' })
  await server.end('SIGTERM')
})
