import type {
  AccountHistory,
  AccountRepository,
  AddAccount,
  AuditTrail,
  Exchange,
  LiftBudget,
  LookUpVerification,
  Mailboxes,
  OwnAccounts,
  People,
  ReadAddresses,
  ReadAttention,
  ReadAudit,
  ReadEgressHealth,
  ReadStatistics,
  Repeats,
  ReplaceCredentials,
  SearchForSupport,
  StartVerification,
  SupportAccounts,
  SupportNotes,
  VerifyAccount,
} from '@keyhaven/core'

import type { Twin } from '@keyhaven/kraken-twin'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Logger } from 'pino'
import type { FirstAdmin } from './first-admin.ts'
import type { Identity } from './identity.ts'
import type { UnsubscribeLinks } from './mails/unsubscribe-links.ts'
import { closing } from './plugins/closing.ts'
import { denials } from './plugins/denials.ts'
import { docs } from './plugins/docs.ts'
import { idempotency } from './plugins/idempotency.ts'
import { origin } from './plugins/origin.ts'
import { permissions } from './plugins/permissions.ts'
import { type Metrics, probes } from './plugins/probes.ts'
import { problems, sendProblem, toDraft } from './plugins/problems.ts'
import { rateLimits } from './plugins/rate-limits.ts'
import { runOn } from './plugins/run-on.ts'
import { securityHeaders } from './plugins/security-headers.ts'
import { session } from './plugins/session.ts'
import { turns } from './plugins/turns.ts'
import { web } from './plugins/web.ts'
import { accountVerificationRoutes } from './routes/account-verifications.ts'
import { accountRoutes } from './routes/accounts.ts'
import { addressRoutes } from './routes/addresses.ts'
import { attentionRoutes } from './routes/attention.ts'
import { auditRoutes } from './routes/audit.ts'
import { authRoutes } from './routes/auth.ts'
import { budgetRoutes } from './routes/budgets.ts'
import { exchangeRoutes } from './routes/exchanges.ts'
import { mailRoutes } from './routes/mails.ts'
import { peopleRoutes } from './routes/people.ts'
import { practiceRoutes } from './routes/practice.ts'
import { serviceHealthRoutes } from './routes/service-health.ts'
import { sessionRoutes } from './routes/session.ts'
import { supportAccountRoutes } from './routes/support-accounts.ts'
import { supportSearchRoutes } from './routes/support-search.ts'
import { verificationRoutes } from './routes/verifications.ts'
import { styleHashes } from './style-hashes.ts'

const BODY_LIMIT_BYTES = 16 * 1024
/** A search of 10,000 characters of any kind, each of which takes up to twelve bytes of an address, and whatever comes with it. */
const HEADERS_LIMIT_BYTES = 128 * 1024

/** What people read of what the product does unasked. */
export interface WatchParts {
  attention: ReadAttention
  addresses: ReadAddresses
  accounts: Pick<AccountRepository, 'findOwned'>
  mailboxes: Pick<Mailboxes, 'stateOf' | 'setWanted'>
  links: UnsubscribeLinks
  mailsAvailable: boolean
}

export interface AppParts {
  logger: Logger
  host: string
  /** The address in the browser, and whether the operator set it. */
  publicUrl: { url: string; set: boolean }
  trustProxy: boolean | string
  signUp: 'open' | 'closed'
  budgetSignIn: number
  webFolder: string
  version: string
  identity: Identity
  firstAdmin: FirstAdmin
  exchanges: readonly Exchange[]
  verify: StartVerification
  addAccount: AddAccount
  ownAccounts: OwnAccounts
  repeats: Repeats
  verifyAccount: VerifyAccount
  replaceCredentials: ReplaceCredentials
  history: AccountHistory
  lookUp: LookUpVerification
  lift: LiftBudget
  watch: WatchParts
  search: SearchForSupport
  supportAccounts: SupportAccounts
  supportNotes: SupportNotes
  egressHealth: ReadEgressHealth
  statistics: ReadStatistics
  /** Somebody looked at what can be added. */
  opened: (userId: string) => Promise<void>
  /** The practice exchange, when it is offered. */
  twin: Twin | undefined
  people: People
  readAudit: ReadAudit
  audit: AuditTrail
  newId: () => string
  now: () => number
  metrics: Metrics
  ping: () => Promise<void>
}

/** The HTTP side of the product. Every part is handed in; nothing here reads the environment or opens a database. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { publicUrl, budgetSignIn, exchanges, identity, ownAccounts, watch } = parts
  const app = Fastify({
    loggerInstance: parts.logger as FastifyBaseLogger,
    bodyLimit: BODY_LIMIT_BYTES,
    http: { maxHeaderSize: HEADERS_LIMIT_BYTES },
    trustProxy: parts.trustProxy,
    // What runs is finished, what is idle is closed: a stop waits for no browser.
    forceCloseConnections: 'idle',
    // A path that can't be decoded is refused before any plugin runs; Fastify's own words would repeat it.
    frameworkErrors: (error, _request, reply) => sendProblem(reply, toDraft(error)),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  await app.register(turns)
  await app.register(closing)
  await app.register(runOn)
  await app.register(problems)
  await app.register(securityHeaders, { https: publicUrl.url.startsWith('https:'), styles: styleHashes(parts.webFolder) })
  await app.register(origin, { publicUrl: publicUrl.set ? publicUrl.url : undefined, host: parts.host })
  await app.register(permissions)
  await app.register(rateLimits)
  await app.register(probes, { metrics: parts.metrics, ping: parts.ping })
  await app.register(session, { identity })
  await app.register(denials, { audit: parts.audit, newId: parts.newId, now: parts.now })
  await app.register(idempotency, { repeats: parts.repeats })
  await app.register(docs, { version: parts.version })

  await app.register(authRoutes, { identity, publicUrl: publicUrl.url, budgetSignIn })
  await app.register(sessionRoutes, { identity, firstAdmin: parts.firstAdmin, signUp: parts.signUp, budgetSignIn })
  await app.register(exchangeRoutes, { exchanges, opened: parts.opened })
  await app.register(verificationRoutes, { exchanges, verify: parts.verify, ownAccounts })
  await app.register(accountRoutes, { exchanges, addAccount: parts.addAccount, ownAccounts, replaceCredentials: parts.replaceCredentials })
  await app.register(accountVerificationRoutes, { ownAccounts, verifyAccount: parts.verifyAccount, history: parts.history })
  await app.register(attentionRoutes, { attention: watch.attention, accounts: watch.accounts, publicUrl: publicUrl.url })
  await app.register(mailRoutes, {
    mailboxes: watch.mailboxes,
    links: watch.links,
    available: watch.mailsAvailable,
  })
  await app.register(addressRoutes, { addresses: watch.addresses })
  await app.register(budgetRoutes, { lift: parts.lift })
  await app.register(auditRoutes, { readAudit: parts.readAudit })
  await app.register(peopleRoutes, { identity, people: parts.people, budgetSignIn })
  await app.register(supportSearchRoutes, { search: parts.search, lookUp: parts.lookUp })
  await app.register(supportAccountRoutes, { supportAccounts: parts.supportAccounts, supportNotes: parts.supportNotes })
  await app.register(serviceHealthRoutes, { egressHealth: parts.egressHealth, statistics: parts.statistics })
  if (parts.twin) await app.register(practiceRoutes, { twin: parts.twin })
  await app.register(web, { folder: parts.webFolder })
  return app
}
