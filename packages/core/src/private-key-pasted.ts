import { type AuditAction, holdsPrivateKey } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import type { Actor, AuditEvent, AuditTrail } from './ports.ts'
import { err, type Result } from './result.ts'

/** A private key was recognised where it has no business: it goes nowhere and stays nowhere, and its owner has to replace it. */
export interface PrivateKeyPasted {
  code: 'private-key-pasted'
  /** Where it was pasted. */
  field: string
}

export interface RefusePrivateKeyDeps {
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** What one of the staff wanted to do, and with which words. */
interface Attempt {
  actor: Actor
  tried: AuditAction
  /** By the names of their fields. */
  texts: Readonly<Record<string, string | undefined>>
  about?: Pick<AuditEvent, 'ownerId' | 'accountId'> | undefined
}

/**
 * Looks for a private key in what the staff writes: the trail, a note or the owner's page would keep it in clear. Undefined where
 * there is none. That there was one is in the trail, and nothing of it.
 */
export async function refusePrivateKey(
  deps: RefusePrivateKeyDeps,
  { actor, tried, texts, about }: Attempt,
): Promise<Result<never, PrivateKeyPasted> | undefined> {
  const found = Object.entries(texts).find(([, text]) => text !== undefined && holdsPrivateKey(text))
  if (!found) return undefined
  const [field] = found
  await deps.audit.append(newEvent(deps, { actor, action: 'private-key.refused', ...about, facts: { tried, field } }))
  return err({ code: 'private-key-pasted', field })
}
