import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { ExchangeId } from './exchange.ts'
import { Health } from './health.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { FindingCode } from './verification.ts'

/** The account that something is about. */
const About = z.object({ id: z.uuid(), name: z.string(), exchange: ExchangeId, keyHint: z.string(), health: Health })

/** An address of ours that a key lacks. `usedFrom`: calls come from there from then on; null: they do already. */
const MissingAddress = z.object({ address: z.string(), usedFrom: z.nullable(z.iso.datetime()) })

/** One thing to do; what is gravest comes first. */
export const AttentionItem = z.discriminatedUnion('action', [
  /** The key has ended, will within 30 days, or the exchange does not know it any more. `daysLeft`: whole days, 0 when it has ended. */
  z.object({
    action: z.literal('replace-keys'),
    account: About,
    reasons: z.array(FindingCode),
    expiresAt: z.nullable(z.iso.datetime()),
    daysLeft: z.nullable(z.int()),
  }),
  /** Something about the key is to be changed at the exchange. */
  z.object({ action: z.literal('mend-key'), account: About, reasons: z.array(FindingCode) }),
  /** `paste`: the exact text for Kraken's address field. */
  z.object({ action: z.literal('add-addresses'), account: About, missing: z.array(MissingAddress), paste: z.string() }),
  /** The user's own address refuses mail. */
  z.object({ action: z.literal('mend-mail'), email: z.string(), since: z.iso.datetime() }),
])
export type AttentionItem = z.output<typeof AttentionItem>

export const AttentionView = z.object({
  /** Accounts that need something, and the user's address when it refuses mail: for a badge. */
  count: z.int(),
  /** Of at most 100 accounts; one account may need several things. */
  items: z.array(AttentionItem),
})
export type AttentionView = z.output<typeof AttentionView>

/** What the signed-in user should do. */
export const readAttention = endpoint({
  method: 'GET',
  path: '/api/attention',
  permission: 'own-accounts.read',
  audit: null,
  replies: { 200: AttentionView, ...PROBLEM_REPLIES },
})

/** A calendar file (RFC 5545) with the day on which an account's key ends; 404 while no such day is known. */
export const readExpiryCalendar = endpoint({
  method: 'GET',
  path: '/api/accounts/:id/expiry.ics',
  permission: 'own-accounts.read',
  audit: null,
  params: z.strictObject({ id: z.uuid() }),
  replies: { 200: z.string(), ...PROBLEM_REPLIES },
})
