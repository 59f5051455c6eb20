import type { Check, VerificationView } from '@keyhaven/contract'
import type { RunningVerification } from '@keyhaven/core'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { runOn } from './run-on.ts'

const CHECKS: Check[] = (['format', 'reachable'] as const).map((id) => ({ id, outcome: 'ok', findings: [], durationMs: 1 }))
const VIEW = { code: 'KT-0000-0000' } as VerificationView

async function stage(end: Promise<void>) {
  const app = Fastify()
  await app.register(runOn)
  const told = { asked: 0 }
  async function* run(): RunningVerification {
    for (const check of CHECKS) {
      told.asked += 1
      yield check
    }
    await end
    return VIEW
  }
  return { app, told, heard: app.runOn(run()) }
}

test('a verification that nobody listens to runs all the same, and the server does not close before it has ended', async () => {
  const end = Promise.withResolvers<void>()
  const { app, told } = await stage(end.promise)
  const closed = app.close().then(() => 'closed')
  await expect.poll(() => told.asked).toBe(CHECKS.length)
  expect(await Promise.race([closed, new Promise((resolve) => setImmediate(resolve, 'open'))])).toBe('open')
  end.resolve()
  expect(await closed).toBe('closed')
})

test('who listens hears everything in its order, also late', async () => {
  const { app, heard } = await stage(Promise.resolve())
  await app.close()
  for (const value of CHECKS) expect(await heard.next()).toEqual({ done: false, value })
  expect(await heard.next()).toEqual({ done: true, value: VIEW })
})

test('one that fails is told to who listens, ends no process and keeps no server open', async () => {
  const failure = new Error('the database is gone')
  const { app, heard } = await stage(Promise.reject(failure))
  await app.close()
  for (const value of CHECKS) expect(await heard.next()).toEqual({ done: false, value })
  await expect(heard.next()).rejects.toBe(failure)
})
