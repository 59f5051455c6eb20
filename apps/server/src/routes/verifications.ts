import { Readable } from 'node:stream'
import { runVerification, toProblem, type VerificationView } from '@keyhaven/contract'
import { type Exchange, type RunningVerification, SecretText, type StartVerification } from '@keyhaven/core'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'
import { toDraft } from '../plugins/problems.ts'

export interface VerificationRoutesOptions {
  exchanges: readonly Exchange[]
  verify: StartVerification
}

/** TEST KEYS: one verification, answered whole, or check by check to who asks for an event stream. */
export const verificationRoutes: FastifyPluginAsyncZod<VerificationRoutesOptions> = async (app, { exchanges, verify }) => {
  app.route({
    ...routeOf(app, runVerification),
    async handler(request, reply) {
      const { exchange: exchangeId, publicKey, privateKey, insist } = request.body
      const exchange = exchanges.find(({ view }) => view.id === exchangeId)
      if (!exchange) return reply.problem({ code: 'unknown-exchange', field: 'exchange' })

      const signal = leftSignal(reply)
      const started = await verify({
        actor: request.actor,
        exchange,
        credentials: { publicKey, privateKey: new SecretText(privateKey) },
        insist,
        signal,
      })
      if (!started.ok) return reply.problem(started.error)
      if (!request.headers.accept?.includes('text/event-stream')) return counted(await finish(started.value))

      const events = toEvents(started.value, (error) => {
        if (!signal.aborted) request.log.error({ err: error }, 'verification failed')
      })
      return sendEvents(reply, events)
    },
  })

  async function finish(running: RunningVerification): Promise<VerificationView> {
    for (;;) {
      const step = await running.next()
      if (step.done) return step.value
    }
  }

  async function* toEvents(running: RunningVerification, onError: (error: unknown) => void): AsyncGenerator<string> {
    try {
      let step = await running.next()
      for (; !step.done; step = await running.next()) yield toEvent('check', step.value)
      yield toEvent('verdict', counted(step.value))
    } catch (error) {
      // The status has been sent; the reason goes where the client listens.
      onError(error)
      yield toEvent('problem', toProblem(toDraft(error as Error & { code: string; name: string })))
    } finally {
      // Who leaves stops reading. Read on in their place: their signal has fired, so the run ends, and counts what it has cost.
      await finish(running).catch(() => undefined)
    }
  }

  function counted(view: VerificationView): VerificationView {
    if (!view.repeated) app.countVerification(view.exchange, view.verdict)
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
