import { createFirstAdmin, readSession, type SessionView, updateSession } from '@keyhaven/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FirstAdmin } from '../first-admin.ts'
import type { Identity } from '../identity.ts'
import { routeOf } from '../plugins/permissions.ts'
import { perMinute } from '../plugins/rate-limits.ts'

export interface SessionRoutesOptions {
  identity: Identity
  firstAdmin: FirstAdmin
  signUp: SessionView['signUp']
  budgetSignIn: number
}

/** Who is signed in, and how the first admin comes to be. */
export const sessionRoutes: FastifyPluginAsyncZod<SessionRoutesOptions> = async (app, options) => {
  const { identity, firstAdmin, signUp, budgetSignIn } = options
  app.route({
    ...routeOf(app, readSession),
    handler: async (request) => ({ user: (await app.findUser(request)) ?? null, signUp }),
  })

  app.route({
    ...routeOf(app, updateSession),
    async handler({ user, body }) {
      await identity.setLanguage(user.id, body.language)
      return { user: { ...user, language: body.language }, signUp }
    },
  })

  app.route({
    ...routeOf(app, createFirstAdmin, perMinute(budgetSignIn)),
    async handler(request, reply) {
      const { token, email, password } = request.body
      const created = await firstAdmin.create(token, email, password, request.ip)
      return created.ok ? reply.code(204).send() : reply.problem(created.error)
    },
  })
}
