import * as z from 'zod/mini'
import { AccountView } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { ExchangeId } from './exchange.ts'
import { Health } from './health.ts'
import { PageQuery } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { OwnerView } from './support-verifications.ts'
import { FindingCode } from './verification.ts'

/** A longer text finds nothing: no e-mail, no name and no key is longer. In UTF-16 units. */
export const SEARCH_TEXT_MAX = 254

/** How a list of accounts may be sorted; `-` turns it round. Each is an index's own order. */
export const ACCOUNT_SORTS = [
  '-added',
  'added',
  '-verified',
  'verified',
  'name',
  '-name',
  'health',
  '-health',
  'expiry',
  '-expiry',
] as const
export type AccountSort = (typeof ACCOUNT_SORTS)[number]

/** `needs-attention`: `attention` or `broken`. */
export const HealthFilter = z.enum([...Health.options, 'needs-attention'])
export type HealthFilter = z.output<typeof HealthFilter>

interface Narrowed {
  query?: string | undefined
  addedSince?: string | undefined
  expiringWithin?: number | undefined
}

/**
 * The orders that an index serves, the one that is taken unasked first. What was found by a text comes best match first and in no
 * other order; what is narrowed down to a span of time is sorted by that time.
 */
export function sortsServed({ query, addedSince, expiringWithin }: Narrowed): readonly AccountSort[] {
  if (query !== undefined && query.trim() !== '') return []
  if (expiringWithin !== undefined) return ['expiry', '-expiry']
  return addedSince === undefined ? ACCOUNT_SORTS : ['-added', 'added']
}

/** An account in the list, as its owner sees it, and whose it is. */
export const SupportAccountItem = z.object({ ...AccountView.shape, owner: OwnerView })
export type SupportAccountItem = z.output<typeof SupportAccountItem>

/**
 * Everybody's accounts. `query`: the beginning of an e-mail or of a word of the account's name, the account's id, a verification
 * code, a whole public key, or the last four characters of one.
 *
 * A page may hold fewer than asked for, even none, while its `nextCursor` says that there is more to look at.
 */
export const searchAccounts = endpoint({
  method: 'GET',
  path: '/api/support/accounts',
  permission: 'support.read',
  audit: 'accounts.searched',
  query: z
    .strictObject({
      ...PageQuery.shape,
      // A name's place in the order is the name itself.
      cursor: z.optional(z.string().check(z.maxLength(1000))),
      /** Of any length and kind: what cannot be found is no error. */
      query: z.optional(z.string()),
      health: z.optional(HealthFilter),
      exchange: z.optional(ExchangeId),
      finding: z.optional(FindingCode),
      addedSince: z.optional(z.iso.datetime()),
      /** In so many days from now, of those that have not expired; 0: expired already. */
      expiringWithin: z.optional(z.coerce.number().check(z.multipleOf(1), z.gte(0), z.lte(3660))),
      /** True: one of our addresses is missing in the key's list. */
      addressMissing: z.optional(z.enum(['true', 'false'])),
      sort: z.optional(z.enum(ACCOUNT_SORTS)),
    })
    .check(z.refine(({ sort, ...narrowed }) => sort === undefined || sortsServed(narrowed).includes(sort), { path: ['sort'] })),
  replies: { 200: z.object({ items: z.array(SupportAccountItem), nextCursor: z.nullable(z.string()) }), ...PROBLEM_REPLIES },
})
export type AccountSearch = z.output<typeof searchAccounts.query>
