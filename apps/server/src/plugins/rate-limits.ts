import rateLimit from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import { ProblemError } from './problems.ts'

/** Counts only where a route asks for it, by {@link perMinute}. */
export const rateLimits = plugin(async (app) => {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => new ProblemError({ code: 'too-many-requests', retryAfterSeconds: Math.ceil(ttl / 1000) }),
  })
})

/** @param by - what a request counts for; by default the caller's address. Runs after `onRequest` hooks, so the user is known. */
export const perMinute = (max: number, by: (request: FastifyRequest) => string = (request) => request.ip) => ({
  rateLimit: { max, timeWindow: 60_000, hook: 'preValidation' as const, keyGenerator: by },
})
