import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { NewCredentials } from './session.ts'

/** Makes the first admin with the token that the first start printed; afterwards it answers 404. */
export const createFirstAdmin = endpoint({
  method: 'POST',
  path: '/api/first-admin',
  permission: 'first-admin.create',
  audit: 'person.created',
  body: z.strictObject({
    token: z.string().check(z.maxLength(500)),
    ...NewCredentials.shape,
  }),
  replies: { 204: z.void(), ...PROBLEM_REPLIES },
})
