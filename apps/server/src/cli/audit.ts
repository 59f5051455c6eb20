import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type ChainedRecord, type ChainFault, newEvent, OPERATOR } from '@keyhaven/core'
import { v7 as newId } from 'uuid'
import * as z from 'zod'
import { type Base, composeBase } from '../compose.ts'
import { readConfig } from '../config.ts'
import { runCommand } from './run-command.ts'

const USAGE = 'npm run audit -- verify\n       npm run audit -- export --since D     (D: 2026-11-30 or 2026-11-30T08:00:00Z)'

const Arguments = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('verify') }),
  z.strictObject({ command: z.literal('export'), since: z.union([z.iso.date(), z.iso.datetime()]) }),
])

/** Proves the audit trail, or writes it out. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { since: { type: 'string' } } })
  const given = Arguments.safeParse({ ...values, command: positionals.join(' ') })
  if (!given.success) {
    console.error(`Usage: ${USAGE}`)
    return 2
  }
  const base = await composeBase(readConfig(process.env))
  try {
    return await (given.data.command === 'verify' ? verify(base) : write(base, new Date(given.data.since)))
  } finally {
    await base.store.close()
  }
}

async function verify({ store, chain }: Base): Promise<number> {
  const checked = await chain.check(store.audit)
  if (!checked.ok) {
    console.error(`The audit trail does not hold: ${FAULTS[checked.error.kind](checked.error)}`)
    return 1
  }
  const { sequence, hash } = checked.value
  console.log(`The audit trail holds: ${sequence} events${sequence > 0 ? `, the last with the hash ${hash}` : ''}.`)
  return 0
}

const FAULTS: Record<ChainFault['kind'], (fault: ChainFault) => string> = {
  altered: ({ sequence, id }) => `event ${sequence}, ${id}, is not as it was written, or not where it was.`,
  missing: ({ sequence }) => `event ${sequence} is missing.`,
  'head-altered': ({ sequence }) => `what is kept of the last event, ${sequence}, was altered.`,
}

/** NDJSON, oldest first. That somebody took a copy is in the trail before the copy begins. */
async function write({ store }: Base, since: Date): Promise<number> {
  const facts = { since: since.toISOString() }
  await store.audit.append(newEvent({ newId, now: Date.now }, { actor: OPERATOR, action: 'audit.exported', facts }))
  try {
    await pipeline(Readable.from(toLines(store.audit.since(since))), process.stdout)
  } catch (error) {
    // Who reads it may stop at any line.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
  return 0
}

async function* toLines(records: AsyncIterable<ChainedRecord>): AsyncGenerator<string> {
  for await (const { at, facts, ...record } of records) {
    yield `${JSON.stringify({ ...record, at: new Date(at).toISOString(), facts: JSON.parse(facts) as object })}\n`
  }
}

await runCommand(main, USAGE)
