import { listAuditEvents } from '@keyhaven/contract'
import type { ReadAudit } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'

/** What was done, by whom, for admins. */
export const auditRoutes: FastifyPluginAsyncZod<{ readAudit: ReadAudit }> = async (app, { readAudit }) => {
  app.route({
    ...routeOf(app, listAuditEvents),
    async handler(request, reply) {
      const found = await readAudit(request.query, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })
}
