import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeClient, startServerProcess, startTwin } from '@keyhaven/testkit'
import { expect, test } from 'vitest'

async function inFolder(work: (dataDir: string) => Promise<void>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'keyhaven-stop-'))
  try {
    await work(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

test('told to stop, the server finishes the test that runs, closes and ends well', async () => {
  const kraken = await startTwin()
  await inFolder(async (dataDir) => {
    const server = await startServerProcess({
      DATA_DIR: dataDir,
      KRAKEN_REST_URL: kraken.restUrl,
      KRAKEN_WS_URL: kraken.wsUrl,
      PRACTICE: 'off',
    })
    const who = { email: 'ada@example.test', password: 'a long password' }
    await makeClient(() => server.url).post('/api/first-admin', { token: /first-admin#(\S+)/.exec(server.output())?.[1] ?? '', ...who })
    const client = await makeClient(() => server.url).signIn(who)

    kraken.set({ latencyMs: 300 })
    const keys = await kraken.issueKey()
    const running = client.verify(keys)
    await expect.poll(() => kraken.calls.some(({ path }) => path.endsWith('GetApiKeyInfo'))).toBe(true)
    const ended = server.end('SIGTERM')

    expect((await running).verdict).toBe('passed')
    expect(await ended).toBe(0)
    await expect(client.get('/healthz')).rejects.toThrow()
  })
  await kraken.close()
})

test('secrets that the server makes are readable by their owner only', () =>
  inFolder(async (dataDir) => {
    const server = await startServerProcess({ DATA_DIR: dataDir, PRACTICE: 'off' })
    await server.end('SIGTERM')
    for (const name of ['master.key', 'auth.secret', 'keyhaven.sqlite'])
      expect((await stat(join(dataDir, name))).mode & 0o077, name).toBe(0)
  }))

test('without the master key that opens what is stored there is no start', () =>
  inFolder(async (dataDir) => {
    const settings = { DATA_DIR: dataDir, PRACTICE: 'off' }
    await (await startServerProcess(settings)).end('SIGTERM')

    const other = Buffer.alloc(32, 7).toString('base64')
    await expect(startServerProcess({ ...settings, MASTER_KEY: other })).rejects.toThrow(/MASTER_KEY is not usable/)
    await expect(startServerProcess({ ...settings, MASTER_KEY: 'c2hvcnQ=' })).rejects.toThrow(/MASTER_KEY is not usable/)
    await rm(join(dataDir, 'master.key'))
    await expect(startServerProcess(settings)).rejects.toThrow(/master\.key is missing/)
    await writeFile(join(dataDir, 'master.key'), 'rubbish')
    await expect(startServerProcess(settings)).rejects.toThrow(/MASTER_KEY is not usable/)
  }))

test('a port that is in use is said to be, and which', () =>
  inFolder(async (dataDir) => {
    const settings = { DATA_DIR: dataDir, PRACTICE: 'off' }
    const first = await startServerProcess(settings)
    try {
      const { port } = new URL(first.url)
      await expect(startServerProcess({ ...settings, PORT: port })).rejects.toThrow(`Port ${port} is in use`)
    } finally {
      await first.end('SIGTERM')
    }
  }))

test('a wrong setting stops the start with its name', () =>
  inFolder(async (dataDir) => {
    await expect(startServerProcess({ DATA_DIR: dataDir, BUDGET_USER: 'plenty' })).rejects.toThrow(/BUDGET_USER/)
  }))
