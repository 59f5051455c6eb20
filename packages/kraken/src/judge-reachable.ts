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
  return [besideStatus(failure, status)]
}

/** What went wrong on the way to Kraken or within it, with the status that Kraken gives itself. */
export function besideStatus(finding: Finding, status: string | undefined): Finding {
  if (status === undefined || !isNotTheKey(finding)) return finding
  // In maintenance Kraken's gateways answer anything or nothing. A lockout outlives it, though.
  const code = status === 'maintenance' && finding.code !== 'locked-out' ? 'maintenance' : finding.code
  return { ...finding, code, facts: { ...finding.facts, status } }
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
