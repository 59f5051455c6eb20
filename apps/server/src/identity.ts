import { LANGUAGES, LanguageTag, PASSWORD_MAX, PASSWORD_MIN, ROLES, Role } from '@keyhaven/contract'
import { type Actor, err, newEvent, OPERATOR, ok, type Result, type SecretText } from '@keyhaven/core'
import type { Store } from '@keyhaven/store'
import { type BetterAuthOptions, betterAuth, type GenericEndpointContext } from 'better-auth'
import { APIError } from 'better-auth/api'
import { v7 as newId } from 'uuid'
import type { SignedInUser } from './plugins/session.ts'

/** The caller's address, as Fastify found it; better-auth has no say in which header to trust. */
export const CALLER_HEADER = 'x-keyhaven-caller'

export interface IdentityOptions {
  store: Store
  secret: SecretText
  /** The address in the browser. */
  publicUrl: string
  signUp: 'open' | 'closed'
  now?: () => number
}

export interface NewUser {
  email: string
  password: string
  role: Role
  /** Used up when the person is made. */
  invitationId?: string
}

/** Who people are: better-auth with e-mail and password on the product's own database. */
export interface Identity {
  /** better-auth's own routes, below `/api/auth`. Who is disabled is nobody there. */
  handle(request: Request): Promise<Response>
  /** Also who is disabled. */
  findUser(headers: Headers): Promise<SignedInUser | undefined>
  setLanguage(userId: string, language: LanguageTag): Promise<void>
  /** @param by - who makes the user, for the audit trail; gets the new user's id. */
  createUser(user: NewUser, by?: (id: string) => Actor): Promise<Result<{ id: string }, { code: 'email-taken' | 'not-found' }>>
}

/** What better-auth is told; its tables are made by the store's migrations. */
export const authOptions = ({ store, secret, publicUrl, signUp }: IdentityOptions) =>
  ({
    appName: 'Keyhaven',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret: secret.reveal(),
    database: { db: store.db, type: store.type, transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: signUp === 'closed',
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: {
      modelName: 'auth_users',
      additionalFields: {
        role: { type: [...ROLES], required: true, defaultValue: 'user', input: false },
        language: { type: [...LANGUAGES], required: false, input: false },
        disabled: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    session: { modelName: 'auth_sessions' },
    databaseHooks: { session: { create: { before: ({ userId }, context) => refuseDisabled(userId, context) } } },
    account: { modelName: 'auth_credentials' },
    verification: { modelName: 'auth_tokens' },
    // Where requests may come from and how often is decided in one place for all routes: plugins/origin.ts, rate-limits.ts.
    rateLimit: { enabled: false },
    advanced: {
      disableOriginCheck: true,
      disableCSRFCheck: true,
      useSecureCookies: publicUrl.startsWith('https:'),
      cookiePrefix: 'keyhaven',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [CALLER_HEADER] },
      database: { generateId: () => newId() },
    },
    telemetry: { enabled: false },
    // Its messages may hold what was typed; outcomes are in our own log.
    logger: { disabled: true },
  }) satisfies BetterAuthOptions

export function makeIdentity(options: IdentityOptions): Identity {
  const { store, now = Date.now } = options
  const auth = betterAuth(authOptions(options))

  async function findUser(headers: Headers): Promise<SignedInUser | undefined> {
    if (!headers.get('cookie')) return undefined
    const found = await auth.api.getSession({ headers })
    if (!found) return undefined
    const { id, email, name, role, language, disabled } = found.user
    // A language that is no longer offered counts as none.
    return { id, email, name, role: Role.parse(role), language: LanguageTag.safeParse(language).data ?? null, disabled }
  }

  return {
    async handle(request) {
      if ((await findUser(request.headers))?.disabled) request.headers.delete('cookie')
      return auth.handler(request)
    },
    findUser,
    async setLanguage(userId, language) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.updateUser(userId, { language })
    },
    async createUser({ email, password, role, invitationId }, by = () => OPERATOR) {
      const address = email.trim().toLowerCase()
      if (await store.people.find(address)) return err({ code: 'email-taken' })
      const { password: passwords } = await auth.$context
      const passwordHash = await passwords.hash(password)
      const [id, createdAt] = [newId(), new Date(now())]
      const event = newEvent(
        { newId, now },
        { actor: by(id), action: invitationId ? 'person.joined' : 'person.created', ownerId: id, subjectId: id, facts: { role } },
      )
      // Together or not at all: a user without a password could never sign in, and would keep the first admin's link from working.
      const added = await store.people.add({ id, email: address, role, disabled: false, createdAt, passwordHash }, event, invitationId)
      return added.ok ? ok({ id }) : added
    },
  }
}

/** Asked before anybody is signed in, in whatever way; of the library's own transaction, where there is one. */
async function refuseDisabled(userId: string, context: GenericEndpointContext | null): Promise<void> {
  const person = await context?.context.internalAdapter.findUserById(userId)
  // Additional fields are not in the library's type of a user.
  if (person && 'disabled' in person && person.disabled === true) {
    throw new APIError('FORBIDDEN', { code: 'SIGN_IN_DISABLED', message: 'disabled' })
  }
}
