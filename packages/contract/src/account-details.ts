import * as z from 'zod/mini'
import { AccountName, AccountView } from './accounts.ts'
import { endpoint } from './endpoint.ts'
import { AddressComparison, HealthReason, PreviousKey } from './health.ts'
import { PROBLEM_REPLIES, Problem } from './problem.ts'
import { Right } from './verification.ts'

const Told = z.optional(z.nullable(z.iso.datetime()))

/** A key as Kraken last described it. A member that is missing could not be told; null: there is no such limit, or it never was. */
const KeyView = z.object({
  toldAt: z.iso.datetime(),
  createdAt: Told,
  lastUsedAt: Told,
  validUntil: Told,
  queryFrom: Told,
  queryTo: Told,
  /** In the unit of the key's nonces. */
  nonceWindow: z.nullable(z.string()),
  /** Each right as it was last judged. */
  rights: z.array(Right),
})

/** Everything that its owner sees of an account. */
export const AccountDetails = z.object({
  ...AccountView.shape,
  /** The reasons whole: what was found, by which check. */
  findings: z.array(HealthReason),
  /** Null when Kraken has never described the key. */
  key: z.nullable(KeyView),
  addresses: AddressComparison,
  /** The key before the present one: to be deleted at Kraken. */
  previousKey: z.nullable(PreviousKey),
})
export type AccountDetails = z.output<typeof AccountDetails>

/** 412 `stale`: somebody else has changed the account meanwhile; it is now as it says. */
export const StaleAccountProblem = z.extend(Problem, { present: AccountView })
export type StaleAccountProblem = z.output<typeof StaleAccountProblem>

export const IfMatch = z.looseObject({
  /** The `ETag` of the account that is meant to be changed; without it, whichever there is. */
  'if-match': z.optional(z.string().check(z.maxLength(200))),
})

export const AccountParams = z.strictObject({ id: z.uuid() })

export const readAccount = endpoint({
  method: 'GET',
  path: '/api/accounts/:id',
  permission: 'own-accounts.read',
  audit: null,
  params: AccountParams,
  replies: { 200: AccountDetails, ...PROBLEM_REPLIES },
})

export const renameAccount = endpoint({
  method: 'PATCH',
  path: '/api/accounts/:id',
  permission: 'own-accounts.change',
  audit: 'account.renamed',
  params: AccountParams,
  headers: IfMatch,
  body: z.strictObject({ name: AccountName }),
  replies: { 200: AccountDetails, 412: StaleAccountProblem, ...PROBLEM_REPLIES },
})

/** Erases the sealed keys at once. */
export const removeAccount = endpoint({
  method: 'DELETE',
  path: '/api/accounts/:id',
  permission: 'own-accounts.change',
  audit: 'account.removed',
  params: AccountParams,
  headers: IfMatch,
  replies: { 204: z.void(), 412: StaleAccountProblem, ...PROBLEM_REPLIES },
})
