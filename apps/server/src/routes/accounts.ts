import { createAccount, listAccounts, readAccount, removeAccount } from '@keyhaven/contract'
import { type AddAccount, type Exchange, type OwnAccounts, SecretText } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { routeOf } from '../plugins/permissions.ts'

export interface AccountRoutesOptions {
  exchanges: readonly Exchange[]
  addAccount: AddAccount
  ownAccounts: OwnAccounts
}

/** A user's own exchange accounts: parse, call one service, translate its result. */
export const accountRoutes: FastifyPluginAsyncZod<AccountRoutesOptions> = async (app, { exchanges, addAccount, ownAccounts }) => {
  app.route({
    ...routeOf(app, createAccount),
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
      if (added.ok) return reply.code(201).header('location', `${createAccount.path}/${added.value.id}`).send(added.value)
      const field = FIELDS[added.error.code]
      return reply.problem({ ...added.error, ...(field && { field }) })
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
      return found.ok ? found.value : reply.problem(found.error)
    },
  })

  app.route({
    ...routeOf(app, removeAccount),
    async handler(request, reply) {
      const removed = await ownAccounts.remove(request.params.id, request.actor)
      return removed.ok ? reply.code(204).send() : reply.problem(removed.error)
    },
  })
}

/** The field that a refusal is about. */
const FIELDS: Partial<Record<string, string>> = {
  'name-taken': 'name',
  'already-added': 'publicKey',
  'receipt-invalid': 'receipt',
  'receipt-expired': 'receipt',
  'warnings-not-accepted': 'acceptWarnings',
  'idempotency-key-reused': 'idempotency-key',
}
