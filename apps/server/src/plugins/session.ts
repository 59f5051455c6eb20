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
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Who is signed in; looked up once a request. */
    findUser(request: FastifyRequest): Promise<SignedInUser | undefined>
  }
  interface FastifyRequest {
    signedIn: SignedInUser | undefined
    /** Only behind an endpoint that is not for everybody. */
    readonly user: SignedInUser
    /** The user, for the audit trail; likewise. */
    readonly actor: Actor
  }
}

export const session = plugin<{ identity: Identity }>(async (app, { identity }) => {
  app.decorateRequest('signedIn', undefined)
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
    request.signedIn ??= await identity.findUser(new Headers({ cookie: request.headers.cookie ?? '' }))
    return request.signedIn
  })
})
