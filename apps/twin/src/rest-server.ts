import { setTimeout as pause } from 'node:timers/promises'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { plainAddress } from './address-list.ts'
import type { Exchange } from './exchange.ts'
import { delayOf, playFault, reachesExchange } from './faults.ts'
import { checkFuturesKey, FUTURES_CHECK } from './futures-rest.ts'
import { parseBody, text } from './params.ts'
import { answerSpot } from './spot-rest.ts'
import type { Switches } from './switches.ts'
import type { TwinCall } from './types.ts'

interface Reply {
  status: number
  text: string
  errors: string[]
}

/** The exchange over HTTP. Listens on nothing itself: the twin hands it the requests of its sockets. */
export function makeRestServer(exchange: Exchange): FastifyInstance {
  const app = Fastify({ bodyLimit: 2 ** 20 })
  app.removeAllContentTypeParsers()
  // The signature covers the bytes, so nothing may be read and written again.
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
  app.setErrorHandler<{ statusCode?: number }>((error, _request, reply) => {
    const status = error.statusCode ?? 500
    return reply.code(status).send({ error: [status < 500 ? 'EAPI:Bad request' : 'EGeneral:Internal error'] })
  })
  app.all('/*', (request, reply) => serve(request, reply, exchange))
  return app
}

async function serve(request: FastifyRequest, reply: FastifyReply, exchange: Exchange): Promise<FastifyReply> {
  const path = pathOf(request)
  const publicKey = header(request, 'api-key') ?? header(request, 'apikey')
  const switches = exchange.behaviour.of(publicKey)
  const fault = exchange.faults.take(path, publicKey)
  const call: Omit<TwinCall, 'errors'> = {
    transport: 'rest',
    path,
    ...(publicKey !== undefined && looksPublic(publicKey) ? { publicKey } : {}),
    from: callerOf(request),
    ...nonceOf(request),
    at: exchange.now(),
    ...(fault ? { fault: fault.kind } : {}),
  }
  if (fault && !reachesExchange(fault)) {
    exchange.log.add({ ...call, errors: [] })
    return hijack(reply, () => playFault(fault, reply.raw, ''))
  }

  const { status, text: body, errors } = answer(request, exchange, switches)
  exchange.log.add({ ...call, errors })
  const delayMs = switches.latencyMs + delayOf(fault)
  if (delayMs > 0) await pause(delayMs)
  if (fault?.kind === 'truncated' || fault?.kind === 'slow-drip') return hijack(reply, () => playFault(fault, reply.raw, body))
  return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(body)
}

function answer(request: FastifyRequest, exchange: Exchange, switches: Switches): Reply {
  const [path, target, from, nowMs] = [pathOf(request), request.raw.url ?? '', callerOf(request), exchange.now()]
  if (path === FUTURES_CHECK && request.method === 'GET') {
    const call = {
      target,
      publicKey: header(request, 'apikey'),
      authent: header(request, 'authent'),
      nonce: header(request, 'nonce'),
      from,
      nowMs,
    }
    const { status, body, errors } = checkFuturesKey(call, exchange)
    return { status, text: JSON.stringify(body), errors }
  }
  if (path.startsWith('/0/public/') && request.method !== 'GET') return { status: 405, text: 'Not Allowed', errors: ['Not Allowed'] }

  const body = bodyOf(request)
  const call = {
    verb: request.method,
    path,
    target,
    body,
    params: parseBody(body, header(request, 'content-type') ?? '') ?? {},
    publicKey: header(request, 'api-key'),
    signature: header(request, 'api-sign'),
    from,
    nowMs,
  }
  const answered = answerSpot(call, exchange, switches)
  if ('error' in answered) return { status: 200, text: JSON.stringify({ error: [answered.error] }), errors: [answered.error] }
  return { status: 200, text: JSON.stringify({ error: [], result: answered.result }), errors: [] }
}

function hijack(reply: FastifyReply, play: () => Promise<void>): FastifyReply {
  reply.hijack()
  void play()
  return reply
}

const pathOf = (request: FastifyRequest): string => (request.raw.url ?? '').split('?')[0] ?? ''

const bodyOf = (request: FastifyRequest): string => (typeof request.body === 'string' ? request.body : '')

/** What the socket says: a header could be anybody's claim. */
const callerOf = (request: FastifyRequest): string => plainAddress(request.raw.socket.remoteAddress ?? '')

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

function nonceOf(request: FastifyRequest): { nonce?: string } {
  const nonce = text(parseBody(bodyOf(request), header(request, 'content-type') ?? '') ?? {}, 'nonce') ?? header(request, 'nonce')
  return nonce !== undefined && /^\d{1,20}$/.test(nonce) ? { nonce } : {}
}

/** A private key that was sent in the wrong place is no public key, and stays out of the log. */
const looksPublic = (key: string): boolean => /^[A-Za-z0-9+/]{56}$/.test(key)
