import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SecretText } from '@keyhaven/core'
import { openStore } from '@keyhaven/store'
import { startPostgres, type TestPostgres } from '@keyhaven/testkit/postgres'
import { getMigrations } from 'better-auth/db/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authOptions, makeIdentity } from './identity.ts'

let postgres: TestPostgres
let folder: string
beforeAll(async () => {
  postgres = await startPostgres()
  folder = await mkdtemp(join(tmpdir(), 'keyhaven-identity-'))
})
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  ['SQLite', async () => ({ sqliteFile: join(folder, 'test.sqlite') })],
  ['PostgreSQL', async () => ({ postgresUrl: await postgres.freshDatabase() })],
] as const)('on %s the identity library finds its tables as it wants them, and people can sign in', async (_, options) => {
  const store = await openStore(await options())
  try {
    const options = { store, secret: new SecretText('s'.repeat(40)), publicUrl: 'http://localhost:8080', signUp: 'closed' } as const
    const { toBeCreated, toBeAdded } = await getMigrations(authOptions(options))
    expect([toBeCreated, toBeAdded]).toEqual([[], []])

    const identity = makeIdentity(options)

    const draft = { email: 'Ada@example.test', password: 'a long password', role: 'support' } as const
    expect((await identity.createUser(draft)).ok).toBe(true)
    expect(await identity.createUser(draft)).toEqual({ ok: false, error: { code: 'email-taken' } })
    const reply = await identity.handle(
      new Request('http://localhost:8080/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'ada@example.test', password: draft.password }),
      }),
    )
    expect(reply.status).toBe(200)
    const cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(await identity.findUser(new Headers({ cookie }))).toMatchObject({ email: 'ada@example.test', role: 'support' })
  } finally {
    await store.close()
  }
})
