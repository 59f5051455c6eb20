import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { newEvent } from '@keyhaven/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composeBase } from '../compose.ts'
import { readConfig } from '../config.ts'

let dataDir: string
const ids: string[] = []
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'keyhaven-audit-'))
  const { store } = await composeBase(readConfig({ DATA_DIR: dataDir }))
  for (const day of ['2026-01-01', '2026-01-02', '2026-01-03']) {
    const actor = { id: 'ada', role: 'user', address: '192.0.2.1' } as const
    const event = newEvent(
      { newId: () => crypto.randomUUID(), now: () => Date.parse(day) },
      { actor, action: 'account.added', facts: { day } },
    )
    await store.audit.append(event)
    ids.push(event.id)
  }
  await store.close()
})
afterAll(() => rm(dataDir, { recursive: true }))

const audit = (...given: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const script = join(import.meta.dirname, 'audit.ts')
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir }
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...given], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

test('the command proves the trail, writes it out, and names the first event that was altered', async () => {
  expect(await audit('verify')).toMatchObject({ code: 0, out: expect.stringContaining('3 events') })

  const { code, out } = await audit('export', '--since', '2026-01-02')
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(code).toBe(0)
  expect(lines).toMatchObject([
    {
      sequence: 2,
      id: ids[1],
      at: '2026-01-02T00:00:00.000Z',
      actorId: 'ada',
      actorRole: 'user',
      action: 'account.added',
      facts: { day: '2026-01-02' },
    },
    { sequence: 3, id: ids[2] },
    // That a copy was taken is an event itself.
    { sequence: 4, actorRole: 'operator', action: 'audit.exported', facts: { since: '2026-01-02T00:00:00.000Z' } },
  ])

  const byHand = new DatabaseSync(join(dataDir, 'keyhaven.sqlite'))
  byHand.exec("drop trigger audit_chain_no_update; update audit_events set actor_id = 'eve' where sequence >= 2")
  byHand.close()
  const altered = await audit('verify')
  expect(altered.code).toBe(1)
  expect(altered.err).toContain(`event 2, ${ids[1]},`)
  expect(altered.err).not.toContain(ids[2])
})

test.each([[['prove']], [['export', '--since', 'yesterday']], [['verify', '--all']]])(
  'what the command does not understand is answered with how it is used: %j',
  async (given) => {
    expect(await audit(...given)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('npm run audit -- verify') })
  },
)
