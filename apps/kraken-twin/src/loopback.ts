import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Ports are taken at random on the first address; another program may hold the same one on the next. */
const ATTEMPTS = 20

/** HTTP servers that share a port on several loopback addresses, with every socket they hold. */
export interface Listeners {
  servers: readonly Server[]
  port: number
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
    const listeners = makeListeners(hosts.map(() => createServer(handler)))
    try {
      let taken = port
      for (const [index, server] of listeners.servers.entries()) taken = await bind(server, hosts[index] ?? '', taken)
      return { ...listeners, port: taken }
    } catch (error) {
      await listeners.close()
      const mayRetry = port === 0 && attempt < ATTEMPTS && error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!mayRetry) throw error
    }
  }
}

function makeListeners(servers: readonly Server[]): Omit<Listeners, 'port'> {
  const open = new Set<Socket>()
  for (const server of servers) {
    server.on('connection', (socket) => {
      open.add(socket)
      socket.once('close', () => open.delete(socket))
    })
  }
  return {
    servers,
    async close() {
      const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())))
      for (const socket of open) socket.destroy()
      await Promise.all(closed)
    },
  }
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
