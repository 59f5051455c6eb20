import { readEgressHealth, readStatistics } from '@keyhaven/contract'
import type { ReadEgressHealth, ReadStatistics } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'

export interface ServiceHealthRoutesOptions {
  egressHealth: ReadEgressHealth
  statistics: ReadStatistics
}

/** How our addresses stand, and how well people get on. */
export const serviceHealthRoutes: FastifyPluginAsyncZod<ServiceHealthRoutesOptions> = async (app, { egressHealth, statistics }) => {
  app.route({
    ...routeOf(app, readEgressHealth),
    handler: async (request) => ({ items: await egressHealth(request.actor), nextCursor: null }),
  })

  app.route({
    ...routeOf(app, readStatistics),
    handler: async (request) => ({ days: await statistics(request.query.from, request.query.to, request.actor) }),
  })
}
