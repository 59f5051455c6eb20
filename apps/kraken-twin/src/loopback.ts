import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Ports are taken at random on the first address; another program may hold the same one on the next. */
const ATTEMPTS = 20

/** HTTP servers that share a port on several loopback addresses, with every socket they hold. */
export interface Listeners {
  servers: readonly Server[]
  port: number
  /** Lets callers in, or refuses them and ends the connections there are. Refusing takes effect at once. */
  accept(callers: boolean): Promise<void>
  /** Destroys what is open and stops listening. */
  close(): Promise<void>
}

/** @throws {RangeError} for an address that others could reach: practice keys guard nothing, but nor does this guard them. */
export function requireLoopback(hosts: readonly string[]): void {
  for (const host of hosts) {
    if (!ipaddr.isValid(host) || ipaddr.process(host).range() !== 'loopback')
      throw new RangeError(`the twin listens on loopback addresses only, not on ${host}`)
  }
  if (hosts.length === 0) throw new RangeError('the twin needs an address to listen on')
}

/** Listens on all addresses on one port, a free one for 0. */
export async function listen(hosts: readonly string[], port: number, handler: RequestListener): Promise<Listeners> {
  for (let attempt = 1; ; attempt += 1) {
    const listeners = makeListeners(hosts, () => createServer(handler))
    try {
      let taken = port
      for (const [index, server] of listeners.servers.entries()) taken = await bind(server, hosts[index] ?? '', taken)
      return Object.assign(listeners, { port: taken })
    } catch (error) {
      await listeners.close()
      const mayRetry = port === 0 && attempt < ATTEMPTS && error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!mayRetry) throw error
    }
  }
}

function makeListeners(hosts: readonly string[], makeServer: () => Server): Listeners {
  const open = new Set<Socket>()
  const servers = hosts.map(() => makeServer())
  for (const server of servers) {
    server.on('connection', (socket) => {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
    })
  }
  let wanted = true
  let settled: Promise<void> = Promise.resolve()
  const shut = () => {
    wanted = false
    const shutting = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())))
    for (const socket of open) socket.destroy()
    return Promise.all(shutting)
  }
  const reopen = async () => {
    for (const [index, server] of servers.entries()) {
      if (wanted && !server.listening) await bind(server, hosts[index] ?? '', listeners.port)
      // Somebody may have thought better of it meanwhile.
      if (!wanted) server.close()
    }
  }

  const listeners: Listeners = {
    servers,
    port: 0,
    async accept(callers) {
      if (!callers) return void shut()
      wanted = true
      settled = settled.catch(() => undefined).then(reopen)
      return settled
    },
    async close() {
      wanted = false
      await settled.catch(() => undefined)
      await shut()
    },
  }
  return listeners
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}
