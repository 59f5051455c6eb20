import * as z from 'zod/mini'
import { AccountDetails, AccountParams, IfMatch, StaleAccountProblem } from './account-details.ts'
import { PastedCredentials } from './credentials.ts'
import { endpoint } from './endpoint.ts'
import { PROBLEM_REPLIES, Problem } from './problem.ts'
import { VerificationView } from './verification.ts'

/**
 * 422 `keys-not-passed`, `warnings-not-accepted` or `other-account-not-accepted`: the test that says why. Where the keys passed it
 * holds a receipt, so that they need not be tested again.
 */
export const KeysRefusedProblem = z.extend(Problem, { verification: z.optional(VerificationView) })
export type KeysRefusedProblem = z.output<typeof KeysRefusedProblem>

/** Puts new keys in the place of an account's old ones, which stay in force until then. Without a receipt it tests them first. */
export const replaceCredentials = endpoint({
  method: 'PUT',
  path: '/api/accounts/:id/credentials',
  permission: 'own-accounts.change',
  audit: 'account.credentials-replaced',
  params: AccountParams,
  headers: IfMatch,
  body: z.strictObject({
    ...PastedCredentials,
    /** From TEST KEYS with `account`. */
    receipt: z.optional(z.string().check(z.maxLength(2000))),
    acceptWarnings: z._default(z.boolean(), false),
    /** The new keys may belong to another Kraken account. */
    acceptOtherAccount: z._default(z.boolean(), false),
    insist: z._default(z.boolean(), false),
  }),
  replies: { 200: AccountDetails, 412: StaleAccountProblem, 422: KeysRefusedProblem, ...PROBLEM_REPLIES },
})
