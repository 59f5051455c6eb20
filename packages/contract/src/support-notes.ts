import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { PageQuery, page } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'

export const NOTE_MAX = 2000
export const REASON_MIN = 3
export const REASON_MAX = 500

// Line ends and tabs are text; other controls are not, nor lone surrogates.
const CONTROLS = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u

const plainText = (min: number, max: number) =>
  z.pipe(
    z.pipe(
      z.string(),
      z.transform((text: string) => text.trim()),
    ),
    z.string().check(
      z.refine((text) => text.length >= min, { error: 'too-short' }),
      z.refine((text) => [...text].length <= max, { error: 'too-long' }),
      z.refine((text) => !CONTROLS.test(text), { error: 'control-characters' }),
    ),
  )

/** Why support looks into somebody's account, or a ticket's number. The owner is shown it. */
export const Reason = plainText(REASON_MIN, REASON_MAX)

/** What the support staff writes down for each other; the owner never sees it. Plain text. */
export const SupportNote = z.object({
  id: z.uuid(),
  author: z.object({ id: z.string(), email: z.string() }),
  text: z.string(),
  createdAt: z.iso.datetime(),
})
export type SupportNote = z.output<typeof SupportNote>

export const SupportAccountParams = z.strictObject({ id: z.uuid() })

export const addSupportNote = endpoint({
  method: 'POST',
  path: '/api/support/accounts/:id/notes',
  permission: 'support.act',
  audit: 'note.added',
  params: SupportAccountParams,
  body: z.strictObject({ text: plainText(1, NOTE_MAX) }),
  replies: { 201: SupportNote, ...PROBLEM_REPLIES },
})

/** Newest first. */
export const listSupportNotes = endpoint({
  method: 'GET',
  path: '/api/support/accounts/:id/notes',
  permission: 'support.read',
  audit: 'notes.read',
  params: SupportAccountParams,
  query: PageQuery,
  replies: { 200: page(SupportNote), ...PROBLEM_REPLIES },
})
