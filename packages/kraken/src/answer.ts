import { isRecord, parseJson } from './json.ts'
import { tidy } from './tidy.ts'

/** What became of a call of Spot REST. */
export type Answer =
  /** Kraken did it. `warnings` are its `W…` entries, which are no failures. */
  | { kind: 'result'; result: unknown; warnings: string[] }
  /** Kraken refused, in its own words. */
  | { kind: 'refused'; errors: string[] }
  /** Something answered that does not speak Kraken's JSON: a gateway's page, nothing at all, more than anybody sends. */
  | { kind: 'not-json'; status: number }
  /** JSON, but not as Kraken documents it. */
  | { kind: 'wrong-shape'; status: number }
  | { kind: 'no-answer'; reason: 'time-out' | 'aborted' | 'connection' }

/** A call that did not bring what was asked for. */
export type Failure = Exclude<Answer, { kind: 'result' }>

const ERRORS_MAX = 10
const ERROR_LENGTH_MAX = 200

/**
 * Reads the envelope `{"error": [], "result": …}`.
 *
 * Kraken answers 200 also when it refuses, so with any other status somebody on the way may be speaking: a refusal in Kraken's
 * form is believed nevertheless, a success is not.
 */
export function readAnswer(status: number, body: string): Answer {
  const envelope = parseJson(body)
  if (envelope === undefined) return { kind: 'not-json', status }
  if (!isRecord(envelope)) return { kind: 'wrong-shape', status }

  const entries = envelope.error
  if (!Array.isArray(entries) || !entries.every((entry) => typeof entry === 'string')) return { kind: 'wrong-shape', status }
  const warnings = entries.filter((entry) => entry.startsWith('W'))
  const errors = entries.filter((entry) => !entry.startsWith('W'))
  if (errors.length > 0) return { kind: 'refused', errors: kept(errors) }

  const result = envelope.result
  if (status !== 200 || result === undefined || result === null) return { kind: 'wrong-shape', status }
  return { kind: 'result', result, warnings: kept(warnings) }
}

const kept = (entries: string[]) => entries.slice(0, ERRORS_MAX).map((entry) => tidy(entry, ERROR_LENGTH_MAX))
