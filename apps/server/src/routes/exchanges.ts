import { listExchanges } from '@keyhaven/contract'
import type { Exchange } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'

export interface ExchangeRoutesOptions {
  exchanges: readonly Exchange[]
  /** Tells the statistics; the first time of each user counts. */
  opened: (userId: string) => Promise<void>
}

/** What an account can be added for, with the addresses to whitelist. */
export const exchangeRoutes: FastifyPluginAsyncZod<ExchangeRoutesOptions> = async (app, { exchanges, opened }) => {
  app.route({
    ...routeOf(app, listExchanges),
    async handler(request) {
      await opened(request.user.id)
      return { items: exchanges.map(({ view }) => view), nextCursor: null }
    },
  })
}
