import type { AccountView } from '@keyhaven/contract'
import { toAccountChange } from './account-change.ts'
import { toAccountView } from './account-view.ts'
import type { AccountRepository, Page } from './ports.ts'
import { err, ok, type Result } from './result.ts'

/** What an owner does with accounts that are there. Missing and another's look the same. */
export interface OwnAccounts {
  list(ownerId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<AccountView>>
  read(id: string, ownerId: string): Promise<Result<AccountView, { code: 'not-found' }>>
  /** Erases the sealed credentials with the row. */
  remove(id: string, ownerId: string): Promise<Result<undefined, { code: 'not-found' }>>
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
  async remove(id, ownerId) {
    const account = await deps.accounts.findOwned(id, ownerId)
    if (!account) return err({ code: 'not-found' })
    const event = {
      id: deps.newId(),
      at: new Date(deps.now()),
      actorId: ownerId,
      action: 'account.removed',
      ownerId,
      subjectId: id,
    } as const
    const change = toAccountChange(account, { id: deps.newId(), type: 'account.removed', at: event.at, reasons: [] })
    const removed = await deps.accounts.remove(id, ownerId, { ...event, facts: {} }, [change])
    return removed ? ok(undefined) : err({ code: 'not-found' })
  },
})
