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

/**
 * Who tries what is not theirs leaves a trace before the reply leaves: once for each person, route and minute, so that no script
 * fills the disk. What does not exist leaves the same one as what is somebody else's.
 */
export const denials = plugin<DenialsOptions>(async (app, { audit, newId, now }) => {
  let minute = 0
  const told = new Set<string>()

  app.addHook('onSend', async (request, reply) => {
    const endpoint = request.routeOptions.config.endpoint
    const actor = actorOf(request)
    if (!endpoint || !actor || !isDenied(request, reply)) return

    const thisMinute = Math.floor(now() / MINUTE_MS)
    if (thisMinute !== minute) told.clear()
    minute = thisMinute
    const { method, path } = endpoint
    const key = `${actor.id} ${method} ${path}`
    if (told.has(key)) return
    told.add(key)

    // A parameter that nobody has looked at yet may be anything, a pasted key even.
    const { id } = (request.params ?? {}) as { id?: unknown }
    const subjectId = typeof id === 'string' && UUID.test(id) ? id : null
    const facts = { route: `${method} ${path}`, status: String(reply.statusCode) }
    await audit.append(newEvent({ newId, now }, { actor, action: 'access.denied', subjectId, facts }))
  })
})

/** Also who has been disabled, and comes with an old cookie. */
function actorOf({ signedIn, disabledUser, ip }: FastifyRequest): Actor | undefined {
  const user = signedIn ?? disabledUser
  return user && { id: user.id, role: user.role, address: ip }
}

function isDenied({ routeOptions, disabledUser }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  if (statusCode === 403 || (statusCode === 401 && disabledUser)) return true
  return statusCode === 404 && routeOptions.config.endpoint?.permission.startsWith('own-accounts.') === true
}
