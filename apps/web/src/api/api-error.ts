import { Problem, type ProblemCode } from '@keyhaven/contract'

/** Everything that can go wrong between this page and the server. */
export type FailureCode = ProblemCode | 'network' | 'bad-answer' | 'too-slow'

interface Details {
  status?: number | undefined
  field?: string | undefined
  retryAfterSeconds?: number | undefined
  answer?: unknown
}

/** A request that did not work out. Never holds what was sent. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: FailureCode
  readonly status: number | undefined
  readonly field: string | undefined
  readonly retryAfterSeconds: number | undefined
  /** The problem document, for who expects more in it. */
  readonly answer: unknown

  constructor(code: FailureCode, details: Details = {}) {
    super(code)
    this.code = code
    this.status = details.status
    this.field = details.field
    this.retryAfterSeconds = details.retryAfterSeconds
    this.answer = details.answer
  }
}

/** The error behind anything that was thrown; what is not ours is a fault on this side. */
export const toApiError = (error: unknown): ApiError => (error instanceof ApiError ? error : new ApiError('bad-answer'))

/** Reads why the server refused. */
export async function readRefusal(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = Problem.safeParse(body)
  const status = response.status
  if (problem.success) {
    const { code, field, retryAfterSeconds = headerSeconds(response) } = problem.data
    return new ApiError(code, { status, field, retryAfterSeconds, answer: body })
  }
  return new ApiError(CODE_OF_STATUS[status] ?? (status >= 500 ? 'internal' : 'bad-answer'), {
    status,
    retryAfterSeconds: headerSeconds(response),
  })
}

// A proxy in between says it with the status alone.
const CODE_OF_STATUS: Partial<Record<number, FailureCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  413: 'body-too-large',
  429: 'too-many-requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

function headerSeconds({ headers }: Response): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? headers.get('x-retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
}
