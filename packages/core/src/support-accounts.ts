import { type AccountEventView, SUPPORT_VERIFICATIONS, type SupportAccountView, type SupportVerificationItem } from '@keyhaven/contract'
import type { AccountHistory } from './account-history.ts'
import { toAccountDetails } from './account-view.ts'
import { newEvent } from './audit-event.ts'
import type { RunningVerification } from './conduct-verification.ts'
import { knownFaults } from './known-faults.ts'
import type { TooManyRequests } from './lockout-guard.ts'
import type { Account, AccountRepository, Actor, AttemptRepository, AuditTrail, Exchange, Page } from './ports.ts'
import { type PrivateKeyPasted, refusePrivateKey } from './private-key-pasted.ts'
import { err, ok, type Result } from './result.ts'
import type { SupportSearch } from './search-ports.ts'
import { type NoteRepository, toSupportNote } from './support-notes.ts'
import { toSupportVerification } from './support-verification-view.ts'
import type { VerifyAccount, VerifyAccountError } from './verify-account.ts'

const MINUTE_MS = 60_000
/** So much of the history and of the notes comes with the account itself. */
const AT_FIRST = 20

export interface SupportAccountsDeps {
  accounts: AccountRepository
  search: SupportSearch
  notes: NoteRepository
  exchanges: readonly Exchange[]
  history: AccountHistory
  verifyAccount: VerifyAccount
  attempts: AttemptRepository
  audit: AuditTrail
  newId: () => string
  now: () => number
}

type NotFound = { code: 'not-found' }

/** What the support staff sees of an account and does with it: never a secret, never without a trace, never a change but its health. */
export interface SupportAccounts {
  read(id: string, actor: Actor): Promise<Result<SupportAccountView, NotFound>>
  verifications(id: string, page: PageRequest, actor: Actor): Promise<Result<Page<SupportVerificationItem>, NotFound>>
  /** What happened to it, as its owner sees it. */
  events(id: string, page: PageRequest, actor: Actor): Promise<Result<Page<AccountEventView>, NotFound>>
  /**
   * Whoever has begun one has seen something, so it ends only by itself: its result is the owner's.
   *
   * @param reason - the owner is shown it.
   */
  verify(request: {
    id: string
    reason: string
    actor: Actor
  }): Promise<Result<RunningVerification, NotFound | PrivateKeyPasted | VerifyAccountError>>
}

interface PageRequest {
  limit: number
  cursor?: string | undefined
}

export function makeSupportAccounts(deps: SupportAccountsDeps): SupportAccounts {
  const looked = (account: Account, actor: Actor) =>
    deps.audit.append(
      newEvent(deps, { actor, action: 'account.looked-at', ownerId: account.ownerId, subjectId: account.id, accountId: account.id }),
    )
  const historyOf = (account: Account, page: PageRequest) => deps.search.verifications({ account, sort: '-started', ...page })

  return {
    async read(id, actor) {
      const account = await deps.accounts.find(id)
      const owner = account && (await deps.search.owner(account.ownerId))
      if (!account || !owner) return err({ code: 'not-found' })
      const [history, notes] = await Promise.all([
        historyOf(account, { limit: AT_FIRST }),
        deps.notes.listOfAccount(id, { limit: AT_FIRST }),
      ])
      await looked(account, actor)
      const verifications = history.items.map((found) => toSupportVerification(found.verification, found.owner))
      const shown = toAccountDetails(account, deps.exchanges)
      return ok({
        account: shown,
        faults: knownFaults({
          account,
          exchange: deps.exchanges.find(({ view }) => view.id === account.exchange),
          addresses: shown.addresses,
          latest: history.items[0]?.verification,
          now: deps.now(),
        }),
        owner,
        latest: verifications[0] ?? null,
        verifications,
        notes: notes.items.map(toSupportNote),
        mendPath: `/accounts/${id}/mend`,
      })
    },

    async verifications(id, page, actor) {
      const account = await deps.accounts.find(id)
      if (!account) return err({ code: 'not-found' })
      const { items, nextCursor } = await historyOf(account, page)
      await looked(account, actor)
      return ok({ items: items.map((found) => toSupportVerification(found.verification, found.owner)), nextCursor })
    },

    async events(id, page, actor) {
      const account = await deps.accounts.find(id)
      if (!account) return err({ code: 'not-found' })
      const found = await deps.history.events(id, account.ownerId, page)
      if (found.ok) await looked(account, actor)
      return found
    },

    async verify({ id, reason, actor }) {
      const account = await deps.accounts.find(id)
      const about = account && { ownerId: account.ownerId, accountId: id }
      const pasted = await refusePrivateKey(deps, { actor, tried: 'account.verified', texts: { reason }, about })
      if (pasted) return pasted
      if (!account) return err({ code: 'not-found' })
      const counted = await count(deps, [
        { bucket: `support/verifies/${actor.id}`, max: SUPPORT_VERIFICATIONS.perAgent },
        { bucket: `support/verified/${id}`, max: SUPPORT_VERIFICATIONS.perAccount },
      ])
      if (!counted.ok) return counted
      return deps.verifyAccount({ account, trigger: 'support', actor, reason, signal: new AbortController().signal })
    },
  }
}

/** Counts once against each bucket, or against none when one of them is full. */
function count(
  { attempts, newId, now }: Pick<SupportAccountsDeps, 'attempts' | 'newId' | 'now'>,
  buckets: readonly { bucket: string; max: number }[],
): Promise<Result<undefined, TooManyRequests>> {
  const locks = buckets.map(({ bucket }) => bucket)
  return attempts.inTransaction(locks, new Date(now()), async (ledger) => {
    for (const { bucket, max } of buckets) {
      const full = await ledger.fullUntil(bucket, max)
      if (full)
        return err({ code: 'too-many-requests', retryAfterSeconds: Math.max(1, Math.ceil((full.getTime() - now()) / 1000)) } as const)
    }
    await ledger.add(locks.map((bucket) => ({ id: newId(), bucket, until: new Date(now() + MINUTE_MS) })))
    return ok(undefined)
  })
}
