import { runVerification } from '@keyhaven/contract'
import { type Exchange, type OwnAccounts, SecretText, type StartVerification } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'
import { leftSignal, sendVerification } from './running-verification.ts'

export interface VerificationRoutesOptions {
  exchanges: readonly Exchange[]
  verify: StartVerification
  ownAccounts: OwnAccounts
}

/** TEST KEYS: one verification of keys that are not stored. */
export const verificationRoutes: FastifyPluginAsyncZod<VerificationRoutesOptions> = async (app, { exchanges, verify, ownAccounts }) => {
  app.route({
    ...routeOf(app, runVerification),
    async handler(request, reply) {
      const { exchange: exchangeId, account: accountId, publicKey, privateKey, insist } = request.body
      const exchange = exchanges.find(({ view }) => view.id === exchangeId)
      if (!exchange) return reply.problem({ code: 'unknown-exchange', field: 'exchange' })
      const { actor } = request
      const found = accountId === undefined ? undefined : await ownAccounts.find(accountId, actor.id)
      if (found && !found.ok) return reply.problem(found.error)
      const account = found?.value
      // Keys of one exchange can't replace those of another.
      if (account && account.exchange !== exchangeId) return reply.problem({ code: 'unknown-exchange', field: 'exchange' })

      const signal = leftSignal(reply)
      const credentials = { publicKey, privateKey: new SecretText(privateKey) }
      const started = await verify({ actor, exchange, credentials, insist, account, signal })
      return started.ok ? sendVerification(app, request, reply, started.value, signal) : reply.problem(started.error)
    },
  })
}
