import type { Role } from '@keyhaven/contract'
import type { AuditEvent, Page } from './ports.ts'
import type { Result } from './result.ts'

/** Somebody who may sign in. */
export interface Person {
  id: string
  /** In lower case. */
  email: string
  role: Role
  disabled: boolean
  createdAt: Date
}

export interface NewPerson extends Person {
  /** As the identity library keeps passwords. */
  passwordHash: string
}

export interface Invitation {
  id: string
  /** In lower case. */
  email: string
  role: Role
  /** The admin's id. */
  invitedBy: string
  createdAt: Date
  expiresAt: Date
}

export interface PersonChange {
  role?: Role | undefined
  disabled?: boolean | undefined
}

export interface PeopleRepository {
  /**
   * Adds a person with a password and the event, in one transaction.
   *
   * @param invitationId - used up in the same transaction; `not-found` when it is not good at that moment.
   */
  add(person: NewPerson, event: AuditEvent, invitationId?: string): Promise<Result<undefined, { code: 'email-taken' | 'not-found' }>>
  /** By id or e-mail. */
  find(idOrEmail: string): Promise<Person | undefined>
  /** By id; who is not there is left out. */
  emailsOf(ids: readonly string[]): Promise<Map<string, string>>
  /** Whose e-mail begins with a text, by e-mail. An unknown cursor gives an empty page. */
  list(query: { prefix: string; cursor?: string | undefined; limit: number }): Promise<Page<Person>>
  /**
   * Changes a person, and ends the person's sessions where they lose rights, and their invitations where they are no admin any more,
   * with the event in one transaction.
   * There is always an admin left who can sign in.
   */
  change(
    id: string,
    change: PersonChange,
    event: (before: Person) => AuditEvent,
  ): Promise<Result<Person, { code: 'not-found' | 'last-admin' }>>
  /** Ends every session, with the event. False when there is no such person. */
  signOut(id: string, event: AuditEvent): Promise<boolean>
  /** Replaces earlier invitations of the same e-mail; in one transaction with the event. */
  invite(invitation: Invitation, event: AuditEvent): Promise<Result<undefined, { code: 'email-taken' }>>
  /** Undefined once it was used, replaced or is too old. */
  findInvitation(id: string, now: Date): Promise<Invitation | undefined>
}
