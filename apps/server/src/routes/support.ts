import { lookUpVerification } from '@keyhaven/contract'
import type { LookUpVerification } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'
import { perMinute } from '../plugins/rate-limits.ts'

/** A code has 40 random bits; at this pace guessing one takes longer than anybody lives. */
const LOOK_UPS_PER_MINUTE = 10

/** What the support staff sees: never a secret, never without a trace. */
export const supportRoutes: FastifyPluginAsyncZod<{ lookUp: LookUpVerification }> = async (app, { lookUp }) => {
  app.route({
    ...routeOf(
      app,
      lookUpVerification,
      perMinute(LOOK_UPS_PER_MINUTE, (request) => request.user.id),
    ),
    async handler(request, reply) {
      const found = await lookUp(request.params.code, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })
}
