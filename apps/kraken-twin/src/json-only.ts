import type { FastifyInstance, FastifyRequest } from 'fastify'
import { PageError, sendError } from './page-errors.ts'

const BODY_LIMIT_BYTES = 16 * 1024
const CHANGES = new Set(['POST', 'PATCH', 'PUT', 'DELETE'])

/**
 * Makes the routes of `app` speak JSON and nothing else, whatever the host reads besides: a foreign site's form cannot send it.
 *
 * @param admit - throws for a request that gets no further, before its body is read.
 */
export function speakJsonOnly(app: FastifyInstance, admit: (request: FastifyRequest) => void): void {
  app.setErrorHandler(sendError)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: BODY_LIMIT_BYTES },
    app.getDefaultJsonParser('error', 'error'),
  )

  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    admit(request)
    const mediaType = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
    if (CHANGES.has(request.method) && mediaType !== 'application/json') throw new PageError('unsupported-media-type')
  })

  app.all('/*', async () => {
    throw new PageError('not-found')
  })
}
