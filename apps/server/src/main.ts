import { compose, type Product } from './compose.ts'
import { type Config, readConfig, StartError } from './config.ts'
import { makeLogger } from './logger.ts'

/** How long a stop waits for what runs; a verification ends within 20 seconds. */
const STOP_TIMEOUT_MS = 25_000

try {
  const config = readConfig(process.env)
  const logger = makeLogger(config.LOG_LEVEL)
  const product = await compose(config, logger)
  stopOnSignal(product)
  await listen(product, config)
  product.jobs.start()

  const link = await product.firstAdmin.link(product.publicUrl)
  const invitation = link ? `\nThere is no user yet. Open this link, once, to make the first admin (valid for 24 hours):\n${link}` : ''
  console.log(`Keyhaven runs on ${product.publicUrl}${invitation}`)
} catch (error) {
  console.error(error instanceof StartError ? `Keyhaven does not start. ${error.message}` : error)
  process.exit(1)
}

/** Listens; an address that can't be listened on is the operator's to change. */
async function listen({ app, close }: Product, { HOST: host, PORT: port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    await close()
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new StartError(`Port ${port} is in use: stop what uses it, or set PORT to another.`)
    if (code === 'EACCES') throw new StartError(`Port ${port} needs rights that this user lacks: set PORT to another.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartError('HOST is no address of this machine.')
    throw error
  }
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
