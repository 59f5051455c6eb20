import * as z from 'zod/mini'

/** Each problem code with its status and title. Clients branch on the code, never on words. */
export const PROBLEMS = {
  'invalid-request': { status: 400, title: 'A field of the request is missing, unknown or of the wrong form' },
  'not-json': { status: 400, title: 'The body is not JSON' },
  'unknown-exchange': { status: 400, title: 'There is no such exchange' },
  'wrong-credentials': { status: 401, title: 'The e-mail or the password is wrong' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'sign-in-disabled': { status: 403, title: 'An admin has disabled this sign-in' },
  'sign-up-closed': { status: 403, title: 'An admin makes the users here' },
  'foreign-origin': { status: 403, title: 'Changes are accepted from the product’s own pages only' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'name-taken': { status: 409, title: 'Another of your accounts has this name' },
  'already-added': { status: 409, title: 'This key is already added' },
  'last-admin': { status: 409, title: 'Nobody else could administer this service' },
  'email-taken': { status: 409, title: 'There is already a user with this e-mail' },
  'request-in-progress': { status: 409, title: 'The same request is still under way: try again shortly' },
  stale: { status: 412, title: 'This was changed meanwhile: look at it again' },
  'body-too-large': { status: 413, title: 'The body is larger than 16 KiB' },
  'unsupported-media-type': { status: 415, title: 'Send application/json' },
  'receipt-invalid': { status: 422, title: 'These keys have not passed a test of yours: test them first' },
  'receipt-expired': { status: 422, title: 'The test is older than 15 minutes: test the keys again' },
  'warnings-not-accepted': { status: 422, title: 'The test passed with warnings: accept them first' },
  'keys-not-passed': { status: 422, title: 'These keys did not pass; nothing was changed' },
  'other-account-not-accepted': { status: 422, title: 'These keys belong to another account of the exchange: accept that first' },
  'idempotency-key-reused': { status: 422, title: 'This idempotency key was used with another request' },
  'private-key-pasted': { status: 422, title: 'This looks like a private key: nothing was done with it, and its owner has to replace it' },
  'too-many-requests': { status: 429, title: 'Too many requests: wait a moment' },
  internal: { status: 500, title: 'Something went wrong on our side; nothing was changed' },
  unavailable: { status: 503, title: 'The service is busy or stopping: try again shortly' },
} as const satisfies Record<string, { status: number; title: string }>
export type ProblemCode = keyof typeof PROBLEMS

/** An error as RFC 9457 words it, with our `code`. Never holds a submitted value. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  /** The field that the problem is about, as a path: `name`. */
  field: z.optional(z.string()),
  /** Seconds to wait, with `too-many-requests`. */
  retryAfterSeconds: z.optional(z.int()),
})
export type Problem = z.output<typeof Problem>

/** A problem to answer with: a code, and what the reader needs to mend it. */
export interface ProblemDraft {
  code: ProblemCode
  field?: string
  retryAfterSeconds?: number
  /** What was to be changed as it is now, with `stale`. */
  present?: object
  /** The test that refused keys. */
  verification?: object
}

export const toProblem = (draft: ProblemDraft): Problem => ({ type: 'about:blank', ...PROBLEMS[draft.code], ...draft })

/** The replies that every endpoint can give beside its own. */
export const PROBLEM_REPLIES = { '4xx': Problem, '5xx': Problem } as const
