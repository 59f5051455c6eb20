import type { LanguageTag, PersonView, Role } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import type { PeopleRepository, Person, PersonChange } from './people-ports.ts'
import type { Actor, AuditTrail, Page } from './ports.ts'
import { type PrivateKeyPasted, refusePrivateKey } from './private-key-pasted.ts'
import { err, ok, type Result } from './result.ts'
import type { SignedTokens } from './signed-tokens.ts'

const DAY_MS = 24 * 60 * 60_000
const INVITATION_LIFETIME_MS = 7 * DAY_MS

export interface PeopleDeps {
  people: PeopleRepository
  audit: AuditTrail
  tokens: SignedTokens
  /** The address in the browser. */
  publicUrl: string
  /** Undefined where the operator has set up no mail. */
  mailInvitation: MailInvitation | undefined
  newId: () => string
  now: () => number
}

/** Sends a person their link. Resolves with whether it could be sent. */
export type MailInvitation = (invitation: Invited & { link: string; language: LanguageTag | undefined }) => Promise<boolean>

/** What is known of an invitation to whoever has its link. */
export interface Invited {
  id: string
  email: string
  role: Role
  expiresAt: string
}

/** What an admin does about people. Their accounts and keys are theirs alone; nobody becomes somebody else. */
export interface People {
  list(
    query: { query: string; cursor?: string | undefined; limit: number },
    admin: Actor,
  ): Promise<Result<Page<PersonView>, PrivateKeyPasted>>
  change(id: string, change: PersonChange, admin: Actor): Promise<Result<PersonView, { code: 'not-found' | 'last-admin' }>>
  signOut(id: string, admin: Actor): Promise<Result<undefined, { code: 'not-found' }>>
  /** The link is in this answer and in the mail, and nowhere else. */
  invite(
    draft: { email: string; role: Role; language?: LanguageTag | undefined },
    admin: Actor,
  ): Promise<Result<Invited & { link: string; mailed: boolean }, PrivateKeyPasted | { code: 'email-taken' }>>
  readInvitation(token: string): Promise<Result<Invited, { code: 'not-found' }>>
}

export function makePeople(deps: PeopleDeps): People {
  const { people, audit, tokens, publicUrl, mailInvitation, newId, now } = deps
  return {
    async list({ query, ...page }, actor) {
      // Nobody's e-mail has a control character, and a database may refuse one.
      const prefix = query
        .replace(/\p{Cc}/gu, '')
        .trim()
        .toLowerCase()
      const pasted = await refusePrivateKey(deps, { actor, tried: 'people.listed', texts: { query } })
      if (pasted) return pasted
      const { items, nextCursor } = await people.list({ prefix, ...page })
      // How was looked, never what for; but who was named whole was looked at.
      const named = items.find(({ email }) => email === prefix)?.id ?? null
      const by = prefix === '' ? {} : { by: named === null ? 'beginning' : 'email' }
      const facts = { ...by, found: String(items.length) }
      await audit.append(newEvent(deps, { actor, action: 'people.listed', ownerId: named, subjectId: named, facts }))
      return ok({ items: items.map(toPersonView), nextCursor })
    },

    async change(id, change, actor) {
      const changed = await people.change(id, change, (before) =>
        newEvent(deps, { actor, action: 'person.changed', ownerId: id, subjectId: id, facts: toFacts(before, change) }),
      )
      return changed.ok ? ok(toPersonView(changed.value)) : changed
    },

    async signOut(id, actor) {
      const event = newEvent(deps, { actor, action: 'person.signed-out', ownerId: id, subjectId: id })
      return (await people.signOut(id, event)) ? ok(undefined) : err({ code: 'not-found' })
    },

    async invite({ email: given, role, language }, actor) {
      const pasted = await refusePrivateKey(deps, { actor, tried: 'person.invited', texts: { email: given } })
      if (pasted) return pasted
      const [id, email, createdAt] = [newId(), given.trim().toLowerCase(), new Date(now())]
      const expiresAt = new Date(createdAt.getTime() + INVITATION_LIFETIME_MS)
      const event = newEvent(deps, { actor, action: 'person.invited', subjectId: id, facts: { email, role } })
      const invited = await people.invite({ id, email, role, invitedBy: actor.id, createdAt, expiresAt }, event)
      if (!invited.ok) return invited
      // In the fragment, which browsers send to nobody: the token reaches no log and no referrer.
      const page = `${publicUrl}/invitation${language === undefined ? '' : `?${new URLSearchParams({ language })}`}`
      const link = `${page}#${tokens.issue({ id }, INVITATION_LIFETIME_MS)}`
      const answer = { id, email, role, expiresAt: expiresAt.toISOString(), link }
      return ok({ ...answer, mailed: (await mailInvitation?.({ ...answer, language })) ?? false })
    },

    async readInvitation(token) {
      const claims = tokens.read(token)
      const found = claims.ok ? await people.findInvitation(claims.value.id ?? '', new Date(now())) : undefined
      if (!found) return err({ code: 'not-found' })
      const { id, email, role, expiresAt } = found
      return ok({ id, email, role, expiresAt: expiresAt.toISOString() })
    },
  }
}

const toPersonView = ({ createdAt, ...person }: Person): PersonView => ({ ...person, createdAt: createdAt.toISOString() })

/** What it was and what it is, of what was asked to change. */
function toFacts(before: Person, change: PersonChange): Record<string, string> {
  const facts: Record<string, string> = {}
  if (change.role !== undefined) Object.assign(facts, { roleBefore: before.role, role: change.role })
  if (change.disabled !== undefined) Object.assign(facts, { disabledBefore: String(before.disabled), disabled: String(change.disabled) })
  return facts
}
