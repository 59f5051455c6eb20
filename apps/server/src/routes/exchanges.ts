import { listExchanges } from '@keyhaven/contract'
import type { Exchange } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'

/** What an account can be added for, with the addresses to whitelist. */
export const exchangeRoutes: FastifyPluginAsyncZod<{ exchanges: readonly Exchange[] }> = async (app, { exchanges }) => {
  app.route({
    ...routeOf(app, listExchanges),
    handler: async () => ({ items: exchanges.map(({ view }) => view), nextCursor: null }),
  })
}
