import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { makeAuditChain, SecretText } from '@keyhaven/core'
import { CompiledQuery, Kysely, sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { sqlAccountRepository } from './accounts.ts'
import { sqlAttemptRepository } from './attempts.ts'
import { appendTo, sqlAuditTrail } from './audit-events.ts'
import { openStore, type Store } from './open-store.ts'
import { sqlPeopleRepository } from './people.ts'
import type { Schema } from './schema.ts'
import { NodeSqliteDialect } from './sqlite.ts'
import { storeContract } from './store-contract.ts'
import { addUser, anAccount, anEvent, removeAccount } from './test-data.ts'
import { sqlVerificationRepository } from './verifications.ts'

const folder = mkdtempSync(join(tmpdir(), 'keyhaven-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const freshFile = () => join(folder, `${++files}.sqlite`)

describe('on SQLite', () => {
  storeContract(async () => ({ sqliteFile: freshFile() }))

  test('commits survive a power cut, references hold, what is deleted is overwritten', async () => {
    const store = await openStore({ sqliteFile: freshFile() })
    const pragma = async (name: string) => Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(store.db)).rows[0] ?? {})[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('secure_delete')).toBe(1)
    expect(await pragma('busy_timeout')).toBe(5_000)
    await store.close()
  })

  test('only attempts are counted without waiting for the disk, and commits around them survive a power cut', async () => {
    const store = await openStore({ sqliteFile: freshFile() })
    const readSynchronous = async (db: Kysely<Schema>) =>
      (await sql<{ synchronous: number }>`pragma synchronous`.execute(db)).rows[0]?.synchronous
    const asked: Promise<unknown>[] = []
    const seen: unknown[] = []
    for (let round = 0; round < 5; round += 1) {
      const count = store.attempts.inTransaction([], new Date(), async () => {
        if (round % 2 === 0) throw new Error('given up')
      })
      asked.push(count.catch(() => undefined))
      asked.push(store.db.transaction().execute(async (trx) => void seen.push(await readSynchronous(trx))))
    }
    await Promise.all(asked)
    expect(seen).toEqual([2, 2, 2, 2, 2])
    await store.close()
  })

  test('nobody but its owner may read the file or the files beside it, also when it was open to others before', async () => {
    const file = freshFile()
    writeFileSync(file, '')
    chmodSync(file, 0o644)
    const store = await openStore({ sqliteFile: file })
    await addUser(store)
    for (const suffix of ['', '-wal', '-shm']) expect(statSync(file + suffix).mode & 0o777).toBe(0o600)
    await store.close()
  })

  test('the sealed bytes of what was removed are in no file, neither at once nor after closing', async () => {
    const file = freshFile()
    const store = await openStore({ sqliteFile: file })
    const onDisk = (bytes: Uint8Array) => ['', '-wal'].some((it) => existsSync(file + it) && readFileSync(file + it).includes(bytes))
    const owner = await addUser(store)
    const accounts = Array.from({ length: 30 }, () => anAccount(owner))
    for (const account of accounts) await store.accounts.insert(account, anEvent(owner))
    await store.practiceKeys.put({ id: 'practice', ownerId: owner, sealed: anAccount(owner).sealed })
    const practiceKey = (await store.practiceKeys.all())[0]?.sealed.bytes ?? new Uint8Array()
    const boxes = [...accounts.map((account) => account.sealed.bytes), practiceKey]
    expect(boxes.every(onDisk)).toBe(true)

    for (const account of accounts) await removeAccount(store, account.id, owner)
    await store.practiceKeys.remove('practice')
    expect(boxes.some(onDisk)).toBe(false)
    await store.close()
    expect(boxes.some(onDisk)).toBe(false)
  })

  test('processes that write at the same time wait for each other', async () => {
    const file = freshFile()
    const store: Store = await openStore({ sqliteFile: file })
    const code = `
      import(workerData.module).then(async ({ openStore }) => {
        const store = await openStore({ sqliteFile: workerData.file })
        for (let n = 0; n < 50; n++) await store.db.transaction().execute(async (trx) => {
          await trx.selectFrom('settings').selectAll().execute()
          await trx.insertInto('settings').values({ name: workerData.name + n, master_key_id: 'k', sealed: new Uint8Array(1) }).execute()
        })
        await store.close()
      })`
    const writer = (name: string) =>
      new Promise<void>((resolve, reject) => {
        const workerData = { module: new URL('./index.ts', import.meta.url).href, file, name }
        const worker = new Worker(`const { workerData } = require('node:worker_threads');${code}`, { eval: true, workerData })
        worker.on('error', reject).on('exit', () => resolve())
      })
    await Promise.all(['a', 'b', 'c'].map(writer))
    expect(await store.db.selectFrom('settings').select('name').execute()).toHaveLength(150)
    await store.close()
  })

  test('what each test of a key and each look at an account asks the database is found by an index, however much there is', async () => {
    const file = freshFile()
    const store = await openStore({ sqliteFile: file })
    const heard: CompiledQuery[] = []
    const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(file), log: ({ query }) => void heard.push(query) })
    const append = appendTo(makeAuditChain(new SecretText('secret')), 'sqlite')
    const at = new Date()
    const accounts = sqlAccountRepository(db, 'sqlite', { append, tell: async () => undefined, follow: async () => undefined })
    await accounts.findByPublicKey('ada', 'kraken', 'hash')
    await accounts.findByExchangeAccount('ada', 'kraken', 'hash')
    const verifications = sqlVerificationRepository(db, append)
    await verifications.findLatestOfPair('ada', 'hash', at)
    const cursor = Buffer.from('1.1').toString('base64url')
    for (const page of [{ limit: 2 }, { limit: 2, cursor }]) {
      await verifications.listOfAccount('account', page)
      await sqlAuditTrail(db, append).listOfAccount('account', page)
    }
    await sqlAttemptRepository(db, 'sqlite').inTransaction(['bucket'], at, async (ledger) => {
      await ledger.fullUntil('bucket', 5)
      await ledger.count(['bucket', 'other'])
      await ledger.add([])
      await ledger.remove('id')
    })
    const planned = heard.filter((query) => /^(select|delete)/i.test(query.sql))
    expect(planned).toHaveLength(11)
    for (const { sql: text, parameters } of planned) {
      const { rows } = await store.db.executeQuery<{ detail: string }>(CompiledQuery.raw(`explain query plan ${text}`, [...parameters]))
      for (const { detail } of rows) expect(detail, text).not.toMatch(/SCAN|TEMP B-TREE/)
    }
    await db.destroy()
    await store.close()
  })

  test('people are found, and the whole audit trail is read, along an index', async () => {
    const file = freshFile()
    const store = await openStore({ sqliteFile: file })
    const heard: CompiledQuery[] = []
    const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(file), log: ({ query }) => void heard.push(query) })
    const append = appendTo(makeAuditChain(new SecretText('secret')), 'sqlite')
    const [audit, people] = [sqlAuditTrail(db, append), sqlPeopleRepository(db, 'sqlite', append)]
    await Array.fromAsync(audit.chain(1))
    await Array.fromAsync(audit.since(new Date(1)))
    await people.list({ prefix: 'ada', limit: 10, cursor: Buffer.from('adam').toString('base64url') })
    await people.find('ada@example.test')
    expect(heard).toHaveLength(4)
    for (const { sql: text, parameters } of heard) {
      const { rows } = await store.db.executeQuery<{ detail: string }>(CompiledQuery.raw(`explain query plan ${text}`, [...parameters]))
      for (const { detail } of rows) expect(detail, text).not.toMatch(/SCAN|TEMP B-TREE/)
    }
    await db.destroy()
    await store.close()
  })

  test('a file that is no database is refused and left as it is', async () => {
    const file = freshFile()
    const text = 'a shopping list, not a database: '.repeat(50)
    writeFileSync(file, text)
    await expect(openStore({ sqliteFile: file })).rejects.toThrow(/not a database/)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })
})
