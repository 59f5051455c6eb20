import { Readable } from 'node:stream'
import { runVerification, toProblem, type VerificationView } from '@keyhaven/contract'
import { type Exchange, type RunVerification, SecretText } from '@keyhaven/core'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { toDraft } from '../plugins/problems.ts'
import { perMinute } from '../plugins/rate-limits.ts'

export interface VerificationRoutesOptions {
  exchanges: readonly Exchange[]
  verify: RunVerification
  /** Verifications per user and minute. */
  budgetPerUser: number
}

type Running = ReturnType<RunVerification>

/** TEST KEYS: one verification, answered whole, or check by check to who asks for an event stream. */
export const verificationRoutes: FastifyPluginAsyncZod<VerificationRoutesOptions> = async (app, { exchanges, verify, budgetPerUser }) => {
  app.route({
    method: runVerification.method,
    url: runVerification.path,
    schema: { body: runVerification.body, response: runVerification.replies },
    config: perMinute(budgetPerUser, (request) => request.user.id) ?? {},
    onRequest: app.requireUser,
    async handler(request, reply) {
      const { exchange: exchangeId, publicKey, privateKey } = request.body
      const exchange = exchanges.find(({ view }) => view.id === exchangeId)
      if (!exchange) return reply.problem({ code: 'unknown-exchange', field: 'exchange' })

      const running = verify({
        ownerId: request.user.id,
        exchange,
        credentials: { publicKey, privateKey: new SecretText(privateKey) },
        signal: leftSignal(reply),
      })
      if (!request.headers.accept?.includes('text/event-stream')) return finish(running)

      const events = toEvents(running, (error) => request.log.error({ err: error }, 'verification failed'))
      return sendEvents(reply, events)
    },
  })

  async function finish(running: Running): Promise<VerificationView> {
    for (;;) {
      const step = await running.next()
      if (step.done) return counted(step.value)
    }
  }

  async function* toEvents(running: Running, onError: (error: unknown) => void): AsyncGenerator<string> {
    try {
      let step = await running.next()
      for (; !step.done; step = await running.next()) yield toEvent('check', step.value)
      yield toEvent('verdict', counted(step.value))
    } catch (error) {
      // The status has been sent; the reason goes where the client listens.
      onError(error)
      yield toEvent('problem', toProblem(toDraft(error as Error & { code: string; name: string })))
    }
  }

  function counted(view: VerificationView): VerificationView {
    app.countVerification(view.exchange, view.verdict)
    return view
  }
}

/** The reply's type is that of the whole verification; a stream of it goes past the serializer. */
const sendEvents = (reply: FastifyReply, events: AsyncGenerator<string>) => reply.type('text/event-stream').send(Readable.from(events))

const toEvent = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** Fires when the client went away before the reply was complete. */
function leftSignal(reply: FastifyReply): AbortSignal {
  const left = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort()
  })
  return left.signal
}
