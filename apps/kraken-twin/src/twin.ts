import { makeExchange } from './exchange.ts'
import { memoryStore } from './key-ring.ts'
import { listen, requireLoopback } from './loopback.ts'
import { makeRestServer } from './rest-server.ts'
import { serveSockets } from './socket-server.ts'
import type { Twin, TwinOptions } from './types.ts'

/**
 * Starts an exchange that behaves as Kraken does: Spot REST, WebSocket v2 and the Futures key check on one port.
 *
 * @throws {RangeError} if a host is not a loopback address.
 */
export async function startTwin(options: TwinOptions = {}): Promise<Twin> {
  const { hosts = ['127.0.0.1'], port = 0, now = Date.now, keyStore = memoryStore(), switches = {} } = options
  requireLoopback(hosts)
  const exchange = await makeExchange(keyStore, switches, now)
  const rest = makeRestServer(exchange)
  await rest.ready()
  const listeners = await listen(hosts, port, (request, response) => rest.routing(request, response))
  serveSockets(listeners.servers, exchange)

  const { keys, behaviour, faults, lockouts, log } = exchange
  faults.guard(listeners.accept)
  const [host = ''] = hosts
  const authority = `${host.includes(':') ? `[${host}]` : host}:${listeners.port}`
  return {
    restUrl: `http://${authority}`,
    wsUrl: `ws://${authority}/v2`,
    issueKey: (spec = {}) => keys.issue(spec),
    changeKey: (publicKey, change) => keys.change(publicKey, change),
    deleteKey: (publicKey) => keys.delete(publicKey),
    listKeys: (ownerId) => keys.list(ownerId),
    set: (change, forKey) => behaviour.set(change, forKey),
    reset: (forKey) => behaviour.reset(forKey),
    switches: (forKey) => behaviour.of(forKey),
    changes: (forKey) => behaviour.changes(forKey),
    fault: (fault) => faults.add(fault),
    faults: (forKey) => faults.list(forKey),
    mend: (forKey) => faults.mend(forKey),
    forgive(forKey) {
      lockouts.forgive(forKey)
      keys.forgive(forKey)
    },
    get calls() {
      return log.all
    },
    clearCalls: () => log.clear(),
    async close() {
      await listeners.close()
      await rest.close()
    },
  }
}
