import type { ConnectorReport, Credentials, Finding } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import type { CallCounter } from './call-counter.ts'
import { type Meaning, meaningOf } from './error-table.ts'
import { explain, isNotTheKey } from './explain.ts'
import { besideStatus } from './judge-reachable.ts'
import type { Line } from './line.ts'
import type { SignedCall } from './rest-client.ts'

/** What one verification works with. */
export interface Run {
  credentials: Credentials
  /** Gives up the calls under way and closes the socket. */
  signal: AbortSignal
  /** Filled while the checks run. */
  report: ConnectorReport
  /** The ways to Kraken that may be used, in the operator's order. */
  lines: readonly Line[]
  /** Addresses of ours to leave alone. */
  avoided: readonly string[]
  /** What users must whitelist; null when the operator has not set it. */
  addresses: readonly string[] | null
  /** Those of them that are not used yet, and when they will be. */
  announced: ReadonlyMap<string, Date>
  /** What was called lately, also by other verifications of the same key. */
  counter: CallCounter
  /** Kraken's clock, in epoch milliseconds. */
  onServerTime: (ms: number) => void
  now: () => number
  slowMs: number
}

export interface Timed<Value> {
  value: Value
  durationMs: number
}

/** Makes signed calls of the key, and remembers what Kraken said to them. */
export async function askSigned(run: Run, line: Line, call: SignedCall): Promise<Timed<Answer>> {
  const { credentials, signal, report, counter } = run
  counter.count(credentials.publicKey, call.method)
  const asked = await timed(line.rest.askSigned(call, credentials, signal, (errors) => hear(report, line, errors)))
  const answered = asked.value.kind === 'result' || !isNotTheKey(explain(asked.value, run.now()))
  // What answered once is reachable, whatever became of the calls beside it.
  report.answers.set(line.address, answered || report.answers.get(line.address) === true)
  return asked
}

/** Meanings that are a rejection: Kraken counts them against the address that all users share. */
const REJECTIONS: ReadonlySet<Meaning> = new Set(['invalid-key', 'invalid-signature', 'invalid-nonce'])

/** Remembers what Kraken said to a call or a subscription from one of our addresses. */
export function hear(report: ConnectorReport, { address }: Line, errors: string[]) {
  remember(report, errors)
  const meaning = meaningOf(errors)
  if (address === null || meaning === undefined) return
  if (REJECTIONS.has(meaning)) report.rejectedFrom.push(address)
  if (meaning === 'locked-out' && !report.lockedOut.includes(address)) report.lockedOut.push(address)
}

const ERRORS_KEPT = 50
function remember(report: ConnectorReport, errors: string[]) {
  report.errors.push(...errors.slice(0, ERRORS_KEPT - report.errors.length))
}

/** Kraken's own status, where `SystemStatus` has told it by now. */
export interface HeardStatus {
  now: string | undefined
  /** Waits for it, as long as a call may take. */
  later: Promise<string | undefined>
}

/** What is unknown, with Kraken's own status beside it. */
export const withStatus = (findings: Finding[], status: HeardStatus): Finding[] =>
  findings.map((finding) => besideStatus(finding, status.now))

export async function timed<Value>(work: Promise<Value>): Promise<Timed<Value>> {
  const startedAt = performance.now()
  return { value: await work, durationMs: performance.now() - startedAt }
}

/** Yields what promises bring, the first one first. They must not reject. */
export async function* asTheyEnd<Value>(promises: readonly Promise<Value>[]): AsyncGenerator<Value, void, void> {
  const left = new Map(promises.map((promise, index) => [index, promise.then((value) => ({ index, value }))]))
  while (left.size > 0) {
    const { index, value } = await Promise.race(left.values())
    left.delete(index)
    yield value
  }
}
