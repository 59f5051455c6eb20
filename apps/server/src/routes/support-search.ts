import { lookUpVerification, searchAccounts, searchVerifications } from '@keyhaven/contract'
import type { LookUpVerification, SearchForSupport } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'
import { perMinute } from '../plugins/rate-limits.ts'

/** Results appear while somebody types, and a page that holds nothing is followed by the next. Wrong codes have a budget of their own. */
const SEARCHES_PER_MINUTE = 600

export interface SupportSearchRoutesOptions {
  search: SearchForSupport
  lookUp: LookUpVerification
}

/** What the support staff finds: never a secret, never without a trace. */
export const supportSearchRoutes: FastifyPluginAsyncZod<SupportSearchRoutesOptions> = async (app, { search, lookUp }) => {
  const limit = perMinute(SEARCHES_PER_MINUTE, (request) => request.user.id)

  app.route({
    ...routeOf(app, searchAccounts, limit),
    async handler(request, reply) {
      const found = await search.accounts(request.query, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, searchVerifications, limit),
    async handler(request, reply) {
      const found = await search.verifications(request.query, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, lookUpVerification, limit),
    async handler(request, reply) {
      const found = await lookUp(request.params.code, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })
}
