import { newEvent } from './audit-event.ts'
import { keyBucket, userBucket } from './budget-buckets.ts'
import { addressesOf } from './egress-addresses.ts'
import type { Fingerprints } from './fingerprints.ts'
import { keyHint } from './key-hint.ts'
import type { PeopleRepository } from './people-ports.ts'
import type { Actor, AuditEvent, AuditTrail, Exchange } from './ports.ts'
import { type PrivateKeyPasted, refusePrivateKey } from './private-key-pasted.ts'
import { err, ok, type Result } from './result.ts'

export interface BudgetRepository {
  /** Deletes all attempts of some buckets, with the event, in one transaction. Resolves with how many still counted. */
  lift(buckets: readonly string[], now: Date, event: (lifted: number) => AuditEvent): Promise<number>
}

export interface LiftBudgetDeps {
  budgets: BudgetRepository
  audit: AuditTrail
  people: PeopleRepository
  exchanges: readonly Exchange[]
  fingerprints: Fingerprints
  newId: () => string
  now: () => number
}

/** One of the three, and why. */
export interface BudgetToLift {
  user?: string | undefined
  key?: string | undefined
  address?: string | undefined
  reason: string
}

/** Lets a user, a key or an address of ours go on before its time. Kraken's own lockout it can't lift: that one begins anew if it still holds. */
export type LiftBudget = (what: BudgetToLift, actor: Actor) => Promise<Result<{ lifted: number }, PrivateKeyPasted | { code: 'not-found' }>>

export const makeLiftBudget =
  (deps: LiftBudgetDeps): LiftBudget =>
  async (what, actor) => {
    const { user, address, reason } = what
    const pasted = await refusePrivateKey(deps, { actor, tried: 'budget.lifted', texts: { user, address, reason } })
    if (pasted) return pasted
    const found = await findBuckets(deps, what)
    if (!found) return err({ code: 'not-found' })
    const { buckets, ownerId, facts } = found
    const lifted = await deps.budgets.lift(buckets, new Date(deps.now()), (count) =>
      newEvent(deps, {
        ...{ actor, action: 'budget.lifted', ownerId, subjectId: ownerId, reason },
        facts: { ...facts, lifted: String(count) },
      }),
    )
    return ok({ lifted })
  }

interface Found {
  buckets: string[]
  ownerId: string | null
  facts: Record<string, string>
}

async function findBuckets(
  { people, exchanges, fingerprints }: LiftBudgetDeps,
  { user, key, address }: BudgetToLift,
): Promise<Found | undefined> {
  if (user !== undefined) {
    const person = await people.find(user)
    return person && { buckets: [userBucket(person.id)], ownerId: person.id, facts: { kind: 'user' } }
  }
  if (key !== undefined) {
    const buckets = exchanges.map(({ view: { id } }) => keyBucket(id, fingerprints.publicKey(id, key)))
    return { buckets, ownerId: null, facts: { kind: 'key', key: keyHint(key) } }
  }
  // Runs under way go on counting: they may still be rejected.
  const ours = exchanges.flatMap(addressesOf).filter(({ name }) => name === address)
  const buckets = ours.flatMap(({ rejected, lockedOut }) => [rejected, lockedOut])
  return address === undefined || buckets.length === 0 ? undefined : { buckets, ownerId: null, facts: { kind: 'address', address } }
}
