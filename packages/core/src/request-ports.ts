import type { SealedBox } from './sealing-ports.ts'

/** A request that may come again: its key, and a keyed hash of what it asked for. */
export interface IdempotentRequest {
  key: string
  requestHash: string
  /** Requests older than this are forgotten. */
  forgetBefore: Date
}

/** A request that may be repeated while it runs: whose, its key, and who runs it. */
export interface RequestHolder {
  ownerId: string
  key: string
  /** Made anew for each try. */
  holder: string
}

export interface RequestClaim extends RequestHolder {
  requestHash: string
  now: Date
  /** Until then nobody else runs it. */
  until: Date
  forgetBefore: Date
}

/** Requests that may be repeated, and how they were answered. */
export interface RequestRepository {
  /** Takes the key for one who runs the request, or says what is known of it. A dead holder's is taken over. */
  claim(
    claim: RequestClaim,
  ): Promise<{ kind: 'claimed' } | { kind: 'other-request' } | { kind: 'running'; until: Date } | { kind: 'done'; reply: SealedBox }>
  /** Keeps the answer, unless somebody else has taken the request over. */
  keep(which: RequestHolder, reply: SealedBox): Promise<void>
  /** Forgets the request, unless somebody else has taken it over. */
  release(which: RequestHolder): Promise<void>
}
