import type { Actor, AuditTrail } from '@keyhaven/core'
import { newEvent } from '@keyhaven/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'

const MINUTE_MS = 60_000
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export interface DenialsOptions {
  audit: AuditTrail
  newId: () => string
  now: () => number
}

/** What somebody was refused at one route within the minute. */
interface Denied {
  times: number
  /** The ids that were tried, as far as they are told one by one. */
  ids: Set<string | null>
}
const TOLD_ONE_BY_ONE = 10

/**
 * Who tries what is not theirs leaves a trace before the reply leaves. For each person, route and minute the first ten ids are told,
 * each once, and then each tenfold of tries, from a hundred on, so that no script fills the disk or goes unnoticed. What does not exist leaves the same one as what is somebody else's.
 */
export const denials = plugin<DenialsOptions>(async (app, { audit, newId, now }) => {
  let minute = 0
  const denied = new Map<string, Denied>()

  app.addHook('onSend', async (request, reply) => {
    const endpoint = request.routeOptions.config.endpoint
    const actor = actorOf(request)
    if (!endpoint || !actor || !isDenied(request, reply)) return

    const thisMinute = Math.floor(now() / MINUTE_MS)
    if (thisMinute !== minute) denied.clear()
    minute = thisMinute
    const { method, path } = endpoint
    const key = `${actor.id} ${method} ${path}`
    const before = denied.get(key) ?? { times: 0, ids: new Set() }
    denied.set(key, before)

    // A parameter that nobody has looked at yet may be anything, a pasted key even.
    const { id } = (request.params ?? {}) as { id?: unknown }
    const subjectId = typeof id === 'string' && UUID.test(id) ? id.toLowerCase() : null
    const isMany = count(before, subjectId)
    if (isMany === undefined) return
    const accountId = path.includes('/accounts/:id') ? subjectId : null
    const facts = { route: `${method} ${path}`, status: String(reply.statusCode), ...(isMany && { times: String(before.times) }) }
    await audit.append(newEvent({ newId, now }, { actor, action: 'access.denied', subjectId, accountId, facts }))
  })
})

/** Counts one more. Tells whether its number is what is worth telling, or its id; undefined when neither is. */
function count(denied: Denied, id: string | null): boolean | undefined {
  denied.times += 1
  if (/^100+$/.test(String(denied.times))) return true
  if (denied.ids.has(id) || denied.ids.size === TOLD_ONE_BY_ONE) return undefined
  denied.ids.add(id)
  return false
}

/** Also who has been disabled, and comes with an old cookie. */
function actorOf({ signedIn, disabledUser, ip }: FastifyRequest): Actor | undefined {
  const user = signedIn ?? disabledUser
  return user && { id: user.id, role: user.role, address: ip }
}

function isDenied({ routeOptions, disabledUser }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  if (statusCode === 403 || (statusCode === 401 && disabledUser)) return true
  return statusCode === 404 && routeOptions.config.endpoint?.permission.startsWith('own-accounts.') === true
}
