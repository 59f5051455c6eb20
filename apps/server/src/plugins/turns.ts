import plugin from 'fastify-plugin'

/**
 * Requests that arrive together start one by one, with a turn of the event loop between them: what is under way for others
 * goes on meanwhile. A request that comes alone waits for one turn, a few microseconds.
 */
export const turns = plugin(async (app) => {
  const waiting: (() => void)[] = []
  const next = () => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  app.addHook('onRequest', (_request, _reply, done) => {
    waiting.push(done)
    if (waiting.length === 1) setImmediate(next)
  })
})
