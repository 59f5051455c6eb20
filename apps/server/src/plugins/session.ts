import type { Role } from '@keyhaven/contract'
import type { FastifyRequest } from 'fastify'
import plugin from 'fastify-plugin'
import type { Identity } from '../identity.ts'
import { ProblemError } from './problems.ts'

export interface SignedInUser {
  id: string
  email: string
  name: string
  role: Role
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Who is signed in; looked up once a request. */
    findUser(request: FastifyRequest): Promise<SignedInUser | undefined>
    /** An `onRequest` hook: 401 for nobody; afterwards `request.user` is set. */
    requireUser(request: FastifyRequest): Promise<void>
    /** Likewise, and 403 for who is neither support nor admin. */
    requireStaff(request: FastifyRequest): Promise<void>
  }
  interface FastifyRequest {
    signedIn: SignedInUser | undefined
    /** Only behind `requireUser`. */
    readonly user: SignedInUser
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

  app.decorate('findUser', async (request) => {
    request.signedIn ??= await identity.findUser(new Headers({ cookie: request.headers.cookie ?? '' }))
    return request.signedIn
  })
  app.decorate('requireUser', async (request) => {
    if (!(await app.findUser(request))) throw new ProblemError({ code: 'unauthenticated' })
  })
  app.decorate('requireStaff', async (request) => {
    await app.requireUser(request)
    if (request.user.role === 'user') throw new ProblemError({ code: 'forbidden' })
  })
})
