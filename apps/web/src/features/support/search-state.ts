import {
  ACCOUNT_SORTS,
  type AccountSort,
  ExchangeId,
  FindingCode,
  HealthFilter,
  SEARCH_TEXT_MAX,
  sortsServed,
  VERIFICATION_SORTS,
  Verdict,
  type VerificationSort,
} from '@keyhaven/contract'
import { readAddress, toAddress } from './address.ts'
import { startOfDay, toDay } from './days.ts'

/** What is looked for. The address bar holds all of it, so that a colleague can be sent the link. */
export interface SearchState {
  /** What is listed while nothing is typed; a text is looked for among both. */
  show: 'accounts' | 'tests'
  query: string
  health: HealthFilter | undefined
  exchange: ExchangeId | undefined
  finding: FindingCode | undefined
  /** ISO 8601. */
  addedSince: string | undefined
  /** Days from now. */
  expiringWithin: string | undefined
  addressMissing: boolean
  sort: AccountSort | undefined
  verdict: Verdict | undefined
  /** ISO 8601; `today` begins anew each day, and where whoever is sent the link is. */
  since: string | undefined
  testsSort: VerificationSort | undefined
}

export const TODAY = 'today'

/** What is looked for of what was typed: no more than finds anything, however long a text was pasted. */
export const toQuery = (typed: string): string => typed.trim().slice(0, SEARCH_TEXT_MAX).toWellFormed()

/** What is listed: a text is looked for among both. Its filters are shown wherever a list is. */
export const listed = ({ show, query }: Pick<SearchState, 'show' | 'query'>) => ({
  accounts: query !== '' || show === 'accounts',
  tests: query !== '' || show === 'tests',
})

/** Reads an address's query; what it holds that is no filter of ours is passed over, and a private key is never taken up. */
export function readSearch(search: string): SearchState {
  const { text, one, moment, given } = readAddress(search)
  const days = given('expiringWithin') ?? ''
  const state = {
    show: given('show') === 'tests' ? 'tests' : 'accounts',
    query: toQuery(text('query')),
    health: one('health', HealthFilter),
    exchange: one('exchange', ExchangeId),
    finding: one('finding', FindingCode),
    addedSince: moment('addedSince'),
    expiringWithin: /^\d{1,3}$/.test(days) ? days : undefined,
    addressMissing: given('addressMissing') === 'true',
    sort: ACCOUNT_SORTS.find((sort) => sort === given('sort')),
    verdict: one('verdict', Verdict),
    since: given('since') === TODAY ? TODAY : moment('since'),
    testsSort: VERIFICATION_SORTS.find((sort) => sort === given('testsSort')),
  } satisfies SearchState
  return { ...state, sort: state.sort && sortsOf(state).includes(state.sort) ? state.sort : undefined }
}

type Narrowing = Pick<SearchState, 'query' | 'addedSince' | 'expiringWithin'>

/** The orders that can be had with what is looked for. */
export const sortsOf = ({ query, addedSince, expiringWithin }: Narrowing) =>
  sortsServed({ query, addedSince, expiringWithin: expiringWithin === undefined ? undefined : Number(expiringWithin) })

/** The address that shows a search: `/support?health=broken`. What is not narrowed down is not in it. */
export function searchAddress(state: Partial<SearchState>): string {
  const { show, addressMissing, ...rest } = state
  const sort = rest.sort && sortsOf({ query: '', addedSince: undefined, expiringWithin: undefined, ...state }).includes(rest.sort)
  return toAddress('/support', {
    ...rest,
    sort: sort ? rest.sort : undefined,
    show: show === 'tests' ? show : undefined,
    addressMissing: addressMissing ? 'true' : undefined,
  })
}

/** What accounts are asked for. */
export const accountsAsked = ({ query, health, exchange, finding, addedSince, expiringWithin, addressMissing, sort }: SearchState) => ({
  query,
  health,
  exchange,
  finding,
  addedSince,
  expiringWithin,
  addressMissing: addressMissing ? 'true' : undefined,
  sort,
})

/** What tests are asked for. */
export const testsAsked = ({ query, verdict, since, testsSort }: SearchState) => ({
  query,
  verdict,
  since: sinceMoment(since),
  sort: testsSort,
})

/** Where the same is looked for without any filter. */
export const withoutFilters = ({ query, show }: SearchState) => searchAddress({ query, show })

/** Whether a filter of accounts leaves any out. */
export const accountsNarrowed = ({ addressMissing, health, exchange, finding, addedSince, expiringWithin }: SearchState) =>
  addressMissing || [health, exchange, finding, addedSince, expiringWithin].some((filter) => filter !== undefined)

/** When `since` begins for whoever reads it now. */
export const sinceMoment = (since: string | undefined) => (since === TODAY ? startOfDay(toDay(new Date().toISOString())) : since)
