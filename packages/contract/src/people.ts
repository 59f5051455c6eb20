import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { LanguageTag } from './language.ts'
import { PageQuery, page } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { Role } from './roles.ts'
import { NewCredentials } from './session.ts'

/** Somebody who may sign in, as an admin sees them. */
export const PersonView = z.object({
  id: z.string(),
  email: z.string(),
  role: Role,
  /** Their sign-in is refused, and whatever they were signed in with. */
  disabled: z.boolean(),
  createdAt: z.iso.datetime(),
})
export type PersonView = z.output<typeof PersonView>

const PersonParams = z.strictObject({ id: z.uuid() })

/** By e-mail, in its order. */
export const listPeople = endpoint({
  method: 'GET',
  path: '/api/admin/people',
  permission: 'people.read',
  audit: 'people.listed',
  /** `query` is what an e-mail begins with. */
  query: z.extend(PageQuery, { query: z._default(z.string().check(z.maxLength(254)), '') }),
  replies: { 200: page(PersonView), ...PROBLEM_REPLIES },
})

/** Takes effect at once. With fewer rights than before the person has to sign in again. */
export const changePerson = endpoint({
  method: 'PATCH',
  path: '/api/admin/people/:id',
  permission: 'people.change',
  audit: 'person.changed',
  params: PersonParams,
  body: z.strictObject({ role: z.optional(Role), disabled: z.optional(z.boolean()) }),
  replies: { 200: PersonView, ...PROBLEM_REPLIES },
})

/** Ends whatever the person is signed in with, everywhere. */
export const signPersonOut = endpoint({
  method: 'POST',
  path: '/api/admin/people/:id/sign-out',
  permission: 'people.change',
  audit: 'person.signed-out',
  params: PersonParams,
  replies: { 204: z.void(), ...PROBLEM_REPLIES },
})

const InvitationView = z.object({ email: z.string(), role: Role, expiresAt: z.iso.datetime() })

/** The reply, and the mail where mail is set up, hold the link. An earlier invitation of the same e-mail is good no more. */
export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/admin/invitations',
  permission: 'people.change',
  audit: 'person.invited',
  body: z.strictObject({
    email: NewCredentials.shape.email,
    role: Role,
    /** In which the mail and the page behind the link are written; without it the mail is in English. */
    language: z.optional(LanguageTag),
  }),
  replies: { 201: z.object({ ...InvitationView.shape, link: z.string(), mailed: z.boolean() }), ...PROBLEM_REPLIES },
})

const invitationToken = z.string().check(z.maxLength(500))

/** Whom a link is for; 404 once it was used, replaced or is too old. In a body, because a token in a path ends up in logs. */
export const readInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/read',
  permission: 'invitations.accept',
  audit: null,
  body: z.strictObject({ token: invitationToken }),
  replies: { 200: InvitationView, ...PROBLEM_REPLIES },
})

/** Makes the person, who signs in afterwards like everybody. Works once. */
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitations/accept',
  permission: 'invitations.accept',
  audit: 'person.joined',
  body: z.strictObject({ token: invitationToken, password: NewCredentials.shape.password }),
  replies: { 204: z.void(), ...PROBLEM_REPLIES },
})
