import { startPostgres, type TestPostgres } from '@keyhaven/testkit/postgres'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import { storeContract } from './store-contract.ts'
import { addUser, anAccount, anEvent } from './test-data.ts'

const START_TIMEOUT_MS = 60_000

describe('on PostgreSQL', () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await startPostgres()
  }, START_TIMEOUT_MS)
  afterAll(() => postgres.stop())
  const fresh = async () => ({ postgresUrl: await postgres.freshDatabase() })

  storeContract(fresh)

  test('several servers may start at once on an empty database, and race for a name: one wins', async () => {
    const options = await fresh()
    const servers = await Promise.all(Array.from({ length: 4 }, () => openStore(options)))
    const [first] = servers
    if (!first) throw new Error('no server')
    const owner = await addUser(first)
    const racing = servers.map((server) => server.accounts.insert(anAccount(owner, { name: 'Main' }), anEvent(owner)))
    expect((await Promise.all(racing)).filter((result) => result.ok)).toHaveLength(1)
    await Promise.all(servers.map((server) => server.close()))
  })

  test('a connection that is cut off while idle is replaced', async () => {
    const [store, admin] = await Promise.all([fresh(), fresh()]).then((both) => Promise.all(both.map(openStore)))
    if (!store || !admin) throw new Error('no store')
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(store.db)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${rows[0]?.name}`.execute(admin.db)
    await expect
      .poll(() =>
        store.ping().then(
          () => 'answers',
          () => 'does not',
        ),
      )
      .toBe('answers')
    await Promise.all([store.close(), admin.close()])
  })

  test('a database that is not there is told', async () => {
    await expect(openStore({ postgresUrl: `${postgres.url}-missing` })).rejects.toThrow()
  })
})
