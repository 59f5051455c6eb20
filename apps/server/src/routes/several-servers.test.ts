import { randomBytes } from 'node:crypto'
import { type AccountDetails, type AccountView, StaleAccountProblem } from '@keyhaven/contract'
import { startTestApi, type TestApi, type TestClient } from '@keyhaven/testkit'
import { startPostgres, type TestPostgres } from '@keyhaven/testkit/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'

let postgres: TestPostgres
let one: TestApi
let two: TestApi
/** One person in two browsers, each at a server of its own. */
let ada: TestClient
let adaAtTwo: TestClient
beforeAll(async () => {
  postgres = await startPostgres()
  const shared = {
    DATABASE_URL: await postgres.freshDatabase(),
    MASTER_KEY: randomBytes(32).toString('base64'),
    AUTH_SECRET: randomBytes(32).toString('base64'),
  }
  one = await startTestApi({ environment: shared })
  two = await startTestApi({ environment: { ...shared, KRAKEN_REST_URL: one.kraken.restUrl, KRAKEN_WS_URL: one.kraken.wsUrl } })
  ada = await one.signIn()
  adaAtTwo = await two.nobody().signIn({ email: ada.email, password: ada.password })
})
afterAll(async () => {
  await one.close()
  await two.close()
  await postgres.stop()
})

const issue = () => one.kraken.issueKey({ ipAllowlist: ['127.0.0.1'] })
let names = 0
async function added() {
  const { publicKey, privateKey } = await issue()
  const { receipt } = await ada.verify({ publicKey, privateKey })
  names += 1
  const reply = await ada.post('/api/accounts', { exchange: 'kraken', name: `Account ${names}`, publicKey, privateKey, receipt })
  const account = (await reply.json()) as AccountView
  return { ...account, path: `/api/accounts/${account.id}`, tag: reply.headers.get('etag') ?? '' }
}

test('of two browsers that replace the keys at once, at two servers, one wins, and the other is told what is there now', async () => {
  const { path, tag } = await added()
  const keys = [await issue(), await issue()]
  const replies = await Promise.all(
    keys.map(({ publicKey, privateKey }, nth) =>
      (nth === 0 ? ada : adaAtTwo).send('PUT', `${path}/credentials`, {
        body: JSON.stringify({ publicKey, privateKey }),
        headers: { 'content-type': 'application/json', 'if-match': tag },
      }),
    ),
  )
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412])
  const won = (await replies.find(({ status }) => status === 200)?.json()) as AccountDetails
  const told = StaleAccountProblem.parse(await replies.find(({ status }) => status === 412)?.json())
  expect(told.present).toMatchObject({ keyHint: won.keyHint, version: 2 })
  expect(await (await adaAtTwo.get(path)).json()).toEqual(won)
})

test('a request that was sent to one server is not done again by the other', async () => {
  const { path } = await added()
  const rename = (client: TestClient) =>
    client.send('PATCH', path, {
      body: JSON.stringify({ name: 'Once and for all' }),
      headers: { 'content-type': 'application/json', 'idempotency-key': 'rename' },
    })
  const first = await rename(ada)
  expect(first.status).toBe(200)
  const repeat = await rename(adaAtTwo)
  expect([repeat.status, await repeat.text()]).toEqual([200, await first.text()])
  expect((await ada.get(path)).headers.get('etag')).toBe('"2"')
})

test('both servers may verify one account at once, and each result is kept', async () => {
  const { path } = await added()
  const runs = await Promise.all([ada, adaAtTwo].map((client) => client.send('POST', `${path}/verifications`)))
  for (const run of runs) expect(await run.json()).toMatchObject({ verdict: 'passed' })
  const { items } = (await (await ada.get(`${path}/verifications`)).json()) as { items: unknown[] }
  expect(items).toMatchObject([{ trigger: 'owner' }, { trigger: 'owner' }, { trigger: 'test' }])
  expect(await (await ada.get(path)).json()).toMatchObject({ health: 'ready' })
})
