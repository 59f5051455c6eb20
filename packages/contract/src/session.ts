import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { LanguageTag } from './language.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { Role } from './roles.ts'

export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 128

export const SessionView = z.object({
  /** Null when nobody is signed in. */
  user: z.nullable(
    z.object({
      id: z.string(),
      email: z.string(),
      name: z.string(),
      role: Role,
      /** The language that the user reads; null until a browser has told it. */
      language: z.nullable(LanguageTag),
    }),
  ),
  /** What the sign-in page offers. */
  signUp: z.enum(['open', 'closed']),
})
export type SessionView = z.output<typeof SessionView>

/** Who is signed in; the page asks it first. */
export const readSession = endpoint({
  method: 'GET',
  path: '/api/session',
  permission: 'session.read',
  audit: null,
  replies: { 200: SessionView, ...PROBLEM_REPLIES },
})

/** Remembers the language that the user reads, for every browser and for what is sent by mail. */
export const updateSession = endpoint({
  method: 'PATCH',
  path: '/api/session',
  permission: 'own-settings.change',
  audit: null,
  body: z.strictObject({ language: LanguageTag }),
  replies: { 200: SessionView, ...PROBLEM_REPLIES },
})

/** What a new user signs in with. */
export const NewCredentials = z.object({
  email: z.email().check(z.maxLength(254)),
  password: z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(PASSWORD_MAX)),
})

/** better-auth's own routes, as far as the web uses them. */
export const AUTH_PATHS = {
  signIn: '/api/auth/sign-in/email',
  signUp: '/api/auth/sign-up/email',
  signOut: '/api/auth/sign-out',
} as const
