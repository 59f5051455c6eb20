import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type ChainedRecord, type ChainFault, newEvent, OPERATOR } from '@keyhaven/core'
import { v7 as newId } from 'uuid'
import * as z from 'zod'
import { type Base, composeBase } from '../compose.ts'
import { readConfig } from '../config.ts'
import { runCommand } from './run-command.ts'

// Without -s npm puts its own words before the first event.
const USAGE = `npm run audit -- verify [--expect N:HASH]     (what an earlier one printed)
       npm run -s audit -- export --since D      (D: 2026-11-30 or 2026-11-30T08:00:00Z)`

const Noted = z
  .string()
  .regex(/^[1-9]\d{0,14}:[\w-]{43}$/)
  .transform((text) => ({ sequence: Number.parseInt(text, 10), hash: text.slice(-43) }))

const Arguments = z.discriminatedUnion('command', [
  z.strictObject({ command: z.literal('verify'), expect: Noted.optional() }),
  z.strictObject({ command: z.literal('export'), since: z.union([z.iso.date(), z.iso.datetime()]) }),
])

/** Proves the audit trail, or writes it out. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { since: { type: 'string' }, expect: { type: 'string' } } })
  const given = Arguments.safeParse({ ...values, command: positionals.join(' ') })
  if (!given.success) {
    console.error(`Usage: ${USAGE}`)
    return 2
  }
  const base = await composeBase(readConfig(process.env))
  try {
    return await (given.data.command === 'verify' ? verify(base, given.data.expect) : write(base, new Date(given.data.since)))
  } finally {
    await base.store.close()
  }
}

async function verify({ store, chain }: Base, expected: z.output<typeof Noted> | undefined): Promise<number> {
  const checked = await chain.check(store.audit, expected)
  if (!checked.ok) {
    console.error(`The audit trail does not hold: ${FAULTS[checked.error.kind](checked.error)}`)
    return 1
  }
  const { sequence, hash } = checked.value
  console.log(`The audit trail holds: ${sequence} events.${expected ? ` Event ${expected.sequence} is as it was noted.` : ''}`)
  // A whole older copy that was put back holds too.
  if (sequence > 0) console.log(`Note elsewhere, for the next time: --expect ${sequence}:${hash}`)
  return 0
}

const FAULTS: Record<ChainFault['kind'], (fault: ChainFault) => string> = {
  altered: ({ sequence, id }) => `event ${sequence}, ${id}, is not as it was written, or not where it was.`,
  missing: ({ sequence }) => `event ${sequence} is missing.`,
  other: ({ sequence, id }) => `event ${sequence}, ${id}, is another than the one that was noted.`,
  'head-altered': ({ sequence }) => `what is kept of the last event, ${sequence}, was altered.`,
  'head-missing': ({ sequence }) => `what is kept of the last event is gone; ${sequence} events were found.`,
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
