import { openUnsubscribe, readMails, unsubscribe, updateMails } from '@keyhaven/contract'
import type { Mailboxes } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { UnsubscribeLinks } from '../mails/unsubscribe-links.ts'
import { routeOf } from '../plugins/permissions.ts'
import { perMinute } from '../plugins/rate-limits.ts'
import type { SignedInUser } from '../plugins/session.ts'

export interface MailRoutesOptions {
  mailboxes: Pick<Mailboxes, 'stateOf' | 'setWanted'>
  links: UnsubscribeLinks
  /** Whether the operator has set how mails are sent. */
  available: boolean
  publicUrl: string
}

const UNSUBSCRIBES_PER_MINUTE = 30

/** Whether a person wants mails: by the person, or by whoever holds the link in one of them. */
export const mailRoutes: FastifyPluginAsyncZod<MailRoutesOptions> = async (app, { mailboxes, links, available, publicUrl }) => {
  // What a mail program sends with its one click says nothing that the link does not.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, _body, done) => done(null, undefined))

  const stateOf = async ({ id, email }: SignedInUser) => {
    const { wanted, bouncedAt } = await mailboxes.stateOf(id)
    return { email, available, wanted, bouncedAt: bouncedAt?.toISOString() ?? null }
  }

  app.route({ ...routeOf(app, readMails), handler: (request) => stateOf(request.user) })

  app.route({
    ...routeOf(app, updateMails),
    async handler(request) {
      await mailboxes.setWanted(request.user.id, request.body.wanted)
      return stateOf(request.user)
    },
  })

  const limit = perMinute(UNSUBSCRIBES_PER_MINUTE)

  app.route({
    ...routeOf(app, openUnsubscribe, limit),
    handler: async (request, reply) =>
      links.read(request.query.token) === undefined
        ? reply.problem({ code: 'not-found' })
        : // In the fragment, which browsers send to nobody.
          reply.redirect(`${publicUrl}/unsubscribe#${request.query.token}`, 302),
  })

  app.route({
    ...routeOf(app, unsubscribe, limit),
    async handler(request, reply) {
      const userId = links.read(request.query.token)
      if (userId === undefined) return reply.problem({ code: 'not-found' })
      await mailboxes.setWanted(userId, false)
      return reply.code(204).send()
    },
  })
}
