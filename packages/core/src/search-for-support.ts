import {
  type AccountSearch,
  type SupportAccountItem,
  type SupportVerificationItem,
  sortsServed,
  type VerificationSearch,
} from '@keyhaven/contract'
import { toAccountView } from './account-view.ts'
import { newEvent } from './audit-event.ts'
import type { Fingerprints } from './fingerprints.ts'
import type { Actor, AuditTrail, Exchange, Page } from './ports.ts'
import { findPrivateKey, type PrivateKeyPasted } from './private-key-pasted.ts'
import { readSearchText } from './read-search-text.ts'
import { err, ok, type Result } from './result.ts'
import type { AccountLookup, SupportSearch } from './search-ports.ts'
import { toSupportVerification } from './support-verification-view.ts'

const DAY_MS = 86_400_000

export interface SearchForSupportDeps {
  search: SupportSearch
  fingerprints: Fingerprints
  exchanges: readonly Exchange[]
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** What the support staff looks for among everybody's accounts and verifications. Each search is in the audit trail before it is answered. */
export interface SearchForSupport {
  accounts(search: AccountSearch, actor: Actor): Promise<Result<Page<SupportAccountItem>, PrivateKeyPasted>>
  verifications(
    search: VerificationSearch,
    actor: Actor,
  ): Promise<Result<Page<SupportVerificationItem> & { ownersLeftOut: boolean }, PrivateKeyPasted>>
}

type SearchAction = 'accounts.searched' | 'verifications.searched'

export function makeSearchForSupport(deps: SearchForSupportDeps): SearchForSupport {
  const { search, fingerprints, exchanges, now } = deps
  const hashesOf = (publicKey: string) => exchanges.map(({ view }) => fingerprints.publicKey(view.id, publicKey))

  /** How was looked, never what for: whatever is pasted there would stay in the trail for good. */
  const record = (action: SearchAction, actor: Actor, facts: Record<string, string | number | undefined>) => {
    const told = Object.entries(facts).filter(([, value]) => value !== undefined)
    return deps.audit.append(
      newEvent(deps, { actor, action, facts: Object.fromEntries(told.map(([name, value]) => [name, String(value)])) }),
    )
  }
  const by = (lookups: readonly AccountLookup[] | undefined) => lookups?.map((lookup) => lookup.by).join(' ')
  const refuse = async (action: SearchAction, actor: Actor, pasted: PrivateKeyPasted) => {
    await record(action, actor, { refused: 'private-key' })
    return err(pasted)
  }

  return {
    async accounts({ query = '', sort, cursor, limit, addressMissing, addedSince, expiringWithin, ...filters }, actor) {
      const pasted = findPrivateKey({ query })
      if (pasted) return refuse('accounts.searched', actor, pasted)
      const lookups = readSearchText(query, hashesOf)
      const page = await search.accounts({
        lookups,
        sort: sort ?? sortsServed({ addedSince, expiringWithin })[0] ?? '-added',
        filters: {
          ...filters,
          addressMissing: addressMissing === 'true',
          addedSince: addedSince === undefined ? undefined : new Date(addedSince),
          expiringBefore: expiringWithin === undefined ? undefined : new Date(now() + expiringWithin * DAY_MS),
        },
        cursor,
        limit,
      })
      const items = page.items.map(({ account, owner }) => ({ ...toAccountView(account), owner }))
      const facts = { ...filters, addressMissing, addedSince, expiringWithin }
      await record('accounts.searched', actor, { by: by(lookups), ...facts, found: items.length })
      return ok({ items, nextCursor: page.nextCursor })
    },

    async verifications({ query = '', verdict, since, cursor, limit }, actor) {
      const pasted = findPrivateKey({ query })
      if (pasted) return refuse('verifications.searched', actor, pasted)
      const lookups = readSearchText(query, hashesOf)
      const page = await search.verifications({ lookups, verdict, since: since === undefined ? undefined : new Date(since), cursor, limit })
      const items = page.items.map(({ verification, owner }) => toSupportVerification(verification, owner))
      await record('verifications.searched', actor, { by: by(lookups), verdict, since, found: items.length })
      return ok({ ...page, items })
    },
  }
}
