import { readAddresses } from '@keyhaven/contract'
import type { ReadAddresses } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'

/** How far the users are with the platform's addresses. */
export const addressRoutes: FastifyPluginAsyncZod<{ addresses: ReadAddresses }> = async (app, { addresses }) => {
  app.route({ ...routeOf(app, readAddresses), handler: async (request) => ({ items: await addresses(request.actor) }) })
}
