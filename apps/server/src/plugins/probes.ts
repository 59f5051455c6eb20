import type { Verdict } from '@keyhaven/contract'
import plugin from 'fastify-plugin'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

declare module 'fastify' {
  interface FastifyInstance {
    countVerification(exchange: string, verdict: Verdict): void
  }
}

/** What Prometheus is told. */
export interface Metrics {
  register: Registry
  requests: Histogram<'method' | 'route' | 'status'>
  verifications: Counter<'exchange' | 'verdict'>
  rejections: Counter<'egress'>
  webhooks: Counter<'result'>
  mails: Counter<'result'>
}

export function makeMetrics(): Metrics {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'keyhaven_http_request_seconds',
    help: 'Duration of HTTP requests',
    labelNames: ['method', 'route', 'status'],
    registers: [register],
  })
  const verifications = new Counter({
    name: 'keyhaven_verifications_total',
    help: 'Verifications that ended, by verdict',
    labelNames: ['exchange', 'verdict'],
    registers: [register],
  })
  const rejections = new Counter({
    name: 'keyhaven_rejections_total',
    help: 'Answers of Kraken that rejected a key, by the address of ours that was told so',
    labelNames: ['egress'],
    registers: [register],
  })
  const webhooks = new Counter({
    name: 'keyhaven_webhooks_total',
    help: 'Attempts to tell the platform of a change: delivered, failed, given-up',
    labelNames: ['result'],
    registers: [register],
  })
  const mails = new Counter({
    name: 'keyhaven_mails_total',
    help: 'Mails to owners: sent, refused, failed, given-up',
    labelNames: ['result'],
    registers: [register],
  })
  return { register, requests, verifications, rejections, webhooks, mails }
}

export interface ProbesOptions {
  metrics: Metrics
  ping: () => Promise<void>
}

/** `/healthz`: alive; `/readyz`: able to serve; `/metrics`: Prometheus. None holds anything about a person. */
export const probes = plugin<ProbesOptions>(async (app, { metrics, ping }) => {
  const { register, requests, verifications } = metrics
  app.decorate('countVerification', (exchange, verdict) => verifications.inc({ exchange, verdict }))
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })

  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    try {
      await ping()
    } catch (error) {
      app.log.error({ err: error }, 'the database does not answer')
      return reply.problem({ code: 'unavailable' })
    }
    return { status: 'ready' }
  })
  app.get('/metrics', async (_request, reply) => reply.type(register.contentType).send(await register.metrics()))
})
