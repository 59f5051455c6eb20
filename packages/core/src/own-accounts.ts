import type { AccountView } from '@keyhaven/contract'
import { toAccountChange } from './account-change.ts'
import { toAccountView } from './account-view.ts'
import { newEvent } from './audit-event.ts'
import type { AccountRepository, Actor, Page } from './ports.ts'
import { err, ok, type Result } from './result.ts'

/** What an owner does with accounts that are there. Missing and another's look the same. */
export interface OwnAccounts {
  list(ownerId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<AccountView>>
  read(id: string, ownerId: string): Promise<Result<AccountView, { code: 'not-found' }>>
  /** Erases the sealed credentials with the row. */
  remove(id: string, owner: Actor): Promise<Result<undefined, { code: 'not-found' }>>
}

export const makeOwnAccounts = (deps: { accounts: AccountRepository; newId: () => string; now: () => number }): OwnAccounts => ({
  async list(ownerId, page) {
    const { items, nextCursor } = await deps.accounts.listOwned(ownerId, page)
    return { items: items.map(toAccountView), nextCursor }
  },
  async read(id, ownerId) {
    const account = await deps.accounts.findOwned(id, ownerId)
    return account ? ok(toAccountView(account)) : err({ code: 'not-found' })
  },
  async remove(id, owner) {
    const account = await deps.accounts.findOwned(id, owner.id)
    if (!account) return err({ code: 'not-found' })
    const event = newEvent(deps, { actor: owner, action: 'account.removed', ownerId: owner.id, subjectId: id, accountId: id })
    const change = toAccountChange(account, { id: deps.newId(), type: 'account.removed', at: event.at, reasons: [] })
    const removed = await deps.accounts.remove(id, owner.id, event, [change])
    return removed ? ok(undefined) : err({ code: 'not-found' })
  },
})
