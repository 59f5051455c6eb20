import type { Fingerprints } from './fingerprints.ts'
import type { RequestRepository, Sealer } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import { SecretText } from './secret-text.ts'

/** How long a request that may be repeated is remembered. */
export const IDEMPOTENCY_LIFETIME_MS = 24 * 60 * 60_000
/** No request takes longer; then whoever repeats it may try, whatever became of the first one's server. */
const LEASE_MS = 60_000

/** An answer as it was given, to be given again. */
export interface KeptReply {
  status: number
  headers: Record<string, string>
  body: string
}

/** A request that runs for the first time. One of both ends it. */
export interface FirstRun {
  /** Keeps the answer for those who repeat the request; sealed, for it may hold a receipt. */
  keep(reply: KeptReply): Promise<void>
  /** Nothing came of it: whoever repeats it tries anew. */
  giveUp(): Promise<void>
}

export type Begun = { kind: 'first'; run: FirstRun } | { kind: 'repeat'; reply: KeptReply }
export type RepeatError = { code: 'idempotency-key-reused' } | { code: 'request-in-progress'; retryAfterSeconds: number }

/** Answers a repeated request as the first one was answered, on whichever server, and also after a restart. */
export interface Repeats {
  /**
   * @param key - that the caller gave the request.
   * @param request - everything that makes it another one. May hold secrets: only a keyed hash of it is kept.
   */
  begin(ownerId: string, key: string, request: readonly string[]): Promise<Result<Begun, RepeatError>>
}

export interface RepeatsDeps {
  requests: RequestRepository
  fingerprints: Fingerprints
  sealer: Sealer
  newId: () => string
  now: () => number
}

export const makeRepeats = ({ requests, fingerprints, sealer, newId, now }: RepeatsDeps): Repeats => ({
  async begin(ownerId, key, request) {
    const held = { ownerId, key, holder: newId() }
    const time = now()
    const claimed = await requests.claim({
      ...held,
      requestHash: fingerprints.request(request),
      now: new Date(time),
      until: new Date(time + LEASE_MS),
      forgetBefore: new Date(time - IDEMPOTENCY_LIFETIME_MS),
    })
    const context = { purpose: 'reply', id: key, ownerId } as const
    switch (claimed.kind) {
      case 'other-request':
        return err({ code: 'idempotency-key-reused' })
      case 'running':
        return err({ code: 'request-in-progress', retryAfterSeconds: Math.max(1, Math.ceil((claimed.until.getTime() - time) / 1000)) })
      case 'done':
        // Only what was sealed below opens with this context, so its shape is ours.
        return ok({ kind: 'repeat', reply: JSON.parse(sealer.open(claimed.reply, context).reveal()) as KeptReply })
      case 'claimed':
        return ok({
          kind: 'first',
          run: {
            keep: (reply) => requests.keep(held, sealer.seal(new SecretText(JSON.stringify(reply)), context)),
            giveUp: () => requests.release(held),
          },
        })
    }
  },
})
