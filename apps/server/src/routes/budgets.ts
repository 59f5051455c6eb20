import { liftBudget } from '@keyhaven/contract'
import type { LiftBudget } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'

/** A support lead ends a budget's wait before its time. */
export const budgetRoutes: FastifyPluginAsyncZod<{ lift: LiftBudget }> = async (app, { lift }) => {
  app.route({
    ...routeOf(app, liftBudget),
    async handler(request, reply) {
      const lifted = await lift(request.body, request.actor)
      return lifted.ok ? lifted.value : reply.problem(lifted.error)
    },
  })
}
