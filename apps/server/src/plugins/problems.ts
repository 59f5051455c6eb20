import { PROBLEMS, type ProblemCode, type ProblemDraft, toProblem } from '@keyhaven/contract'
import type { FastifyError, FastifyReply } from 'fastify'
import plugin from 'fastify-plugin'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a problem document (RFC 9457). */
    problem(draft: ProblemDraft): FastifyReply
  }
}

/** Thrown where a hook has no reply to answer with. */
export class ProblemError extends Error {
  override name = 'ProblemError'
  readonly draft: ProblemDraft
  readonly statusCode: number

  constructor(draft: ProblemDraft) {
    super(draft.code)
    this.draft = draft
    this.statusCode = PROBLEMS[draft.code].status
  }
}

const FASTIFY_CODES: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_REQ_INVALID_VALIDATION_INVOCATION: 'internal',
}

/** Every error becomes a problem document: a code, the field, never a value that was sent, never a stack. */
export const problems = plugin(async (app) => {
  app.decorateReply('problem', function problem(this: FastifyReply, draft: ProblemDraft) {
    return sendProblem(this, draft)
  })

  app.setNotFoundHandler((_request, reply) => reply.problem({ code: 'not-found' }))

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const draft = toDraft(error)
    // What was given up because the caller has gone is nobody's fault.
    const left = error.name === 'AbortError' && reply.raw.destroyed
    if (PROBLEMS[draft.code].status >= 500 && !left) request.log.error({ err: error }, 'request failed')
    return reply.problem(draft)
  })
})

export function sendProblem(reply: FastifyReply, draft: ProblemDraft): FastifyReply {
  if (draft.retryAfterSeconds !== undefined) reply.header('retry-after', draft.retryAfterSeconds)
  return reply
    .code(PROBLEMS[draft.code].status)
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(toProblem(draft))
}

export function toDraft(error: FastifyError): ProblemDraft {
  if (error instanceof ProblemError) return error.draft
  if (hasZodFastifySchemaValidationErrors(error)) return { code: 'invalid-request', ...firstField(error.validation) }
  const known = FASTIFY_CODES[error.code]
  if (known) return { code: known }
  if (error instanceof SyntaxError && error.statusCode === 400) return { code: 'not-json' }
  const status = error.statusCode ?? 500
  if (status === 503) return { code: 'unavailable' }
  return { code: status >= 400 && status < 500 ? 'invalid-request' : 'internal' }
}

/** The path of the first wrong field. A name that nobody asked for may be anything, a pasted key even: then only its parent is told. */
function firstField(issues: readonly { instancePath: string; params: Record<string, unknown> }[]): { field?: string } {
  const first = issues[0]
  if (!first) return {}
  const path = first.instancePath.split('/').filter(Boolean)
  const keys = first.params.keys
  if (Array.isArray(keys) && typeof keys[0] === 'string' && /^[A-Za-z][\w-]{0,31}$/.test(keys[0])) path.push(keys[0])
  return path.length > 0 && path.every((name) => name.length <= 40) ? { field: path.join('.') } : {}
}
