import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { Trigger } from './health.ts'
import { LanguageTag } from './language.ts'
import { PageQuery } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { Verdict, VerificationView } from './verification.ts'
import { VerificationCode } from './verification-code.ts'

/** Whose it is, as the support staff sees it. `language`: the one that they read; null while no browser has told it. */
export const OwnerView = z.object({ id: z.string(), email: z.string(), language: z.nullable(LanguageTag) })
export type OwnerView = z.output<typeof OwnerView>

/** What the user with a code saw, and what only support is told beside it. No key beyond its hint. */
export const SupportVerificationView = z.object({
  ...z.omit(VerificationView, { receipt: true, repeated: true }).shape,
  owner: OwnerView,
  keyHint: z.string(),
  keyName: z.nullable(z.string()),
  /** The exchange's own error strings. */
  errors: z.array(z.string()),
  /** The address of ours that ran it. */
  egress: z.nullable(z.string()),
  /** What the exchange said of itself at that moment, in its own word; null when that was not heard. */
  exchangeStatus: z.nullable(z.string()),
  trigger: Trigger,
  /** Why the support staff asked for it. */
  reason: z.nullable(z.string()),
  /** The account that it was about; null when there was none yet. It may be gone by now. */
  accountId: z.nullable(z.string()),
})
export type SupportVerificationView = z.output<typeof SupportVerificationView>

export const lookUpVerification = endpoint({
  method: 'GET',
  path: '/api/support/verifications/:code',
  permission: 'support.read',
  audit: 'verification.looked-up',
  params: z.strictObject({ code: VerificationCode }),
  replies: { 200: SupportVerificationView, ...PROBLEM_REPLIES },
})

/** One line of the list. */
export const SupportVerificationItem = z.omit(SupportVerificationView, { checks: true, errors: true })
export type SupportVerificationItem = z.output<typeof SupportVerificationItem>

/** How a list of verifications may be sorted; `-` turns it round. Each of their indexes serves both, whatever is looked for. */
export const VERIFICATION_SORTS = ['-started', 'started'] as const
export type VerificationSort = (typeof VERIFICATION_SORTS)[number]

/**
 * Everybody's verifications, failed ones without an account among them. `query`: an e-mail's beginning, a code, an account's id, a
 * whole public key, or the last four characters of one.
 */
export const searchVerifications = endpoint({
  method: 'GET',
  path: '/api/support/verifications',
  permission: 'support.read',
  audit: 'verifications.searched',
  query: z.strictObject({
    ...PageQuery.shape,
    query: z.optional(z.string()),
    verdict: z.optional(Verdict),
    since: z.optional(z.iso.datetime()),
    sort: z._default(z.enum(VERIFICATION_SORTS), '-started'),
  }),
  replies: {
    200: z.object({
      items: z.array(SupportVerificationItem),
      nextCursor: z.nullable(z.string()),
      /** More people's e-mails begin with the text than were looked at: more of it tells whom is meant. */
      ownersLeftOut: z.boolean(),
      /** False where no verification is found by such a text, as by an account's name: then none was looked for. */
      lookedFor: z.boolean(),
    }),
    ...PROBLEM_REPLIES,
  },
})
export type VerificationSearch = z.output<typeof searchVerifications.query>
