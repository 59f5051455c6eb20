import { Readable } from 'node:stream'
import type { FirstRun, Repeats } from '@keyhaven/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { ProblemError } from './problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `own`: the route itself answers repeats, in the transaction of its change. */
    idempotency?: 'own'
  }
  interface FastifyRequest {
    /** Set while a request runs that may be repeated. */
    firstRun: FirstRun | undefined
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** What of a reply's headers is part of its meaning. */
const KEPT_HEADERS = ['content-type', 'location', 'etag'] as const

/**
 * `Idempotency-Key`: whoever repeats a request of theirs, because the answer was lost on the way, gets the answer of the first one,
 * and nothing is done twice. Holds for every route that changes something for a user who has signed in.
 */
export const idempotency = plugin<{ repeats: Repeats }>(async (app, { repeats }) => {
  app.decorateRequest('firstRun', undefined)

  app.addHook('preHandler', async (request, reply) => {
    const { endpoint, idempotency: own } = request.routeOptions.config
    const key = request.headers['idempotency-key']
    if (!endpoint || own || SAFE.has(request.method) || key === undefined || !request.signedIn) return
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
      throw new ProblemError({ code: 'invalid-request', field: 'idempotency-key' })
    }
    const begun = await repeats.begin(request.signedIn.id, key, identityOf(request))
    if (!begun.ok) throw new ProblemError({ ...begun.error, field: 'idempotency-key' })
    if (begun.value.kind === 'first') {
      request.firstRun = begun.value.run
      return
    }
    const { status, headers, body } = begun.value.reply
    // As it was serialised the first time.
    return reply
      .code(status)
      .headers(headers)
      .serializer((text: string) => text)
      .send(body)
  })

  app.addHook('onSend', async (request, reply, payload) => {
    const { firstRun } = request
    if (!firstRun) return payload
    request.firstRun = undefined
    const toReply = (body: string) => ({ status: reply.statusCode, headers: headersOf(reply), body })
    if (payload instanceof Readable) return Readable.from(keepVerdict(payload, firstRun, toReply))
    // What is not the request's own doing may be otherwise the next time.
    if (reply.statusCode >= 500 || reply.statusCode === 429) await firstRun.giveUp()
    else await firstRun.keep(toReply(typeof payload === 'string' ? payload : ''))
    return payload
  })
})

/** Everything that makes it another request. */
const identityOf = ({ method, url, headers, body }: FastifyRequest): string[] => [
  method,
  url,
  headers['if-match'] ?? '',
  String(headers.accept?.includes('text/event-stream') ?? false),
  JSON.stringify(body ?? null),
]

const headersOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(KEPT_HEADERS.flatMap((name) => (reply.hasHeader(name) ? [[name, String(reply.getHeader(name))]] : [])))

/** A stream of events is an answer once it has come to its verdict; that is kept before the verdict leaves. */
async function* keepVerdict(events: Readable, firstRun: FirstRun, toReply: (body: string) => Parameters<FirstRun['keep']>[0]) {
  let body = ''
  let kept = false
  try {
    for await (const event of events) {
      body += event
      if (String(event).startsWith('event: verdict')) {
        await firstRun.keep(toReply(body))
        kept = true
      }
      yield event
    }
  } finally {
    if (!kept) await firstRun.giveUp()
  }
}
