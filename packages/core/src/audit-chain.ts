import { createHmac, timingSafeEqual } from 'node:crypto'
import { deriveKey } from './key-derivation.ts'
import type { AuditRecord, AuditTrail, ChainedRecord, ChainHead } from './ports.ts'
import { err, ok, type Result } from './result.ts'
import type { SecretText } from './secret-text.ts'

/** What is before the first event. */
const START: ChainEnd = { sequence: 0, hash: '' }

/** The first event that is not as it was written, or is `other` than expected. `id` is null where the event itself is gone. */
export interface ChainFault {
  kind: 'altered' | 'missing' | 'other' | 'head-altered' | 'head-missing'
  sequence: number
  id: string | null
}

/** What a whole chain ends with. */
export type ChainEnd = Pick<ChainHead, 'sequence' | 'hash'>

/**
 * Links audit events, so that a changed, removed, added or moved one shows. The hashes have a key that is not in the database in
 * clear: who can write there and nowhere else cannot make a chain that holds.
 */
export interface AuditChain {
  /** The head of a chain without events. */
  readonly start: ChainHead
  /** The next event after a head, and the head after it. After a head that somebody has altered the chain does not hold. */
  link(record: AuditRecord, head: ChainHead): { record: ChainedRecord; head: ChainHead }
  /**
   * Reads the whole chain, also while others write to it.
   *
   * @param expected - an event that was there once: whoever put an older chain back whole has put back one that holds, but not this.
   */
  check(trail: Pick<AuditTrail, 'chain' | 'head'>, expected?: ChainEnd): Promise<Result<ChainEnd, ChainFault>>
}

/** Stands for the hash before an event when the head did not fit: no event has such a hash. */
const BROKEN = 'broken'

export function makeAuditChain(secret: SecretText): AuditChain {
  const [eventKey, headKey] = [deriveKey(secret, 'audit/event'), deriveKey(secret, 'audit/head')]

  const sealOf = ({ sequence, hash }: ChainEnd) => mac(headKey, [sequence, hash])
  const fits = (head: ChainHead) => isSame(head.seal, sealOf(head))
  const hashOf = (record: Omit<ChainedRecord, 'hash'>) =>
    mac(
      eventKey,
      FIELDS.map((field) => record[field]),
    )

  /** Walks on from an event that is known to hold, to the last one or to the one with a number. */
  async function walk(
    trail: Pick<AuditTrail, 'chain'>,
    from: ChainEnd,
    expected: ChainEnd | undefined,
    to = Number.POSITIVE_INFINITY,
  ): Promise<Result<ChainEnd, ChainFault>> {
    let end = from
    for await (const record of trail.chain(from.sequence)) {
      const { id, sequence, previous, hash } = record
      if (sequence !== end.sequence + 1) return err({ kind: 'missing', sequence: end.sequence + 1, id: null })
      if (previous !== end.hash || !isSame(hash, hashOf(record))) return err({ kind: 'altered', sequence, id })
      if (sequence === expected?.sequence && hash !== expected.hash) return err({ kind: 'other', sequence, id })
      end = { sequence, hash }
      if (sequence >= to) break
    }
    return ok(end)
  }

  return {
    start: { ...START, seal: sealOf(START) },

    link(record, head) {
      const sequence = head.sequence + 1
      const linked = { ...record, sequence, previous: fits(head) ? head.hash : BROKEN }
      const hash = hashOf(linked)
      return { record: { ...linked, hash }, head: { sequence, hash, seal: sealOf({ sequence, hash }) } }
    },

    async check(trail, expected) {
      const read = await walk(trail, START, expected)
      if (!read.ok) return read
      // Read afterwards: an event is written with the head behind it, so this one is no older than any event that was seen.
      const head = await trail.head()
      if (!head) return err({ kind: 'head-missing', sequence: read.value.sequence, id: null })
      const { sequence } = head
      const end = sequence > read.value.sequence ? await walk(trail, read.value, expected, sequence) : read
      if (!end.ok) return end
      if (sequence > end.value.sequence) return err({ kind: 'missing', sequence: end.value.sequence + 1, id: null })
      if (!fits(head) || sequence < end.value.sequence || head.hash !== end.value.hash)
        return err({ kind: 'head-altered', sequence, id: null })
      return expected && expected.sequence > sequence ? err({ kind: 'missing', sequence: expected.sequence, id: null }) : end
    },
  }
}

/** Every field that counts, in the order in which they are hashed. */
const FIELDS = [
  'sequence',
  'id',
  'at',
  'actorId',
  'actorRole',
  'actorAddress',
  'action',
  'ownerId',
  'subjectId',
  'accountId',
  'reason',
  'facts',
  'previous',
] as const satisfies readonly (keyof ChainedRecord)[]

/** Over JSON, in which no two lists of values look the same. base64url, 43 characters. */
const mac = (key: Buffer, values: readonly (string | number | null)[]) =>
  createHmac('sha256', key).update(JSON.stringify(values)).digest('base64url')

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
