import type { LanguageTag, Role } from '@keyhaven/contract'
import type { Actor } from '@keyhaven/core'
import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Identity } from '../identity.ts'
import { ProblemError } from './problems.ts'

export interface SignedInUser {
  id: string
  email: string
  name: string
  role: Role
  language: LanguageTag | null
  /** An admin has taken the right to sign in: whatever they are signed in with opens nothing. */
  disabled: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Who is signed in; looked up once a request. */
    findUser(request: FastifyRequest): Promise<SignedInUser | undefined>
  }
  interface FastifyRequest {
    signedIn: SignedInUser | undefined
    /** Who would be signed in, were they not disabled. */
    disabledUser: SignedInUser | undefined
    /** Only behind an endpoint that is not for everybody. */
    readonly user: SignedInUser
    /** The user, for the audit trail; likewise. */
    readonly actor: Actor
  }
}

export const session = plugin<{ identity: Identity }>(async (app, { identity }) => {
  app.decorateRequest('signedIn', undefined)
  app.decorateRequest('disabledUser', undefined)
  app.decorateRequest('user', {
    getter(this: FastifyRequest) {
      if (!this.signedIn) throw new ProblemError({ code: 'unauthenticated' })
      return this.signedIn
    },
  })
  app.decorateRequest('actor', {
    getter(this: FastifyRequest) {
      return { id: this.user.id, role: this.user.role, address: this.ip }
    },
  })

  app.decorate('findUser', async (request) => {
    if (request.signedIn || request.disabledUser) return request.signedIn
    const found = await identity.findUser(new Headers({ cookie: request.headers.cookie ?? '' }))
    request[found?.disabled ? 'disabledUser' : 'signedIn'] = found
    return request.signedIn
  })
})
