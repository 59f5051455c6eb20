import * as z from 'zod/mini'
import { AccountParams } from './account-details.ts'
import { AuditAction } from './audit-action.ts'
import { endpoint } from './endpoint.ts'
import { Trigger } from './health.ts'
import { PageQuery, page } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { Verdict, VerificationView } from './verification.ts'

/** Tests the stored keys again. With `Accept: text/event-stream`, as TEST KEYS answers it. */
export const verifyAccount = endpoint({
  method: 'POST',
  path: '/api/accounts/:id/verifications',
  permission: 'own-accounts.change',
  audit: 'account.verified',
  params: AccountParams,
  replies: { 200: VerificationView, ...PROBLEM_REPLIES },
})

/** Who did something, as the owner is told: staff by their role only. */
const Doer = z.enum(['owner', 'support', 'platform'])

/** One of an account's verifications, as its owner sees it later. */
export const AccountVerificationView = z.object({
  ...z.omit(VerificationView, { receipt: true, repeated: true }).shape,
  trigger: Trigger,
  by: Doer,
  /** Why support asked for it. */
  reason: z.nullable(z.string()),
  /** Of the key that it was about. */
  keyHint: z.string(),
})
export type AccountVerificationView = z.output<typeof AccountVerificationView>

/** Newest first: those of the stored keys, and of keys that were to replace them. */
export const listAccountVerifications = endpoint({
  method: 'GET',
  path: '/api/accounts/:id/verifications',
  permission: 'own-accounts.read',
  audit: null,
  params: AccountParams,
  query: PageQuery,
  replies: { 200: page(AccountVerificationView), ...PROBLEM_REPLIES },
})

/** One thing that happened to an account. */
export const AccountEventView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  action: AuditAction,
  by: Doer,
  /** Of a verification. */
  code: z.optional(z.string()),
  verdict: z.optional(Verdict),
  trigger: z.optional(Trigger),
  /** Why support did it. */
  reason: z.optional(z.string()),
  /** The name that the account was given. */
  name: z.optional(z.string()),
  /** The hint of the key before, and of the one since. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
})
export type AccountEventView = z.output<typeof AccountEventView>

/** Newest first: what happened to an account, and who did it; visits of the support staff too. */
export const listAccountEvents = endpoint({
  method: 'GET',
  path: '/api/accounts/:id/events',
  permission: 'own-accounts.read',
  audit: null,
  params: AccountParams,
  query: PageQuery,
  replies: { 200: page(AccountEventView), ...PROBLEM_REPLIES },
})
