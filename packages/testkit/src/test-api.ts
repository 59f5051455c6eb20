import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { Role } from '@keyhaven/contract'
import { startTwin, type Twin } from '@keyhaven/kraken-twin'
import { compose, makeLogger, type Product, readConfig } from '@keyhaven/server'
import { makeClient, type TestClient } from './test-client.ts'

/** The whole product on loopback: the real app, SQLite in a folder of its own, the twin over real sockets. */
export interface TestApi {
  url: string
  dataDir: string
  product: Product
  kraken: Twin
  /** Makes a user and signs in. */
  signIn(role?: Role): Promise<TestClient>
  /** A client that nobody has signed in with. */
  nobody(): TestClient
  /** Everything the server has logged. */
  logged(): string
  /** The bytes of every file in the data folder, the database and its journal among them. */
  stored(): Promise<Buffer>
  /** Stops the server, and starts it again on the same data; with other settings, where some are given. */
  restart(environment?: Record<string, string>): Promise<void>
  close(): Promise<void>
}

export interface TestApiOptions {
  /** Settings on top of the test's own. */
  environment?: Record<string, string>
  /** Epoch milliseconds, for the server and the twin alike. */
  now?: () => number
}

export async function startTestApi({ environment = {}, now = Date.now }: TestApiOptions = {}): Promise<TestApi> {
  const kraken = await startTwin({ now })
  const dataDir = await mkdtemp(join(tmpdir(), 'keyhaven-test-'))
  const settings = {
    PORT: '0',
    DATA_DIR: dataDir,
    EGRESS: '127.0.0.1',
    KRAKEN_REST_URL: kraken.restUrl,
    KRAKEN_WS_URL: kraken.wsUrl,
    PRACTICE: 'off',
    BUDGET_USER: '1000',
    BUDGET_SIGN_IN: '1000',
    LOG_LEVEL: 'debug',
    ...environment,
  }
  let config = readConfig(settings)

  let log = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log += chunk
      done()
    },
  })
  const start = async () => {
    const product = await compose(config, makeLogger(config.LOG_LEVEL, sink), now)
    await product.app.listen({ host: '127.0.0.1', port: 0 })
    return product
  }

  let product = await start()
  const url = () => `http://127.0.0.1:${(product.app.server.address() as AddressInfo).port}`
  return {
    get url() {
      return url()
    },
    get product() {
      return product
    },
    dataDir,
    kraken,
    async signIn(role = 'user') {
      const email = `${randomUUID()}@example.test`
      const password = randomUUID()
      const created = await product.identity.createUser({ email, password, role })
      if (!created.ok) throw new Error(created.error.code)
      return makeClient(url).signIn({ email, password })
    },
    nobody: () => makeClient(url),
    logged: () => log,
    async stored() {
      const names = await readdir(dataDir)
      return Buffer.concat(await Promise.all(names.map((name) => readFile(join(dataDir, name)))))
    },
    async restart(change = {}) {
      await product.close()
      config = readConfig({ ...settings, ...change })
      product = await start()
    },
    async close() {
      await product.close()
      await kraken.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
