import { createAccount, listAccounts, readAccount, removeAccount, renameAccount, replaceCredentials } from '@keyhaven/contract'
import { type AddAccount, type Exchange, type OwnAccounts, type ReplaceCredentials, SecretText } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'
import { ownedVersion, toRefusal, withTag } from './account-versions.ts'
import { leftSignal } from './running-verification.ts'

export interface AccountRoutesOptions {
  exchanges: readonly Exchange[]
  addAccount: AddAccount
  ownAccounts: OwnAccounts
  replaceCredentials: ReplaceCredentials
}

/** A user's own exchange accounts: parse, call one service, translate its result. */
export const accountRoutes: FastifyPluginAsyncZod<AccountRoutesOptions> = async (app, parts) => {
  const { exchanges, addAccount, ownAccounts } = parts
  app.route({
    ...routeOf(app, createAccount, { idempotency: 'own' }),
    async handler(request, reply) {
      const { exchange: exchangeId, publicKey, privateKey, ...draft } = request.body
      const exchange = exchanges.find(({ view }) => view.id === exchangeId)
      if (!exchange) return reply.problem({ code: 'unknown-exchange', field: 'exchange' })
      const added = await addAccount({
        ...draft,
        exchange,
        actor: request.actor,
        credentials: { publicKey, privateKey: new SecretText(privateKey) },
        idempotencyKey: request.headers['idempotency-key'],
      })
      if (added.ok) {
        reply.code(201).header('location', `${createAccount.path}/${added.value.id}`)
        return withTag(reply, added.value)
      }
      return reply.problem(toRefusal(added.error))
    },
  })

  app.route({
    ...routeOf(app, listAccounts),
    handler: (request) => ownAccounts.list(request.user.id, request.query),
  })

  app.route({
    ...routeOf(app, readAccount),
    async handler(request, reply) {
      const found = await ownAccounts.read(request.params.id, request.user.id)
      return found.ok ? withTag(reply, found.value) : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, renameAccount),
    async handler(request, reply) {
      const renamed = await ownAccounts.rename(ownedVersion(request), request.body.name, request.actor)
      return renamed.ok ? withTag(reply, renamed.value) : reply.problem(toRefusal(renamed.error))
    },
  })

  app.route({
    ...routeOf(app, replaceCredentials),
    async handler(request, reply) {
      const { publicKey, privateKey, ...draft } = request.body
      const replaced = await parts.replaceCredentials({
        ...draft,
        which: ownedVersion(request),
        actor: request.actor,
        credentials: { publicKey, privateKey: new SecretText(privateKey) },
        signal: leftSignal(reply),
      })
      return replaced.ok ? withTag(reply, replaced.value) : reply.problem(toRefusal(replaced.error))
    },
  })

  app.route({
    ...routeOf(app, removeAccount),
    async handler(request, reply) {
      const removed = await ownAccounts.remove(ownedVersion(request), request.actor)
      return removed.ok ? reply.code(204).send() : reply.problem(toRefusal(removed.error))
    },
  })
}
