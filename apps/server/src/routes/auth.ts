import { AUTH_PATHS, type ProblemCode } from '@keyhaven/contract'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { CALLER_HEADER, type Identity } from '../identity.ts'
import { perMinute } from '../plugins/rate-limits.ts'

/** better-auth's own routes; its errors become problem documents like all others. */
export const authRoutes: FastifyPluginAsync<{ identity: Identity; publicUrl: string; budgetSignIn: number }> = async (app, options) => {
  const { identity, publicUrl, budgetSignIn } = options
  const limit = app.rateLimit(perMinute(budgetSignIn).rateLimit)
  // Guessing a password is bounded; asking who one is isn't.
  const guessable = new Set<string>([AUTH_PATHS.signIn, AUTH_PATHS.signUp])

  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    async preHandler(request, reply) {
      if (guessable.has(request.url.split('?')[0] ?? '')) await limit.call(app, request, reply)
    },
    async handler(request, reply) {
      const answer = await identity.handle(toWebRequest(request, publicUrl))
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
      if (answer.status >= 400) return reply.problem(await toProblemDraft(answer))
      return reply
        .code(answer.status)
        .type('application/json')
        .send(withoutToken(await answer.text()))
    },
  })
}

/** The session's token is for the httpOnly cookie alone: a script on the page has no business with it. */
const withoutToken = (json: string): string =>
  json === '' ? json : JSON.stringify(JSON.parse(json), (name, value: unknown) => (name === 'token' ? undefined : value))

function toWebRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = new Headers({ cookie: request.headers.cookie ?? '', 'content-type': 'application/json', [CALLER_HEADER]: request.ip })
  if (request.headers['user-agent']) headers.set('user-agent', request.headers['user-agent'])
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null
  return new Request(new URL(request.url, publicUrl), { method: request.method, headers, body })
}

const CODES: Record<string, { code: ProblemCode; field?: string }> = {
  INVALID_EMAIL_OR_PASSWORD: { code: 'wrong-credentials' },
  INVALID_EMAIL: { code: 'invalid-request', field: 'email' },
  PASSWORD_TOO_SHORT: { code: 'invalid-request', field: 'password' },
  PASSWORD_TOO_LONG: { code: 'invalid-request', field: 'password' },
  USER_ALREADY_EXISTS: { code: 'email-taken', field: 'email' },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: { code: 'email-taken', field: 'email' },
  SIGN_IN_DISABLED: { code: 'sign-in-disabled' },
  EMAIL_PASSWORD_SIGN_UP_DISABLED: { code: 'sign-up-closed' },
}

async function toProblemDraft(answer: Response): Promise<{ code: ProblemCode; field?: string }> {
  const said: unknown = await answer.json().catch(() => undefined)
  const code = typeof said === 'object' && said !== null && 'code' in said ? String(said.code) : ''
  const known = CODES[code]
  if (known) return known
  if (answer.status === 404) return { code: 'not-found' }
  if (answer.status === 401) return { code: 'unauthenticated' }
  if (answer.status === 403) return { code: 'forbidden' }
  return { code: answer.status < 500 ? 'invalid-request' : 'internal' }
}
