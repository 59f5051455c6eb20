import { compose, type Product } from './compose.ts'
import { readConfig, StartError } from './config.ts'
import { makeLogger } from './logger.ts'

/** How long a stop waits for what runs; a verification ends within 20 seconds. */
const STOP_TIMEOUT_MS = 25_000

try {
  const config = readConfig(process.env)
  const logger = makeLogger(config.LOG_LEVEL)
  const product = await compose(config, logger)
  stopOnSignal(product)
  await product.app.listen({ host: config.HOST, port: config.PORT })

  const link = await product.firstAdmin.link(product.publicUrl)
  const invitation = link ? `\nThere is no user yet. Open this link, once, to make the first admin (valid for 24 hours):\n${link}` : ''
  console.log(`Keyhaven runs on ${product.publicUrl}${invitation}`)
} catch (error) {
  console.error(error instanceof StartError ? `Keyhaven does not start. ${error.message}` : error)
  process.exit(1)
}

function stopOnSignal(product: Product): void {
  let stopping = false
  const stop = async (signal: NodeJS.Signals) => {
    // A terminal sends the signal to every process of the command, and npm passes it on once more.
    if (stopping) return
    stopping = true
    product.app.log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref()
    await product.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
}
