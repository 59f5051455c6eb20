import type { AccountDetails, AccountView } from '@keyhaven/contract'
import { toAccountChange } from './account-change.ts'
import { toAccountDetails, toAccountView } from './account-view.ts'
import { newEvent } from './audit-event.ts'
import type { Account, AccountRepository, Actor, AuditEvent, Exchange, OwnedVersion, Page, StaleAccount } from './ports.ts'
import { err, ok, type Result } from './result.ts'

type NotFound = { code: 'not-found' }

/** What an owner does with accounts that are there. Missing and another's look the same. */
export interface OwnAccounts {
  list(ownerId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<AccountView>>
  find(id: string, ownerId: string): Promise<Result<Account, NotFound>>
  read(id: string, ownerId: string): Promise<Result<AccountDetails, NotFound>>
  rename(which: OwnedVersion, name: string, actor: Actor): Promise<Result<AccountDetails, NotFound | StaleAccount | { code: 'name-taken' }>>
  /** Erases the sealed credentials with the row. */
  remove(which: OwnedVersion, actor: Actor): Promise<Result<undefined, NotFound | StaleAccount>>
}

export interface OwnAccountsDeps {
  accounts: AccountRepository
  exchanges: readonly Exchange[]
  newId: () => string
  now: () => number
}

export function makeOwnAccounts(deps: OwnAccountsDeps): OwnAccounts {
  const { accounts, exchanges } = deps
  const toDetails = (account: Account) => toAccountDetails(account, exchanges)
  const toEvent = ({ id, ownerId }: OwnedVersion, event: Pick<AuditEvent, 'actor' | 'action'> & Partial<AuditEvent>) =>
    newEvent(deps, { ownerId, subjectId: id, accountId: id, ...event })

  const find: OwnAccounts['find'] = async (id, ownerId) => {
    const account = await accounts.findOwned(id, ownerId)
    return account ? ok(account) : err({ code: 'not-found' })
  }

  return {
    async list(ownerId, page) {
      const { items, nextCursor } = await accounts.listOwned(ownerId, page)
      return { items: items.map(toAccountView), nextCursor }
    },
    find,
    async read(id, ownerId) {
      const found = await find(id, ownerId)
      return found.ok ? ok(toDetails(found.value)) : found
    },
    async rename(which, name, actor) {
      const renamed = await accounts.rename(which, name, toEvent(which, { actor, action: 'account.renamed', facts: { name } }))
      return renamed.ok ? ok(toDetails(renamed.value)) : renamed
    },
    remove: (which, actor) =>
      accounts.remove(which, (account) => {
        const event = toEvent(which, { actor, action: 'account.removed' })
        return { event, changes: [toAccountChange(account, { id: deps.newId(), type: 'account.removed', at: event.at })] }
      }),
  }
}
