import plugin from 'fastify-plugin'
import { isLoopback } from '../loopback.ts'
import { ProblemError } from './problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Nothing that the caller's browser holds gives this route its right: another site's page can do no harm with it. */
    fromAnywhere?: boolean
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export interface OriginOptions {
  /** As set by the operator; otherwise the product is reached under this machine's own names. */
  publicUrl: string | undefined
  host: string
}

/**
 * Refuses changes that another site's page asks for. Browsers say where a request comes from in `Origin` and
 * `Sec-Fetch-Site`; programs send neither, and have no cookie that a foreign page could ride on.
 */
export const origin = plugin<OriginOptions>(async (app, options) => {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || request.routeOptions.config.fromAnywhere) return
    const { origin, 'sec-fetch-site': site } = request.headers
    const foreign = origin !== undefined && !isOwnOrigin(origin, request.headers.host, options)
    if (foreign || (site !== undefined && site !== 'same-origin' && site !== 'none')) throw new ProblemError({ code: 'foreign-origin' })
  })
})

export function isOwnOrigin(origin: string, requestHost: string | undefined, { publicUrl, host }: OriginOptions): boolean {
  if (publicUrl !== undefined) return origin === publicUrl
  if (!URL.canParse(origin)) return false
  // Compared with the address that the browser asked for, among this machine's own names only: another name could be
  // pointed at this machine by its owner.
  const { hostname, host: originHost, protocol } = new URL(origin)
  return protocol === 'http:' && originHost === requestHost && (isLoopback(hostname) || hostname === host)
}
