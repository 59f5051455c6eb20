import { runWithTransaction } from '@better-auth/core/context'
import { LANGUAGES, LanguageTag, PASSWORD_MAX, PASSWORD_MIN, ROLES, Role } from '@keyhaven/contract'
import { err, ok, type Result, type SecretText } from '@keyhaven/core'
import type { Store } from '@keyhaven/store'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
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
}

export interface NewUser {
  email: string
  password: string
  role: Role
}

/** Who people are: better-auth with e-mail and password on the product's own database. */
export interface Identity {
  /** better-auth's own routes, below `/api/auth`. */
  handle(request: Request): Promise<Response>
  findUser(headers: Headers): Promise<SignedInUser | undefined>
  setLanguage(userId: string, language: LanguageTag): Promise<void>
  createUser(user: NewUser): Promise<Result<{ id: string }, { code: 'email-taken' }>>
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
      },
    },
    session: { modelName: 'auth_sessions' },
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
  const auth = betterAuth(authOptions(options))

  return {
    handle: (request) => auth.handler(request),
    async findUser(headers) {
      const found = await auth.api.getSession({ headers })
      if (!found) return undefined
      const { id, email, name, role, language } = found.user
      // A language that is no longer offered counts as none.
      return { id, email, name, role: Role.parse(role), language: LanguageTag.safeParse(language).data ?? null }
    },
    async setLanguage(userId, language) {
      const { internalAdapter } = await auth.$context
      await internalAdapter.updateUser(userId, { language })
    },
    async createUser({ email, password, role }) {
      const { adapter, internalAdapter, password: passwords } = await auth.$context
      const address = email.trim().toLowerCase()
      if (await internalAdapter.findUserByEmail(address)) return err({ code: 'email-taken' })
      const hash = await passwords.hash(password)
      // Together or not at all: a user without a password could never sign in, and would keep the first admin's link from working.
      return runWithTransaction(adapter, async () => {
        const draft = { email: address, name: address, emailVerified: true, role }
        const user = await internalAdapter.createUser(draft, { method: 'email-password' })
        await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash })
        return ok({ id: user.id })
      })
    },
  }
}
