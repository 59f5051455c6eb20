import { liftBudget, lookUpVerification } from '@keyhaven/contract'
import type { LiftBudget, LookUpVerification } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'
import { perMinute } from '../plugins/rate-limits.ts'

/** A code has 40 random bits; at this pace guessing one takes longer than anybody lives. */
const LOOK_UPS_PER_MINUTE = 10

/** What the support staff sees: never a secret, never without a trace. */
export const supportRoutes: FastifyPluginAsyncZod<{ lookUp: LookUpVerification; lift: LiftBudget }> = async (app, { lookUp, lift }) => {
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

  app.route({
    ...routeOf(app, liftBudget),
    async handler(request, reply) {
      const lifted = await lift(request.body, request.actor)
      return lifted.ok ? lifted.value : reply.problem(lifted.error)
    },
  })
}
