import type { AccountSort, ExchangeId, FindingCode, HealthFilter, LanguageTag, Verdict, VerificationSort } from '@keyhaven/contract'
import type { Account, Page, Verification } from './ports.ts'

/** What a text that was typed into the search may mean. Each is found by an index. */
export type AccountLookup =
  | { by: 'account-id'; id: string }
  | { by: 'code'; code: string }
  /** Keyed hashes of a whole public key, one for each exchange. */
  | { by: 'public-key'; hashes: string[] }
  | { by: 'last-four'; text: string }
  /** In lower case. */
  | { by: 'email'; prefix: string }
  /** As `nameKey` writes names: the beginning of any of its words. */
  | { by: 'name'; prefix: string }

export interface AccountFilters {
  health?: HealthFilter | undefined
  exchange?: ExchangeId | undefined
  finding?: FindingCode | undefined
  addressMissing: boolean
  addedSince?: Date | undefined
  expiringFrom?: Date | undefined
  expiringBefore?: Date | undefined
}

export interface AccountQuery {
  /** Accounts that match any of these, in this order, best first; undefined: all accounts, sorted. */
  lookups?: readonly AccountLookup[] | undefined
  sort: AccountSort
  filters: AccountFilters
  cursor?: string | undefined
  limit: number
}

export interface Owner {
  id: string
  email: string
  language: LanguageTag | null
}

export interface FoundAccount {
  account: Account
  owner: Owner
}

export interface VerificationQuery {
  /** Only those of this account: of its keys as they are and were, and the tests from before it was added. */
  account?: Pick<Account, 'id' | 'ownerId' | 'publicKeyHash'> | undefined
  /** Those that match any of these; undefined: all verifications. By an account's name none is found. */
  lookups?: readonly AccountLookup[] | undefined
  sort: VerificationSort
  verdict?: Verdict | undefined
  since?: Date | undefined
  cursor?: string | undefined
  limit: number
}

export interface FoundVerification {
  verification: Verification
  owner: Owner
}

export interface FoundVerifications extends Page<FoundVerification> {
  /** More people's e-mails begin with the text than were looked at. */
  ownersLeftOut: boolean
}

/**
 * Looks through everybody's accounts and verifications, for the support staff. No query reads more than a bounded number of rows:
 * a page may hold fewer than asked for, even none, while its `nextCursor` says that there is more to look at. An unknown
 * cursor gives an empty page.
 */
export interface SupportSearch {
  accounts(query: AccountQuery): Promise<Page<FoundAccount>>
  owner(id: string): Promise<Owner | undefined>
  verifications(query: VerificationQuery): Promise<FoundVerifications>
}
