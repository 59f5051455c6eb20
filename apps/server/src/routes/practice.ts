import { type Twin, twinPages } from '@keyhaven/kraken-twin'
import type { FastifyPluginAsync } from 'fastify'
import { PRACTICE_ADDRESS } from '../exchanges.ts'

/** The practice exchange's own page: a signed-in user makes keys there, and sees only their own. */
export const practiceRoutes: FastifyPluginAsync<{ twin: Twin }> = async (app, { twin }) => {
  app.addHook('onRequest', async (request, reply) => {
    const user = await app.findUser(request)
    if (!user && request.headers.accept?.includes('text/html')) return reply.redirect('/sign-in')
  })
  await app.register(twinPages, { prefix: '/practice', twin, ownerOf: (request) => request.signedIn?.id, addresses: [PRACTICE_ADDRESS] })
}
