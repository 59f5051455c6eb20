import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { PROBLEM_REPLIES } from './problem.ts'

/** What is known of writing to the signed-in user. */
const MailsView = z.object({
  email: z.string(),
  /** Whether the operator has set how mails are sent. */
  available: z.boolean(),
  wanted: z.boolean(),
  /** Since when the address refuses mail; none is sent there until it is wanted again. */
  bouncedAt: z.nullable(z.iso.datetime()),
})

export const readMails = endpoint({
  method: 'GET',
  path: '/api/session/mails',
  permission: 'own-settings.change',
  audit: null,
  replies: { 200: MailsView, ...PROBLEM_REPLIES },
})

/** Stops mails, or asks for them again; an address that refused them then gets another try. */
export const updateMails = endpoint({
  method: 'PATCH',
  path: '/api/session/mails',
  permission: 'own-settings.change',
  audit: null,
  body: z.strictObject({ wanted: z.boolean() }),
  replies: { 200: MailsView, ...PROBLEM_REPLIES },
})

const UnsubscribeQuery = z.strictObject({ token: z.string().check(z.maxLength(500)) })

/** The link in a mail: a page that asks whether it is meant, for mail programs look at links by themselves. */
export const openUnsubscribe = endpoint({
  method: 'GET',
  path: '/api/unsubscribe',
  permission: 'mails.stop',
  audit: null,
  query: UnsubscribeQuery,
  replies: { 200: z.string(), ...PROBLEM_REPLIES },
})

/**
 * Stops a person's mails with the link in one of them alone, as RFC 8058 has it: also by the mail program, with one click. Answers a
 * page that says so.
 */
export const unsubscribe = endpoint({
  method: 'POST',
  path: '/api/unsubscribe',
  permission: 'mails.stop',
  audit: null,
  query: UnsubscribeQuery,
  replies: { 200: z.string(), ...PROBLEM_REPLIES },
})
