import type { ActorRole, AuditAction } from '@keyhaven/contract'
import type { Page } from './page.ts'

/** What was done for whom. Append-only; holds no secret and no submitted text beyond names. */
export interface AuditEvent {
  id: string
  at: Date
  actor: Actor
  action: AuditAction
  /** The person whom it is about; null when it is about nobody in particular. */
  ownerId: string | null
  /** What it is about: a verification, an account, a person. */
  subjectId: string | null
  /** The account that it is about, or that its subject belongs to. */
  accountId: string | null
  /** Why, in the words of who did it. */
  reason: string | null
  facts: Record<string, string>
}

/** Who does something, as what, and from where. */
export interface Actor {
  id: string
  role: ActorRole
  /** The address that the request came from; null where there was none. */
  address: string | null
}

/** An event as it is kept and hashed. */
export interface AuditRecord {
  id: string
  /** Epoch milliseconds. */
  at: number
  actorId: string
  actorRole: ActorRole
  actorAddress: string | null
  action: AuditAction
  ownerId: string | null
  subjectId: string | null
  accountId: string | null
  reason: string | null
  /** JSON. */
  facts: string
}

/** With its place in the chain: 1 and up, without gaps. */
export interface ChainedRecord extends AuditRecord {
  sequence: number
  /** The hash of the event before; empty for the first. */
  previous: string
  hash: string
}

/** The last event of the chain, and a proof that it is the last. */
export interface ChainHead {
  sequence: number
  hash: string
  seal: string
}

/** Undefined takes everything. */
export interface AuditFilter {
  actorId?: string | undefined
  action?: AuditAction | undefined
  /** None of these. */
  except?: readonly AuditAction[] | undefined
  accountId?: string | undefined
  /** Not before. */
  since?: Date | undefined
  /** Before. */
  until?: Date | undefined
}

export interface AuditTrail {
  /** For what was looked at and not changed; changes write their event with themselves. */
  append(event: AuditEvent): Promise<void>
  /** Undefined when somebody has taken it away. */
  head(): Promise<ChainHead | undefined>
  /** Every event behind one, by their sequence, a piece at a time. */
  chain(after: number): AsyncGenerator<ChainedRecord>
  /** What was done since a time, oldest first, a piece at a time. */
  since(time: Date): AsyncGenerator<ChainedRecord>
  /** What fits, newest first; stable under inserts. An unknown cursor gives an empty page. */
  list(filter: AuditFilter, page: { limit: number; cursor?: string | undefined }): Promise<Page<AuditEvent>>
  /** What happened to an account, newest first; stable under inserts. An unknown cursor gives an empty page. */
  listOfAccount(
    accountId: string,
    page: { limit: number; cursor?: string | undefined },
    except?: readonly AuditAction[],
  ): Promise<Page<AuditEvent>>
}
