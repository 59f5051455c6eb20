import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CompiledQuery, Kysely } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { sqlMailboxes } from './mailboxes.ts'
import { openStore } from './open-store.ts'
import { sqlOutbox } from './outbox.ts'
import type { Schema } from './schema.ts'
import { NodeSqliteDialect } from './sqlite.ts'
import { aChange, addUser, anAccount, anEvent } from './test-data.ts'
import { sqlWatches } from './watches.ts'

const folder = mkdtempSync(join(tmpdir(), 'keyhaven-plans-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('what is due, what needs somebody and what is to be told are found by an index, however much there is', async () => {
  const file = join(folder, 'plans.sqlite')
  const at = new Date('2026-06-01T00:00:00Z')
  const follows = {
    inARow: 0,
    nextCheckAt: at,
    notices: [{ kind: 'broken' as const }],
    gaps: [{ address: '203.0.113.7', state: 'missing' as const }],
    addressesKey: 'old',
    attentionFrom: at,
  }
  const follow = { after: () => ({ ...follows }), afterAddresses: () => ({ ...follows, addressesKey: 'new' }) }
  const store = await openStore({ sqliteFile: file, webhooks: true, mails: true, follow })
  const owner = await addUser(store)
  const account = anAccount(owner, { createdAt: at })
  await store.accounts.insert(account, anEvent(owner), undefined, [aChange(account, { at })])

  const heard: CompiledQuery[] = []
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(file), log: ({ query }) => void heard.push(query) })
  const [watches, outbox, mailboxes] = [sqlWatches(db, 'sqlite', true), sqlOutbox(db, 'sqlite'), sqlMailboxes(db, 'sqlite')]
  const later = new Date(at.getTime() + 600_000)
  const lease = { holder: 'one', now: later, until: new Date(at.getTime() + 700_000), limit: 10 }

  expect(await watches.claim({ ...lease, exchange: 'kraken' })).toEqual([account.id])
  await watches.putOff(account.id, 'one', at)
  expect(await watches.spread({ before: later, limit: 10 }, () => at)).toBe(1)
  const by = { exchange: 'kraken' as const, addressesKey: 'new', at, limit: 10 }
  expect(await watches.judgeAddresses(by, follow.afterAddresses)).toBe(1)
  expect((await watches.attentionOf(owner, later, 1)).count).toBe(1)
  await watches.countGaps('kraken')
  const [change] = await outbox.claim(lease)
  await outbox.putOff(change?.sequence ?? 0, 'one', at)
  await outbox.remove(change?.sequence ?? 0, 'one')
  const [mail] = await mailboxes.claim(lease)
  await mailboxes.settle(owner, 'one', mail?.notices.map(({ id }) => id) ?? [])
  await mailboxes.putOff(owner, 'one', at)
  await mailboxes.bounced(owner, 'one', at)
  await mailboxes.stateOf(owner)

  const planned = heard.filter((query) => /^(select|update|delete)/i.test(query.sql))
  expect(planned.length).toBeGreaterThan(20)
  for (const { sql: text, parameters } of planned) {
    const { rows } = await store.db.executeQuery<{ detail: string }>(CompiledQuery.raw(`explain query plan ${text}`, [...parameters]))
    for (const { detail } of rows) expect(detail, text).not.toMatch(/SCAN|TEMP B-TREE/)
  }
  await db.destroy()
  await store.close()
})
