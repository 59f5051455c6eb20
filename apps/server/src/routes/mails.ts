import { openUnsubscribe, readMails, unsubscribe, updateMails } from '@keyhaven/contract'
import type { Mailboxes } from '@keyhaven/core'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { UnsubscribeLinks } from '../mails/unsubscribe-links.ts'
import { confirmPage, stoppedPage } from '../mails/unsubscribe-page.ts'
import { routeOf } from '../plugins/permissions.ts'
import { perMinute } from '../plugins/rate-limits.ts'
import type { SignedInUser } from '../plugins/session.ts'

export interface MailRoutesOptions {
  mailboxes: Pick<Mailboxes, 'stateOf' | 'setWanted'>
  links: UnsubscribeLinks
  /** Whether the operator has set how mails are sent. */
  available: boolean
}

const UNSUBSCRIBES_PER_MINUTE = 30

/** Whether a person wants mails: by the person, or by whoever holds the link in one of them. */
export const mailRoutes: FastifyPluginAsyncZod<MailRoutesOptions> = async (app, { mailboxes, links, available }) => {
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
    async handler(request, reply) {
      const link = links.read(request.query.token)
      return link ? sendPage(reply, confirmPage(link.language)) : reply.problem({ code: 'not-found' })
    },
  })

  app.route({
    // The link is the right. Browsers send the form of a page without referrer with the origin `null`.
    ...routeOf(app, unsubscribe, { ...limit, fromAnywhere: true }),
    async handler(request, reply) {
      const link = links.read(request.query.token)
      if (!link) return reply.problem({ code: 'not-found' })
      await mailboxes.setWanted(link.userId, false)
      return sendPage(reply, stoppedPage(link.language))
    },
  })
}

const sendPage = (reply: FastifyReply, page: string) =>
  reply
    .type('text/html; charset=utf-8')
    .serializer((text: string) => text)
    .send(page)
