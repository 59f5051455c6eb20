import { isIP } from 'node:net'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { Agent, type Dispatcher, Pool, ProxyAgent } from 'undici'
import type { ClientOptions } from 'ws'

/** An address from which the platform calls the exchange, and the way to it: bound to a local address, or through a proxy. */
export interface Egress {
  publicAddress: string
  localAddress?: string
  /** `http://…` or `https://…`, with `user:password@` where the proxy asks for it. */
  proxyUrl?: string
  /** Announced: users are asked to whitelist it now, calls go out from it from then on. */
  usedFrom?: Date
}

/** One way out, for REST and for the WebSocket alike. */
export interface WayOut {
  /** Keeps connections alive between calls. */
  dispatcher: Dispatcher
  /**
   * How one WebSocket goes out.
   *
   * @param giveUp - ends a connection that the proxy has not yet made: nobody else would.
   * @param onProxyRefusal - the proxy, and nobody beyond it, refused.
   */
  webSocket(giveUp: AbortSignal, onProxyRefusal: () => void): Pick<ClientOptions, 'localAddress' | 'family' | 'agent'>
}

// Long enough that a second try after reading the first one's result finds the connection still open.
const KEEP_ALIVE_MS = 30_000

/**
 * @param egress - without one, calls go out as the machine's routes have it.
 * @param connectTimeoutMs - ends attempts to connect whose call is long forgotten.
 */
export function openWayOut(egress: Egress | undefined, connectTimeoutMs: number): WayOut {
  const pool = { allowH2: false, keepAliveTimeout: KEEP_ALIVE_MS, keepAliveMaxTimeout: KEEP_ALIVE_MS, connectTimeout: connectTimeoutMs }
  if (egress?.proxyUrl !== undefined) return throughProxy(egress.proxyUrl, pool)
  if (egress?.localAddress === undefined) return { dispatcher: new Agent(pool), webSocket: () => ({}) }

  const { localAddress } = egress
  // A name with addresses of both families must not lead to the one that this address cannot reach.
  const family = isIP(localAddress)
  return {
    dispatcher: new Agent({ ...pool, localAddress, connect: { family, timeout: connectTimeoutMs } }),
    webSocket: () => ({ localAddress, family }),
  }
}

function throughProxy(proxyUrl: string, pool: Agent.Options & { connectTimeout: number }): WayOut {
  return {
    dispatcher: new ProxyAgent({
      ...pool,
      uri: proxyUrl,
      // A tunnel also for http targets, as the WebSocket makes one: a proxy that serves the one serves the other.
      proxyTunnel: true,
      // A proxy that keeps silent would hold its connection for undici's five minutes.
      clientFactory: (origin, options) => new Pool(origin, { ...options, headersTimeout: pool.connectTimeout }),
    }),
    webSocket(giveUp, onProxyRefusal) {
      const agent = new HttpsProxyAgent(proxyUrl, { signal: giveUp })
      agent.once('proxyConnect', (reply: { statusCode: number }) => {
        if (reply.statusCode !== 200) onProxyRefusal()
      })
      return { agent }
    },
  }
}
