import * as z from 'zod/mini'
import { PastedCredentials } from './credentials.ts'
import { endpoint } from './endpoint.ts'
import { ExchangeId } from './exchange.ts'
import { PROBLEM_REPLIES } from './problem.ts'

/** The checks of a verification, in the order in which they are shown. */
export const CHECK_IDS = [
  'format',
  'reachable',
  'recognised',
  'permissions',
  'no-withdrawal',
  'websocket',
  'ip-restriction',
  'egress',
  'limits',
  'not-duplicate',
] as const
export const CheckId = z.enum(CHECK_IDS)
export type CheckId = z.output<typeof CheckId>

/** From harmless to grave; a check's outcome is the gravest of its findings, `ok` without any. */
export const OUTCOMES = ['ok', 'skipped', 'warning', 'unknown', 'failed'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.output<typeof Outcome>

/** Every finding and how grave it is. The one place that decides it. */
export const FINDINGS = {
  // format
  'not-base64': 'failed',
  'wrong-length': 'failed',
  swapped: 'failed',
  'same-key-twice': 'failed',
  'key-name-pasted': 'failed',
  'futures-key': 'failed',
  // the length is none that we know, and the person insisted
  insisted: 'ok',
  // reachable; any later check may meet them too
  unreachable: 'unknown',
  maintenance: 'unknown',
  'rate-limited': 'unknown',
  'locked-out': 'unknown',
  'bad-answer': 'unknown',
  slow: 'warning',
  // recognised
  'key-not-recognised': 'failed',
  'signature-mismatch': 'failed',
  expired: 'failed',
  'nonce-behind': 'failed',
  'key-has-2fa': 'failed',
  // permissions
  missing: 'failed',
  excess: 'warning',
  'unknown-permissions': 'ok',
  // each right with its own state, whatever the outcome
  rights: 'ok',
  // neither granted nor ruled out: no harmless call tells
  unproven: 'warning',
  // no-withdrawal
  'withdrawal-enabled': 'failed',
  // websocket
  'websocket-off': 'failed',
  'websocket-refused': 'failed',
  // ip-restriction
  'egress-not-listed': 'failed',
  // announced, and not used yet
  'egress-announced': 'warning',
  unrestricted: 'warning',
  'foreign-addresses': 'warning',
  // egress
  'egress-refused': 'failed',
  // limits
  'expires-soon': 'warning',
  'query-window': 'warning',
  'nonce-window': 'ok',
  // not-duplicate
  'already-added': 'warning',
  'same-kraken-account': 'ok',
  // the keys are to replace those of an account, and lead to another Kraken account
  'other-kraken-account': 'warning',
  // anywhere: why there is no answer
  'not-reached': 'skipped',
  'addresses-not-set': 'skipped',
  'not-available': 'unknown',
} as const satisfies Record<string, Outcome>
export type FindingCode = keyof typeof FINDINGS
export const FindingCode = z.enum(Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]])

/** Possible causes, where Kraken uses one error for several. */
export const CANDIDATES = ['copied-wrongly', 'futures-key', 'deleted-or-expired', 'address-not-allowed', 'key-has-2fa'] as const
export const Candidate = z.enum(CANDIDATES)
export type Candidate = z.output<typeof Candidate>

/** What is known of one right of a key, from what was asked of it. */
export const Right = z.object({
  permission: z.string(),
  state: z.enum(['granted', 'missing', 'must-be-off', 'not-needed', 'off', 'could-not-tell']),
})
export type Right = z.output<typeof Right>

/** What a finding is about. Only what is named here can leave the server; none of it is secret. */
export const Facts = z.partial(
  z.object({
    /** The field to look at. */
    field: z.enum(['publicKey', 'privateKey']),
    /** Characters found, and characters that such a key has. */
    length: z.int(),
    expected: z.int(),
    /** How a key that is not base64 is written. */
    alphabet: z.literal('url-safe'),
    /** Which: Kraken's permission identifiers, or addresses. */
    which: z.array(z.string()),
    /** When: ISO 8601, UTC. */
    when: z.iso.datetime(),
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    daysLeft: z.int(),
    durationMs: z.int(),
    retryAfterSeconds: z.int(),
    /** The exchange's own words: its status, its error strings. */
    status: z.string(),
    errors: z.array(z.string()),
    account: z.object({ id: z.uuid(), name: z.string() }),
    /** Every right that matters, and those that are unknown to us. */
    rights: z.array(Right),
    /** The exact text for Kraken's address field: ours, and those of the user that were there. */
    paste: z.string(),
    /** A nonce window, in the nonce's own unit. */
    window: z.string(),
  }),
)
export type Facts = z.output<typeof Facts>

export const Finding = z.object({ code: FindingCode, facts: z.optional(Facts), candidates: z.optional(z.array(Candidate)) })
export type Finding = z.output<typeof Finding>

export const Check = z.object({ id: CheckId, outcome: Outcome, findings: z.array(Finding), durationMs: z.int() })
export type Check = z.output<typeof Check>

export const Verdict = z.enum(['passed', 'passed-with-warnings', 'failed', 'inconclusive'])
export type Verdict = z.output<typeof Verdict>

export const VerificationView = z.object({
  id: z.uuid(),
  /** What a user quotes to support, such as `KT-7F3Q-9MXK`. */
  code: z.string(),
  exchange: ExchangeId,
  verdict: Verdict,
  checks: z.array(Check),
  /** Proof for Submit; only after `passed` and `passed-with-warnings`. Valid for 15 minutes. */
  receipt: z.optional(z.string()),
  startedAt: z.iso.datetime(),
  durationMs: z.int(),
  /** True when this is an earlier answer: a pair that Kraken has just rejected is not sent again unchanged. */
  repeated: z.optional(z.boolean()),
})
export type VerificationView = z.output<typeof VerificationView>

/** A pair that the exchange has rejected is not sent again unchanged for so long; its earlier answer stands for it. */
export const NOT_SENT_AGAIN_MS = 15 * 60_000

/** With `Accept: text/event-stream`: an event `check` for each {@link Check} as it ends, then `verdict` with the {@link VerificationView}. */
export const runVerification = endpoint({
  method: 'POST',
  path: '/api/verifications',
  permission: 'keys.test',
  audit: 'verification.run',
  body: z.strictObject({
    exchange: z.string(),
    ...PastedCredentials,
    /** A length that we have not seen before is no wall: Kraken decides. */
    insist: z._default(z.boolean(), false),
    /** The account whose keys these are to replace: its receipt is good for that alone. */
    account: z.optional(z.uuid()),
  }),
  replies: { 200: VerificationView, ...PROBLEM_REPLIES },
})
export type NewVerification = z.output<typeof runVerification.body>
