import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'

const STATUS = {
  'invalid-request': 400,
  'not-json': 400,
  unauthenticated: 401,
  'wrong-code': 403,
  'not-allowed': 403,
  'not-found': 404,
  'name-taken': 409,
  'too-many-keys': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  unavailable: 503,
} as const
export type PageErrorCode = keyof typeof STATUS

/** An answer that is an error, with the field that it is about. */
export class PageError extends Error {
  override name = 'PageError'
  readonly code: PageErrorCode
  readonly field: string | undefined

  constructor(code: PageErrorCode, field?: string) {
    super(code)
    this.code = code
    this.field = field
  }
}

const FASTIFY_CODES: Record<string, PageErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
}

/** `{code, field?}` and nothing else: no message, no stack, no value that was sent. */
export function sendError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code, field } = toPageError(error)
  if (STATUS[code] >= 500) request.log.error({ err: error }, 'the practice page could not answer')
  return reply.code(STATUS[code]).send({ code, ...(field === undefined ? {} : { field }) })
}

function toPageError(error: FastifyError): PageError {
  if (error instanceof PageError) return error
  const known = FASTIFY_CODES[error.code]
  if (known) return new PageError(known)
  if (error instanceof SyntaxError) return new PageError('not-json')
  const status = error.statusCode ?? 500
  return new PageError(status >= 400 && status < 500 ? 'invalid-request' : 'unavailable')
}

/** Parses a body, or says which field is wrong. The name of a field that nobody asked for is not repeated: it may be a pasted key. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path ?? []
  throw new PageError('invalid-request', path.length > 0 ? path.join('.') : undefined)
}
