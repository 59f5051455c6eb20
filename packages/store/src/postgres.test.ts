import { startPostgres, type TestPostgres } from '@keyhaven/testkit/postgres'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import { storeContract } from './store-contract.ts'
import { addUser, anAccount, anEvent, aRequest } from './test-data.ts'

describe('on PostgreSQL', () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
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

  test('a connection that is cut off, idle or in the middle of a transaction, is replaced', async () => {
    const store = await openStore(await fresh())
    const admin = await openStore(await fresh())
    const cutOff = async () => {
      const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(store.db)
      await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = ${rows[0]?.name}`.execute(admin.db)
    }
    const answers = () =>
      store.ping().then(
        () => true,
        () => false,
      )
    await cutOff()
    await expect.poll(answers).toBe(true)

    const cutInTheMiddle = store.db.transaction().execute(async (trx) => {
      await sql`select 1`.execute(trx)
      await cutOff()
      await sql`select 1`.execute(trx)
    })
    await expect(cutInTheMiddle).rejects.toThrow(/terminat|queryable/)
    await expect.poll(answers).toBe(true)
    await Promise.all([store.close(), admin.close()])
  })

  test('nobody waits for another who is sweeping forgotten idempotency keys', async () => {
    const store = await openStore(await fresh())
    const owner = await addUser(store)
    await store.accounts.insert(anAccount(owner, { createdAt: new Date(1) }), anEvent(owner), aRequest())
    await store.db.transaction().execute(async (sweeping) => {
      await sweeping.selectFrom('idempotency_keys').selectAll().forUpdate().execute()
      const added = await store.accounts.insert(anAccount(owner), anEvent(owner), aRequest({ forgetBefore: new Date(2) }))
      expect(added.ok).toBe(true)
    })
    await store.close()
  })

  test('a database that is not there is told', async () => {
    await expect(openStore({ postgresUrl: `${postgres.url}-missing` })).rejects.toThrow()
  })
})
