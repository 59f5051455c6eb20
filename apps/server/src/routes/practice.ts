import { type ControlRight, type Twin, twinPages } from '@keyhaven/kraken-twin'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { PRACTICE_ADDRESS } from '../exchanges.ts'

/** The practice exchange's own page: a signed-in user makes keys there, and sees only their own. */
export const practiceRoutes: FastifyPluginAsync<{ twin: Twin }> = async (app, { twin }) => {
  app.addHook('onRequest', async (request, reply) => {
    const user = await app.findUser(request)
    if (!user && request.headers.accept?.includes('text/html')) return reply.redirect('/sign-in')
  })
  const ownerOf = (request: FastifyRequest) => request.signedIn?.id
  const languageOf = (request: FastifyRequest) => request.signedIn?.language ?? undefined
  await app.register(twinPages, { prefix: '/practice', twin, ownerOf, mayControl, languageOf, addresses: [PRACTICE_ADDRESS] })
}

/** Staff show each case to others; a user's own mistakes are the user's own. */
function mayControl({ signedIn }: FastifyRequest): ControlRight {
  if (!signedIn) return 'nobody'
  return signedIn.role === 'user' ? 'own-keys' : 'everything'
}
