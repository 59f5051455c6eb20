import { readAttention, readExpiryCalendar } from '@keyhaven/contract'
import type { AccountRepository, ReadAttention } from '@keyhaven/core'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { toCalendar } from '../calendar.ts'
import { mailLanguage, mailTexts } from '../mails/texts/index.ts'
import { routeOf } from '../plugins/permissions.ts'

export interface AttentionRoutesOptions {
  attention: ReadAttention
  accounts: Pick<AccountRepository, 'findOwned'>
  /** The address in the browser. */
  publicUrl: string
}

/** What the signed-in user should do, and the day on which a key ends for the user's calendar. */
export const attentionRoutes: FastifyPluginAsyncZod<AttentionRoutesOptions> = async (app, { attention, accounts, publicUrl }) => {
  app.route({ ...routeOf(app, readAttention), handler: (request) => attention(request.user) })

  app.route({
    ...routeOf(app, readExpiryCalendar),
    async handler(request, reply) {
      const account = await accounts.findOwned(request.params.id, request.user.id)
      if (!account?.expiresAt) return reply.problem({ code: 'not-found' })
      const { id, name, exchange, expiresAt, verifiedAt } = account
      const { calendar } = mailTexts(mailLanguage(request.user.language))
      const title = calendar(name, exchange === 'kraken-practice')
      const file = toCalendar({ id, title, at: expiresAt, stamp: verifiedAt, url: `${publicUrl}/accounts/${id}` })
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="key-expiry.ics"')
        .serializer((text: string) => text)
        .send(file)
    },
  })
}
