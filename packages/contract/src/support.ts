import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { VerificationView } from './verification.ts'

/** As it is read out: case and the dashes do not count, nor that O and 0, or I, L and 1, sound alike. */
const VerificationCode = z.pipe(
  z.pipe(
    z.string().check(z.maxLength(40)),
    z.transform((text: string) => {
      const letters = text
        .toUpperCase()
        .replace(/[^0-9A-Z]/g, '')
        .replace(/^KT/, '')
      const plain = letters.replace(/O/g, '0').replace(/[IL]/g, '1')
      return `KT-${plain.slice(0, 4)}-${plain.slice(4)}`
    }),
  ),
  z.string().check(z.regex(/^KT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)),
)

/** What the user with a code saw, and what only support is told beside it. No key beyond its hint. */
export const SupportVerificationView = z.object({
  ...z.omit(VerificationView, { receipt: true, repeated: true }).shape,
  ownerId: z.string(),
  keyHint: z.string(),
  keyName: z.nullable(z.string()),
  /** The exchange's own error strings. */
  errors: z.array(z.string()),
  /** The address of ours that ran it. */
  egress: z.nullable(z.string()),
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
