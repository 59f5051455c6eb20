import plugin from 'fastify-plugin'

/**
 * A stop waits for what runs and for nothing else: a connection whose last reply goes out while the server closes would
 * otherwise be kept alive, idle, until it times out.
 */
export const closing = plugin(async (app) => {
  let closing = false
  app.addHook('preClose', async () => {
    closing = true
  })
  app.addHook('onResponse', async (request) => {
    if (closing) request.raw.socket.end()
  })
})
