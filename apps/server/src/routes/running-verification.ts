import { Readable } from 'node:stream'
import { toProblem, type VerificationView } from '@keyhaven/contract'
import type { RunningVerification } from '@keyhaven/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toDraft } from '../plugins/problems.ts'

/** Fires when the client went away before the reply was complete. */
export function leftSignal(reply: FastifyReply): AbortSignal {
  const left = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort()
  })
  return left.signal
}

/**
 * Answers with a verification, and counts it: whole, or check by check to who asks for an event stream.
 *
 * @param signal - as the verification has it: {@link leftSignal}; without one it goes on to its end when the client leaves.
 */
export async function sendVerification(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  verification: RunningVerification,
  signal?: AbortSignal,
): Promise<FastifyReply> {
  const running = signal ? counting(app, verification) : app.runOn(counting(app, verification))
  if (!request.headers.accept?.includes('text/event-stream')) return reply.send(await finish(running))
  const events = toEvents(running, (error) => {
    if (!signal?.aborted) request.log.error({ err: error }, 'verification failed')
  })
  return reply.type('text/event-stream').send(Readable.from(events))
}

async function* counting(app: FastifyInstance, running: RunningVerification): RunningVerification {
  const view = yield* running
  if (!view.repeated) app.countVerification(view.exchange, view.verdict)
  return view
}

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
    yield toEvent('verdict', step.value)
  } catch (error) {
    // The status has been sent; the reason goes where the client listens.
    onError(error)
    yield toEvent('problem', toProblem(toDraft(error as Error & { code: string; name: string })))
  } finally {
    // Who leaves stops reading. Read on in their place: it ends by itself or by their signal, and counts what it has cost.
    await finish(running).catch(onError)
  }
}

const toEvent = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
