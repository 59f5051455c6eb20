import { acceptInvitation, changePerson, invitePerson, listPeople, readInvitation, signPersonOut } from '@keyhaven/contract'
import type { People } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Identity } from '../identity.ts'
import { routeOf } from '../plugins/permissions.ts'
import { perMinute } from '../plugins/rate-limits.ts'

export interface PeopleRoutesOptions {
  identity: Identity
  people: People
  budgetSignIn: number
}

/** Who may sign in and as what, for admins; and how an invited person comes in. */
export const peopleRoutes: FastifyPluginAsyncZod<PeopleRoutesOptions> = async (app, { identity, people, budgetSignIn }) => {
  app.route({
    ...routeOf(app, listPeople),
    async handler(request, reply) {
      const found = await people.list(request.query, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, changePerson),
    async handler(request, reply) {
      const changed = await people.change(request.params.id, request.body, request.actor)
      return changed.ok ? changed.value : reply.problem(changed.error)
    },
  })

  app.route({
    ...routeOf(app, signPersonOut),
    async handler(request, reply) {
      const done = await people.signOut(request.params.id, request.actor)
      return done.ok ? reply.code(204).send() : reply.problem(done.error)
    },
  })

  app.route({
    ...routeOf(app, invitePerson),
    async handler(request, reply) {
      const invited = await people.invite(request.body, request.actor)
      return invited.ok ? reply.code(201).send(invited.value) : reply.problem({ ...invited.error, field: 'email' })
    },
  })

  app.route({
    ...routeOf(app, readInvitation, perMinute(budgetSignIn)),
    async handler(request, reply) {
      const found = await people.readInvitation(request.body.token)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, acceptInvitation, perMinute(budgetSignIn)),
    async handler(request, reply) {
      const { token, password } = request.body
      const found = await people.readInvitation(token)
      if (!found.ok) return reply.problem(found.error)
      const { email, role, id: invitationId } = found.value
      const created = await identity.createUser({ email, password, role, invitationId }, (id) => ({ id, role, address: request.ip }))
      return created.ok ? reply.code(204).send() : reply.problem(created.error)
    },
  })
}
