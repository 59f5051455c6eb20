import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { plainAddress } from './address-list.ts'
import type { Exchange } from './exchange.ts'
import { delayOf, delaysOnly, reachesExchange } from './faults.ts'
import { checkFuturesKey, FUTURES_CHECK } from './futures-rest.ts'
import { parseBody, text } from './params.ts'
import { playFault } from './play-fault.ts'
import { answerSpot, type SpotCall } from './spot-rest.ts'
import type { Fault, Switches } from './switches.ts'
import type { TwinCall } from './types.ts'
import { waitWhileOpen } from './waiting.ts'

interface Answered {
  status: number
  text: string
  errors: string[]
}

/** A call as it arrived, with what the two kinds of keys put into its headers. */
interface RestCall extends SpotCall {
  authent: string | undefined
  nonce: string | undefined
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
  app.all('/*', (request, reply) => serve(readCall(request, exchange.now()), reply, exchange))
  return app
}

async function serve(call: RestCall, reply: FastifyReply, exchange: Exchange): Promise<FastifyReply> {
  const switches = exchange.behaviour.of(call.publicKey)
  const fault = exchange.faults.take(call.path, call.publicKey)
  if (fault && !reachesExchange(fault)) {
    exchange.log.add(entry(call, [], fault))
    return spoil(reply, fault, '')
  }
  const answered = answer(call, exchange, switches)
  exchange.log.add(entry(call, answered.errors, fault))
  if (!(await waitWhileOpen(switches.latencyMs + delayOf(fault), reply.raw))) return reply.hijack()
  if (fault && !delaysOnly(fault)) return spoil(reply, fault, answered.text)
  return reply.code(answered.status).header('content-type', 'application/json; charset=utf-8').send(answered.text)
}

function answer(call: RestCall, exchange: Exchange, switches: Switches): Answered {
  if (call.path === FUTURES_CHECK && call.verb === 'GET') {
    const { status, body, errors } = checkFuturesKey(call, exchange)
    return { status, text: JSON.stringify(body), errors }
  }
  if (call.path.startsWith('/0/public/') && call.verb !== 'GET') return { status: 405, text: '"Not Allowed"', errors: ['Not Allowed'] }
  const answered = answerSpot(call, exchange, switches)
  if ('error' in answered) return { status: 200, text: JSON.stringify({ error: [answered.error] }), errors: [answered.error] }
  return { status: 200, text: JSON.stringify({ error: [], result: answered.result }), errors: [] }
}

/** Takes the answer out of Fastify's hands. */
function spoil(reply: FastifyReply, fault: Fault, text: string): FastifyReply {
  reply.hijack()
  void playFault(fault, reply.raw, text)
  return reply
}

function readCall(request: FastifyRequest, nowMs: number): RestCall {
  const header = (name: string) => [request.headers[name]].flat()[0]
  const target = request.raw.url ?? ''
  const body = typeof request.body === 'string' ? request.body : ''
  const path = target.split('?')[0] ?? ''
  const params = parseBody(body, header('content-type') ?? '') ?? {}
  return {
    verb: request.method,
    target,
    path,
    body,
    params,
    publicKey: header(path === FUTURES_CHECK ? 'apikey' : 'api-key'),
    signature: header('api-sign'),
    authent: header('authent'),
    nonce: header('nonce'),
    // What the socket says: a header could be anybody's claim.
    from: plainAddress(request.raw.socket.remoteAddress ?? ''),
    nowMs,
  }
}

function entry(call: RestCall, errors: readonly string[], fault: Fault | undefined): TwinCall {
  const nonce = text(call.params, 'nonce') ?? call.nonce ?? ''
  return {
    transport: 'rest',
    path: call.path,
    ...(call.publicKey !== undefined && looksPublic(call.publicKey) ? { publicKey: call.publicKey } : {}),
    from: call.from,
    ...(/^\d{1,20}$/.test(nonce) ? { nonce } : {}),
    at: call.nowMs,
    errors,
    ...(fault ? { fault: fault.kind } : {}),
  }
}

/** A private key that was sent in the wrong place is no public key, and stays out of the log. */
const looksPublic = (key: string): boolean => /^[A-Za-z0-9+/]{56}$/.test(key)
