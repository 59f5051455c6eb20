import * as z from 'zod/mini'
import { decodedBytes } from './base64.ts'
import { PastedCredentials } from './credentials.ts'
import { endpoint } from './endpoint.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { Reason } from './support-notes.ts'

const PUBLIC_KEY_BYTES = 42
const text = (max: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(max),
    z.refine((given) => !/[\p{Cc}\p{Cs}]/u.test(given)),
  )

/** Lifts what holds a user, a key or an address of ours back, before its time: attempts that count, and a lockout. Exactly one of the three. */
export const liftBudget = endpoint({
  method: 'POST',
  path: '/api/support/budgets/lift',
  permission: 'budgets.lift',
  audit: 'budget.lifted',
  body: z
    .strictObject({
      /** Id or e-mail. */
      user: z.optional(text(254)),
      /** A whole public key. A private one is refused, as anything else is. */
      key: z.optional(PastedCredentials.publicKey.check(z.refine((key) => decodedBytes(key) === PUBLIC_KEY_BYTES))),
      /** As users whitelist it; `default` where the operator has set none. */
      address: z.optional(text(60)),
      /** Why; kept in the audit trail. */
      reason: Reason,
    })
    .check(z.refine(({ user, key, address }) => [user, key, address].filter((given) => given !== undefined).length === 1)),
  replies: {
    /** How many attempts count no more. */
    200: z.object({ lifted: z.int() }),
    ...PROBLEM_REPLIES,
  },
})
