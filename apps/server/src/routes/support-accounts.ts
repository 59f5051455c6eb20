import {
  addSupportNote,
  listSupportAccountEvents,
  listSupportAccountVerifications,
  listSupportNotes,
  readSupportAccount,
  verifySupportAccount,
} from '@keyhaven/contract'
import type { SupportAccounts, SupportNotes } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'
import { perMinute } from '../plugins/rate-limits.ts'
import { sendVerification } from './running-verification.ts'

const LOOKS_PER_MINUTE = 120
const NOTES_PER_MINUTE = 30

export interface SupportAccountRoutesOptions {
  supportAccounts: SupportAccounts
  supportNotes: SupportNotes
}

/** What the support staff sees of one account, and does with it. */
export const supportAccountRoutes: FastifyPluginAsyncZod<SupportAccountRoutesOptions> = async (app, { supportAccounts, supportNotes }) => {
  const limit = perMinute(LOOKS_PER_MINUTE, (request) => request.user.id)

  app.route({
    ...routeOf(app, readSupportAccount, limit),
    async handler(request, reply) {
      const found = await supportAccounts.read(request.params.id, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, listSupportAccountVerifications, limit),
    async handler(request, reply) {
      const found = await supportAccounts.verifications(request.params.id, request.query, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, listSupportAccountEvents, limit),
    async handler(request, reply) {
      const found = await supportAccounts.events(request.params.id, request.query, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, verifySupportAccount, limit),
    async handler(request, reply) {
      const { params, body, actor } = request
      const started = await supportAccounts.verify({ id: params.id, reason: body.reason, actor })
      return started.ok ? sendVerification(app, request, reply, started.value) : reply.problem(started.error)
    },
  })

  app.route({
    ...routeOf(app, listSupportNotes, limit),
    async handler(request, reply) {
      const found = await supportNotes.list(request.params.id, request.query, request.actor)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(
      app,
      addSupportNote,
      perMinute(NOTES_PER_MINUTE, (request) => request.user.id),
    ),
    async handler(request, reply) {
      const { id, email } = request.user
      const added = await supportNotes.add(request.params.id, request.body.text, { ...request.actor, id, email })
      return added.ok ? reply.code(201).send(added.value) : reply.problem(added.error)
    },
  })
}
