import type { Finding } from '@keyhaven/core'
import type { Answer } from './answer.ts'
import { isNotTheKey } from './explain.ts'
import { isRecord } from './json.ts'
import { tidy } from './tidy.ts'

/** How the first signed call went. */
export interface FirstCall {
  /** Why it failed, if it did. */
  failure: Finding | undefined
  durationMs: number
  /** Kraken's own status, where `SystemStatus` told it. */
  status: string | undefined
}

/** Whether Kraken can be spoken with. Its refusal of a key is an answer too: then it is reachable. */
export function judgeReachable({ failure, durationMs, status }: FirstCall, slowMs: number): Finding[] {
  if (!failure || !isNotTheKey(failure)) {
    return durationMs > slowMs ? [{ code: 'slow', facts: { durationMs: Math.ceil(durationMs) } }] : []
  }
  // In maintenance Kraken's gateways answer anything or nothing. A lockout outlives it, though.
  const code = status === 'maintenance' && failure.code !== 'locked-out' ? 'maintenance' : failure.code
  const facts = { ...failure.facts, ...(status !== undefined && { status }) }
  return [{ code, ...(Object.keys(facts).length > 0 && { facts }) }]
}

/** `online`, `maintenance`, `cancel_only` or `post_only`; undefined when Kraken did not say. */
export function readSystemStatus(answer: Answer): string | undefined {
  if (answer.kind !== 'result' || !isRecord(answer.result)) return undefined
  const { status } = answer.result
  return typeof status === 'string' && status !== '' ? tidy(status, 40) : undefined
}

/** Kraken's clock in epoch milliseconds, to the second. */
export function readServerTime(answer: Answer): number | undefined {
  if (answer.kind !== 'result' || !isRecord(answer.result)) return undefined
  const { unixtime } = answer.result
  return typeof unixtime === 'number' && Number.isSafeInteger(unixtime) ? unixtime * 1000 : undefined
}
