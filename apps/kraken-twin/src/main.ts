import Fastify from 'fastify'
import { startTwin, twinPages } from './index.ts'

const HOST = '127.0.0.1'
const DEFAULT_PORT = 8090

const port = portFrom(process.env.TWIN_PORT)
const twin = await startTwin({ hosts: [HOST], port })
const pages = Fastify()
await pages.register(twinPages, { twin, ownerOf: () => 'local', mayControl: () => 'everything', addresses: [HOST] })
await pages.listen({ host: HOST, port: port + 1 })

console.log(`REST        ${twin.restUrl}
WebSocket   ${twin.wsUrl}
Keys        http://${HOST}:${port + 1}/
Control     http://${HOST}:${port + 1}/control`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void Promise.all([twin.close(), pages.close()]))
}

/** The pages take the port after it. */
function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT
  const value = Number(text)
  if (Number.isInteger(value) && value > 0 && value < 65_535) return value
  console.error('TWIN_PORT has to be a port number below 65535')
  process.exit(1)
}
