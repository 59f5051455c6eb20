import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerProcess, signInFirstAdmin, startServerProcess, startTwin, type Twin } from '@keyhaven/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'

// One server's life, from its first start on: each test goes on where the one before it left the data.

let kraken: Twin
let dataDir: string
let server: ServerProcess
beforeAll(async () => {
  kraken = await startTwin()
  dataDir = await mkdtemp(join(tmpdir(), 'keyhaven-stop-'))
  server = await startServerProcess(settings())
})
afterAll(async () => {
  await server.end('SIGKILL')
  await kraken.close()
  await rm(dataDir, { recursive: true, force: true })
})

const settings = () => ({ DATA_DIR: dataDir, KRAKEN_REST_URL: kraken.restUrl, KRAKEN_WS_URL: kraken.wsUrl, PRACTICE: 'off' })

test('a port that is in use is said to be, and which', async () => {
  const { port } = new URL(server.url)
  await expect(startServerProcess({ ...settings(), PORT: port })).rejects.toThrow(`Port ${port} is in use`)
})

test('told to stop, the server finishes the test that runs, closes and ends well', async () => {
  const client = await signInFirstAdmin(() => server)
  kraken.set({ latencyMs: 300 })
  const keys = await kraken.issueKey()
  const running = client.verify(keys)
  await expect.poll(() => kraken.calls.some(({ path }) => path.endsWith('GetApiKeyInfo')), { timeout: 30_000 }).toBe(true)
  const ended = server.end('SIGTERM')

  expect((await running).verdict).toBe('passed')
  expect(await ended).toBe(0)
  await expect(client.get('/healthz')).rejects.toThrow()
})

test('secrets that the server makes are readable by their owner only', async () => {
  for (const name of ['master.key', 'auth.secret', 'keyhaven.sqlite']) expect((await stat(join(dataDir, name))).mode & 0o077, name).toBe(0)
})

test('without the master key that opens what is stored there is no start', async () => {
  const refused = (change: Record<string, string>, why: RegExp) =>
    expect(startServerProcess({ ...settings(), ...change })).rejects.toThrow(why)
  await Promise.all([
    refused({ MASTER_KEY: Buffer.alloc(32, 7).toString('base64') }, /MASTER_KEY is not usable/),
    refused({ MASTER_KEY: 'c2hvcnQ=' }, /MASTER_KEY is not usable/),
  ])
  await rm(join(dataDir, 'master.key'))
  await refused({}, /master\.key is missing/)
  await writeFile(join(dataDir, 'master.key'), 'rubbish')
  await refused({}, /MASTER_KEY is not usable/)
})

test('a wrong setting stops the start with its name', async () => {
  await expect(startServerProcess({ ...settings(), BUDGET_USER: 'plenty' })).rejects.toThrow(/BUDGET_USER/)
})
