import type { SupportNote } from '@keyhaven/contract'
import { newEvent } from './audit-event.ts'
import type { AccountRepository, Actor, AuditEvent, AuditTrail, Page } from './ports.ts'
import { type PrivateKeyPasted, refusePrivateKey } from './private-key-pasted.ts'
import { err, ok, type Result } from './result.ts'
import type { Owner } from './search-ports.ts'

/** What one of the support staff wrote about an account. Goes with the account. */
export interface Note {
  id: string
  accountId: string
  authorId: string
  text: string
  createdAt: Date
}

type Author = Pick<Owner, 'id' | 'email'>

export interface NoteRepository {
  /** Adds a note and its event in one transaction. False when the account is gone. */
  add(note: Note, event: AuditEvent): Promise<boolean>
  /** Newest first; stable under inserts. An unknown cursor gives an empty page. */
  listOfAccount(accountId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<Note & { author: Author }>>
}

export interface SupportNotesDeps {
  accounts: AccountRepository
  notes: NoteRepository
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** Notes of the support staff for each other. No owner ever sees one. */
export interface SupportNotes {
  add(
    accountId: string,
    text: string,
    author: Actor & { email: string },
  ): Promise<Result<SupportNote, PrivateKeyPasted | { code: 'not-found' }>>
  list(
    accountId: string,
    page: { limit: number; cursor?: string | undefined },
    actor: Actor,
  ): Promise<Result<Page<SupportNote>, { code: 'not-found' }>>
}

export const makeSupportNotes = (deps: SupportNotesDeps): SupportNotes => ({
  async add(accountId, text, author) {
    const account = await deps.accounts.find(accountId)
    const about = account && { ownerId: account.ownerId, accountId }
    const pasted = await refusePrivateKey(deps, { actor: author, tried: 'note.added', texts: { text }, about })
    if (pasted) return pasted
    if (!account) return err({ code: 'not-found' })
    const note = { id: deps.newId(), accountId, authorId: author.id, text, createdAt: new Date(deps.now()) }
    const event = newEvent(deps, { actor: author, action: 'note.added', ownerId: account.ownerId, subjectId: note.id, accountId })
    const added = await deps.notes.add(note, event)
    return added ? ok(toSupportNote({ ...note, author })) : err({ code: 'not-found' })
  },

  async list(accountId, page, actor) {
    const account = await deps.accounts.find(accountId)
    if (!account) return err({ code: 'not-found' })
    const { items, nextCursor } = await deps.notes.listOfAccount(accountId, page)
    await deps.audit.append(newEvent(deps, { actor, action: 'notes.read', ownerId: account.ownerId, subjectId: accountId, accountId }))
    return ok({ items: items.map(toSupportNote), nextCursor })
  },
})

export const toSupportNote = ({ id, author, text, createdAt }: Note & { author: Author }): SupportNote => ({
  id,
  author: { id: author.id, email: author.email },
  text,
  createdAt: createdAt.toISOString(),
})
