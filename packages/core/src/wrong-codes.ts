import type { Fingerprints } from './fingerprints.ts'
import type { TooManyRequests } from './lockout-guard.ts'
import type { Actor, AttemptRepository } from './ports.ts'
import { err, ok, type Result } from './result.ts'

const MINUTE_MS = 60_000
/** A code has 40 random bits; at this pace guessing one takes longer than anybody lives. */
const WRONG_CODES_PER_MINUTE = 10

export interface WrongCodesDeps {
  attempts: AttemptRepository
  fingerprints: Fingerprints
  now: () => number
}

/**
 * Looks something up by a code, wherever it was typed. After too many wrong ones in a minute nothing is looked up for a while; the
 * same one again, as in several lists at once, is no further one. What was typed is not kept, only its keyed hash, for that minute.
 *
 * @param look - says whether there is such a code. A right one and a wrong one take the same steps: the time does not tell them apart.
 */
export async function lookByCode<Found>(
  { attempts, fingerprints, now }: WrongCodesDeps,
  { code, actor }: { code: string; actor: Actor },
  look: () => Promise<{ found: Found; exists: boolean }>,
): Promise<Result<Found, TooManyRequests>> {
  const bucket = `support/wrong-codes/${actor.id}`
  const id = fingerprints.request([bucket, code])
  // Counted as wrong before it is known to be, so that ten at once are ten.
  const full = await attempts.inTransaction([bucket], new Date(now()), async (ledger) => {
    const until = await ledger.fullUntil(bucket, WRONG_CODES_PER_MINUTE)
    if (!until) await ledger.add([{ id, bucket, until: new Date(now() + MINUTE_MS) }])
    return until
  })
  if (full) return err({ code: 'too-many-requests', retryAfterSeconds: Math.max(1, Math.ceil((full.getTime() - now()) / 1000)) })

  const { found, exists } = await look()
  await attempts.inTransaction([], new Date(now()), (ledger) => ledger.remove(exists ? id : ''))
  return ok(found)
}
