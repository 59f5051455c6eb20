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

/** Waits for the whole, and counts it. */
async function finishVerification(app: FastifyInstance, running: RunningVerification): Promise<VerificationView> {
  for (;;) {
    const step = await running.next()
    if (step.done) return counted(app, step.value)
  }
}

/**
 * Answers with a verification: whole, or check by check to who asks for an event stream.
 *
 * @param signal - as the verification has it: {@link leftSignal}.
 */
export async function sendVerification(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  running: RunningVerification,
  signal: AbortSignal,
): Promise<FastifyReply> {
  if (!request.headers.accept?.includes('text/event-stream')) return reply.send(await finishVerification(app, running))
  const events = toEvents(app, running, (error) => {
    if (!signal.aborted) request.log.error({ err: error }, 'verification failed')
  })
  return reply.type('text/event-stream').send(Readable.from(events))
}

async function* toEvents(app: FastifyInstance, running: RunningVerification, onError: (error: unknown) => void): AsyncGenerator<string> {
  try {
    let step = await running.next()
    for (; !step.done; step = await running.next()) yield toEvent('check', step.value)
    yield toEvent('verdict', counted(app, step.value))
  } catch (error) {
    // The status has been sent; the reason goes where the client listens.
    onError(error)
    yield toEvent('problem', toProblem(toDraft(error as Error & { code: string; name: string })))
  } finally {
    // Who leaves stops reading. Read on in their place: their signal has fired, so the run ends, and counts what it has cost.
    await readToEnd(running).catch(() => undefined)
  }
}

async function readToEnd(running: RunningVerification): Promise<void> {
  while (!(await running.next()).done);
}

const toEvent = (event: string, data: object) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

function counted(app: FastifyInstance, view: VerificationView): VerificationView {
  if (!view.repeated) app.countVerification(view.exchange, view.verdict)
  return view
}
