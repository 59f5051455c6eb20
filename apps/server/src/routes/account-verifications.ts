import { listAccountEvents, listAccountVerifications, verifyAccount } from '@keyhaven/contract'
import type { AccountHistory, OwnAccounts, VerifyAccount } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'
import { leftSignal, sendVerification } from './running-verification.ts'

export interface AccountVerificationRoutesOptions {
  ownAccounts: OwnAccounts
  verifyAccount: VerifyAccount
  history: AccountHistory
}

/** An account over time: its stored keys verified again, and what was found and done before. */
export const accountVerificationRoutes: FastifyPluginAsyncZod<AccountVerificationRoutesOptions> = async (app, options) => {
  const { ownAccounts, history } = options
  app.route({
    ...routeOf(app, verifyAccount),
    async handler(request, reply) {
      const { actor } = request
      const found = await ownAccounts.find(request.params.id, actor.id)
      if (!found.ok) return reply.problem(found.error)
      const signal = leftSignal(reply)
      const started = await options.verifyAccount({ account: found.value, trigger: 'owner', actor, signal })
      return started.ok ? sendVerification(app, request, reply, started.value, signal) : reply.problem(started.error)
    },
  })

  app.route({
    ...routeOf(app, listAccountVerifications),
    async handler(request, reply) {
      const found = await history.verifications(request.params.id, request.user.id, request.query)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, listAccountEvents),
    async handler(request, reply) {
      const found = await history.events(request.params.id, request.user.id, request.query)
      return found.ok ? found.value : reply.problem(found.error)
    },
  })
}
