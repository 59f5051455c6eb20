import { type Endpoint, isAllowed } from '@keyhaven/contract'
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler, RouteOptions } from 'fastify'
import plugin from 'fastify-plugin'
import { ProblemError } from './problems.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is. */
    readonly servedRoutes: readonly ServedRoute[]
  }
  interface FastifyContextConfig {
    /** What this route serves; all but the routes in {@link OPEN_ROUTES} and the pages have it. */
    endpoint?: Endpoint
  }
}

export interface ServedRoute {
  method: string
  url: string
  endpoint: Endpoint | undefined
}

/** What no endpoint of ours describes, below `/api` and elsewhere: each of them guards itself, or is for everybody. */
const OPEN_ROUTES = ['/api/auth/*', '/api/openapi.json', '/api/docs', '/practice', '/healthz', '/readyz', '/metrics'] as const

/** Keeps a route from being served by accident: one below `/api`, or one that changes something, has an endpoint that says who may use it. */
export const permissions = plugin(async (app) => {
  const served: ServedRoute[] = []
  app.decorate('servedRoutes', served)
  app.addHook('onRoute', (route) => {
    if (!isNamed(route)) throw new Error(`the route ${route.method} ${route.url} has no endpoint`)
    for (const method of [route.method].flat()) served.push({ method, url: route.url, endpoint: route.config?.endpoint })
  })
})

function isNamed({ url, method, config }: RouteOptions): boolean {
  if (config?.endpoint || OPEN_ROUTES.some((open) => url === open || url.startsWith(`${open}/`))) return true
  const isPage = [method].flat().every((name) => name === 'GET' || name === 'HEAD')
  return isPage && !/^\/api(\/|$)/.test(url)
}

/** An endpoint's schemas under the names that Fastify has for them. */
type SchemaOf<E extends Endpoint> = {
  [Part in keyof E as Part extends 'headers' | 'params' | 'body'
    ? Part
    : Part extends 'query'
      ? 'querystring'
      : Part extends 'replies'
        ? 'response'
        : never]: E[Part]
}

/**
 * Everything of a route but its handler: method, path, schemas, and the hook that asks for the permission. Afterwards
 * `request.user` is set, unless the endpoint is for those too who have not signed in.
 *
 * @param config - such as `perMinute` makes.
 */
export function routeOf<const E extends Endpoint, Config extends object>(app: FastifyInstance, endpoint: E, config?: Config) {
  const { method, path, permission, headers, params, query, body, replies } = endpoint
  const parts = { headers, params, querystring: query, body, response: replies }
  // Fastify takes a schema that is there and undefined for a broken one.
  const schema = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as SchemaOf<E>
  const forAll = isAllowed(undefined, permission)
  const onRequest: onRequestAsyncHookHandler[] = forAll ? [] : [(request) => requirePermission(app, request, endpoint)]
  return { method, url: path, schema, onRequest, config: { ...config, endpoint } } as const
}

/** 401 for who has not signed in, 403 for whose role does not hold the permission. */
async function requirePermission(app: FastifyInstance, request: FastifyRequest, { permission }: Endpoint): Promise<void> {
  const user = await app.findUser(request)
  if (isAllowed(user?.role, permission)) return
  throw new ProblemError({ code: user ? 'forbidden' : 'unauthenticated' })
}
