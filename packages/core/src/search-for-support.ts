import {
  type AccountSearch,
  type SupportAccountItem,
  type SupportVerificationItem,
  sortsServed,
  type VerificationSearch,
} from '@keyhaven/contract'
import { toAccountView } from './account-view.ts'
import { newEvent } from './audit-event.ts'
import type { TooManyRequests } from './lockout-guard.ts'
import type { Actor, AuditTrail, Exchange, Page } from './ports.ts'
import { type PrivateKeyPasted, refusePrivateKey } from './private-key-pasted.ts'
import { readSearchText } from './read-search-text.ts'
import { ok, type Result } from './result.ts'
import type { AccountLookup, SupportSearch } from './search-ports.ts'
import { toSupportVerification } from './support-verification-view.ts'
import { lookByCode, type WrongCodesDeps } from './wrong-codes.ts'

const DAY_MS = 86_400_000

export interface SearchForSupportDeps extends WrongCodesDeps {
  search: SupportSearch
  exchanges: readonly Exchange[]
  audit: AuditTrail
  newId: () => string
}

interface FoundForSupport extends Page<SupportVerificationItem> {
  ownersLeftOut: boolean
  lookedFor: boolean
}

/** What the support staff looks for among everybody's accounts and verifications. Each search is in the audit trail before it is answered. */
export interface SearchForSupport {
  accounts(search: AccountSearch, actor: Actor): Promise<Result<Page<SupportAccountItem>, PrivateKeyPasted | TooManyRequests>>
  verifications(search: VerificationSearch, actor: Actor): Promise<Result<FoundForSupport, PrivateKeyPasted | TooManyRequests>>
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
  /** What has expired already is asked for by itself. */
  const expiring = (days: number | undefined) =>
    days === undefined ? {} : { expiringFrom: days === 0 ? undefined : new Date(now()), expiringBefore: new Date(now() + days * DAY_MS) }
  const by = (lookups: readonly AccountLookup[] | undefined) => lookups?.map((lookup) => lookup.by).join(' ')

  /** A text that may be a code counts as a wrong one where there is none, whatever else it may be and has found. */
  async function looking<Found>(lookups: readonly AccountLookup[] | undefined, actor: Actor, look: () => Promise<Found>) {
    const lookup = lookups?.find(({ by }) => by === 'code')
    if (lookup?.by !== 'code') return ok(await look())
    return lookByCode(deps, { code: lookup.code, actor }, async () => {
      const { items } = await search.verifications({ lookups: [lookup], sort: '-started', limit: 1 })
      return { found: await look(), exists: items.length > 0 }
    })
  }

  return {
    async accounts({ query = '', sort, cursor, limit, addressMissing, addedSince, expiringWithin, ...filters }, actor) {
      const pasted = await refusePrivateKey(deps, { actor, tried: 'accounts.searched', texts: { query } })
      if (pasted) return pasted
      const lookups = readSearchText(query, hashesOf)
      const page = await looking(lookups, actor, () =>
        search.accounts({
          lookups,
          sort: sort ?? sortsServed({ addedSince, expiringWithin })[0] ?? '-added',
          filters: {
            ...filters,
            addressMissing: addressMissing === 'true',
            addedSince: addedSince === undefined ? undefined : new Date(addedSince),
            ...expiring(expiringWithin),
          },
          cursor,
          limit,
        }),
      )
      if (!page.ok) return page
      const items = page.value.items.map(({ account, owner }) => ({ ...toAccountView(account), owner }))
      const facts = { ...filters, addressMissing, addedSince, expiringWithin }
      await record('accounts.searched', actor, { by: by(lookups), ...facts, found: items.length })
      return ok({ items, nextCursor: page.value.nextCursor })
    },

    async verifications({ query = '', since, ...asked }, actor) {
      const pasted = await refusePrivateKey(deps, { actor, tried: 'verifications.searched', texts: { query } })
      if (pasted) return pasted
      const lookups = readSearchText(query, hashesOf)
      const page = await looking(lookups, actor, () =>
        search.verifications({ ...asked, lookups, since: since === undefined ? undefined : new Date(since) }),
      )
      if (!page.ok) return page
      const items = page.value.items.map(({ verification, owner }) => toSupportVerification(verification, owner))
      await record('verifications.searched', actor, { by: by(lookups), verdict: asked.verdict, since, found: items.length })
      return ok({ ...page.value, items, lookedFor: lookups?.some((lookup) => lookup.by !== 'name') ?? true })
    },
  }
}
