import * as z from 'zod/mini'
import { AccountDetails } from './account-details.ts'
import { AccountEventView } from './account-verifications.ts'
import { endpoint } from './endpoint.ts'
import { HealthReason } from './health.ts'
import { PageQuery, page } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { Reason, SupportAccountParams, SupportNote } from './support-notes.ts'
import { OwnerView, SupportVerificationItem, SupportVerificationView } from './support-verifications.ts'
import { VerificationView } from './verification.ts'

/** An account as its owner sees it, and what only support is told beside it. */
export const SupportAccountView = z.object({
  account: AccountDetails,
  /** All that is known by now to be wrong with its keys, or about to be: more than the health rests on. The answer is made of it. */
  faults: z.array(HealthReason),
  owner: OwnerView,
  /** The latest verification of its keys, step by step; null when there was none. */
  latest: z.nullable(SupportVerificationView),
  /** The newest ones; the rest is paged. */
  verifications: z.array(SupportVerificationItem),
  notes: z.array(SupportNote),
  /** Where the signed-in owner mends it: a path of the product's own pages. */
  mendPath: z.string(),
})
export type SupportAccountView = z.output<typeof SupportAccountView>

export const readSupportAccount = endpoint({
  method: 'GET',
  path: '/api/support/accounts/:id',
  permission: 'support.read',
  audit: 'account.looked-at',
  params: SupportAccountParams,
  replies: { 200: SupportAccountView, ...PROBLEM_REPLIES },
})

/** Newest first. */
export const listSupportAccountVerifications = endpoint({
  method: 'GET',
  path: '/api/support/accounts/:id/verifications',
  permission: 'support.read',
  audit: 'account.looked-at',
  params: SupportAccountParams,
  query: PageQuery,
  replies: { 200: page(SupportVerificationItem), ...PROBLEM_REPLIES },
})

/** Newest first: what happened to the account as its owner sees it, the staff by their role alone. */
export const listSupportAccountEvents = endpoint({
  method: 'GET',
  path: '/api/support/accounts/:id/events',
  permission: 'support.read',
  audit: 'account.looked-at',
  params: SupportAccountParams,
  query: PageQuery,
  replies: { 200: page(AccountEventView), ...PROBLEM_REPLIES },
})

/** How often one of the support staff may verify, and how often one account may be, within a minute. */
export const SUPPORT_VERIFICATIONS = { perAgent: 10, perAccount: 3 } as const

/**
 * Verifies the stored keys, as its owner could; the owner sees that it happened and why. As an event stream too: see `runVerification`.
 * That it began is told before anything is asked, and it goes on to its end when whoever asked for it leaves.
 */
export const verifySupportAccount = endpoint({
  method: 'POST',
  path: '/api/support/accounts/:id/verifications',
  permission: 'support.act',
  audit: ['account.verification-started', 'account.verified'],
  params: SupportAccountParams,
  body: z.strictObject({ reason: Reason }),
  replies: { 200: z.omit(VerificationView, { receipt: true }), ...PROBLEM_REPLIES },
})
