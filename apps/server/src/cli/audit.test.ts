import { exec, execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
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

const audit = (...given: string[]) => auditOf(dataDir, ...given)
const auditOf = (folder: string, ...given: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const script = join(import.meta.dirname, 'audit.ts')
    const env = { PATH: process.env.PATH, DATA_DIR: folder }
    execFile(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...given], { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })

/** As the documents say it, with npm before it. */
const throughNpm = (line: string) =>
  new Promise<string>((resolve, reject) => {
    const root = join(import.meta.dirname, '../../../..')
    const env = { ...process.env, DATA_DIR: dataDir }
    exec(line, { cwd: root, env }, (error, out) => (error ? reject(error) : resolve(out)))
  })

test('what was noted of an earlier proof is looked for, and a trail that is not the same any more is told', async () => {
  const note = /--expect (\S+)/.exec((await audit('verify')).out)?.[1] ?? ''
  expect(note).toMatch(/^3:[\w-]{43}$/)
  expect(await audit('verify', '--expect', note)).toMatchObject({ code: 0, out: expect.stringContaining('as it was noted') })
  expect(await audit('verify', '--expect', note.replace('3:', '2:'))).toMatchObject({
    code: 1,
    err: expect.stringContaining(`event 2, ${ids[1]}, is another than the one that was noted`),
  })
  expect(await audit('verify', '--expect', note.replace('3:', '9:'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('event 9 is missing'),
  })
})

test('what is kept of the last event is said to be gone, when it is', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'keyhaven-audit-'))
  await cp(dataDir, copy, { recursive: true })
  const byHand = new DatabaseSync(join(copy, 'keyhaven.sqlite'))
  byHand.exec('delete from audit_head')
  byHand.close()
  const { code, out, err } = await auditOf(copy, 'verify')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toBe('The audit trail does not hold: what is kept of the last event is gone; 3 events were found.\n')
  await rm(copy, { recursive: true })
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

  const piped = (await throughNpm('npm run -s audit -- export --since 2026-01-03')).trim().split('\n')
  expect(piped.map((line) => (JSON.parse(line) as { sequence: number }).sequence)).toEqual([3, 4, 5])

  const byHand = new DatabaseSync(join(dataDir, 'keyhaven.sqlite'))
  byHand.exec("drop trigger audit_chain_no_update; update audit_events set actor_id = 'eve' where sequence >= 2")
  byHand.close()
  const altered = await audit('verify')
  expect(altered.code).toBe(1)
  expect(altered.err).toContain(`event 2, ${ids[1]},`)
  expect(altered.err).not.toContain(ids[2])
})

test.each([
  [['prove']],
  [['export', '--since', 'yesterday']],
  [['verify', '--all']],
  [['verify', '--expect', '3']],
  [['verify', '--since', '2026-01-01']],
])('what the command does not understand is answered with how it is used: %j', async (given) => {
  expect(await audit(...given)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('npm run audit -- verify') })
})
