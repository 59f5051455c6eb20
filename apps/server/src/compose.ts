import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AuditChain,
  type FollowAccount,
  type MailInvitation,
  makeAccountHistory,
  makeAddAccount,
  makeAuditChain,
  makeFingerprints,
  makeFollowAccount,
  makeLiftBudget,
  makeLockoutGuard,
  makeLookUpVerification,
  makeOwnAccounts,
  makePeople,
  makeReadAudit,
  makeReadEgressHealth,
  makeReadStatistics,
  makeReceipts,
  makeRepeats,
  makeReplaceCredentials,
  makeSearchForSupport,
  makeSignedTokens,
  makeStartVerification,
  makeSupportAccounts,
  makeSupportNotes,
  makeVerifyAccount,
  type OurAddresses,
  type Sealer,
  SecretText,
} from '@keyhaven/core'

import { makeKrakenConnector } from '@keyhaven/kraken'
import { startTwin } from '@keyhaven/kraken-twin'
import { type Database, makeStore, openDatabase, type Store } from '@keyhaven/store'
import { makeVault, parseKeyRing } from '@keyhaven/vault'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { v7 as newId } from 'uuid'
import packageJson from '../package.json' with { type: 'json' }
import { type AddressEcho, makeAddressEcho } from './address-echo.ts'
import { buildApp } from './app.ts'
import { composeWatch } from './compose-watch.ts'
import { type Config, StartError } from './config.ts'
import { krakenExchange, PRACTICE_ADDRESS, practiceExchange } from './exchanges.ts'
import { type FirstAdmin, makeFirstAdmin } from './first-admin.ts'
import { type Identity, makeIdentity } from './identity.ts'
import type { Jobs } from './jobs.ts'
import { localSecret } from './local-secrets.ts'
import { isLoopback } from './loopback.ts'
import { makeInvitationMail } from './mails/invitation-mail.ts'
import { makeOurAddresses } from './our-addresses.ts'
import { makeMetrics } from './plugins/probes.ts'
import { sealedPracticeKeys } from './practice.ts'
import { watchAddresses } from './watch-addresses.ts'

const WEB_FOLDER = join(import.meta.dirname, '../../web/dist')

/** The data side: what a command-line tool needs, and what the server builds on. */
export interface Base {
  store: Store
  identity: Identity
  sealer: Sealer
  /** The installation's own secret behind keyed hashes. */
  hashSecret: SecretText
  chain: AuditChain
  authSecret: SecretText
  publicUrl: string
  ours: OurAddresses
  follow: FollowAccount
}

export interface Product {
  app: FastifyInstance
  identity: Identity
  store: Store
  firstAdmin: FirstAdmin
  publicUrl: string
  /** What the product does unasked, once it is started. */
  jobs: Jobs
  /** Finishes what runs, then closes everything. */
  close(): Promise<void>
}

/** Opens the database and whoever signs in. */
export async function composeBase(config: Config, now: () => number = Date.now): Promise<Base> {
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 })
  const authSecret =
    config.AUTH_SECRET === undefined ? localSecret(config.DATA_DIR, 'auth.secret', () => true) : new SecretText(config.AUTH_SECRET)
  const database = await openDatabase(
    config.DATABASE_URL === undefined ? { sqliteFile: join(config.DATA_DIR, 'keyhaven.sqlite') } : { postgresUrl: config.DATABASE_URL },
  )
  try {
    const sealer = await openVault(config, database)
    const hashSecret = await installationSecret(database, sealer)
    const chain = makeAuditChain(hashSecret)
    const ours = makeOurAddresses(config.EGRESS, now)
    const follow = makeFollowAccount(ours)
    const [webhooks, mails] = [config.WEBHOOK_URL !== undefined, config.SMTP_URL !== undefined]
    const store = await makeStore(database, chain, { webhooks, mails, follow })
    const publicUrl = config.PUBLIC_URL ?? `http://${isLoopback(config.HOST) ? 'localhost' : config.HOST}:${config.PORT}`
    const identity = makeIdentity({ store, secret: authSecret, publicUrl, signUp: config.SIGN_UP, now })
    return { store, identity, sealer, hashSecret, chain, authSecret, publicUrl, ours, follow }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The only wiring: every part meets the others here. */
export async function compose(config: Config, logger: Logger, now: () => number = Date.now): Promise<Product> {
  const { store, identity, sealer, hashSecret, authSecret, publicUrl, ours, follow } = await composeBase(config, now)
  const { accounts, verifications, attempts } = store
  const closing: (() => Promise<void>)[] = [() => store.close()]
  const close = async () => {
    for (const part of closing.toReversed()) await part()
  }

  try {
    const fingerprints = makeFingerprints(hashSecret)
    const receipts = makeReceipts(authSecret, now)

    const addresses = config.EGRESS.length > 0 ? config.EGRESS.map(({ publicAddress }) => publicAddress) : null
    const kraken = makeKrakenConnector({
      restUrl: config.KRAKEN_REST_URL,
      wsUrl: config.KRAKEN_WS_URL,
      egress: config.EGRESS,
      addresses,
      now,
    })
    closing.push(() => kraken.close())
    const echo = addressEcho(config, logger, now)
    const exchanges = [krakenExchange(kraken, config.EDITION, config.EGRESS, now, echo?.address)]

    const twin = config.PRACTICE === 'on' ? await startTwin({ keyStore: sealedPracticeKeys(store.practiceKeys, sealer), now }) : undefined
    if (twin) {
      closing.push(() => twin.close())
      const practice = makeKrakenConnector({ restUrl: twin.restUrl, wsUrl: twin.wsUrl, egress: [], addresses: [PRACTICE_ADDRESS], now })
      closing.push(() => practice.close())
      exchanges.push(practiceExchange(practice, config.EDITION))
    }

    const metrics = makeMetrics()
    const guard = makeLockoutGuard({
      attempts,
      budgets: { user: config.BUDGET_USER, address: config.BUDGET_ADDRESS },
      watch: watchAddresses(metrics, logger),
      newId,
      now,
    })
    const { audit, search, notes } = store
    const shared = { accounts, verifications, attempts, search, notes, exchanges, audit, guard, receipts, fingerprints, sealer, newId, now }
    const verify = makeStartVerification(shared)
    const verifyAccount = makeVerifyAccount(shared)
    const history = makeAccountHistory(shared)
    const watch = composeWatch({
      config,
      store,
      exchanges,
      ours,
      follow,
      guard,
      verifyAccount,
      authSecret,
      publicUrl,
      metrics,
      logger,
      more: echo ? { 'address-echo': echo.job } : {},
      now,
    })
    closing.push(() => watch.jobs.stop())
    const firstAdmin = makeFirstAdmin({ identity, hasUsers: () => store.hasUsers(), secret: authSecret, now })
    const app = await buildApp({
      logger,
      host: config.HOST,
      publicUrl: { url: publicUrl, set: config.PUBLIC_URL !== undefined },
      trustProxy: config.TRUST_PROXY,
      signUp: config.SIGN_UP,
      budgetSignIn: config.BUDGET_SIGN_IN,
      webFolder: WEB_FOLDER,
      version: packageJson.version,
      identity,
      firstAdmin,
      exchanges,
      verify,
      addAccount: makeAddAccount(shared),
      ownAccounts: makeOwnAccounts(shared),
      verifyAccount,
      watch: watch.parts,
      replaceCredentials: makeReplaceCredentials({ ...shared, verify }),
      history,
      readAudit: makeReadAudit({ ...shared, people: store.people }),
      people: makePeople({
        ...shared,
        people: store.people,
        tokens: makeSignedTokens(authSecret, 'invitation', now),
        publicUrl,
        mailInvitation: invitationMail(config, logger),
      }),
      audit: store.audit,
      newId,
      now,
      repeats: makeRepeats({ ...shared, requests: store.requests }),
      lookUp: makeLookUpVerification(shared),
      lift: makeLiftBudget({ ...shared, budgets: store.budgets, people: store.people }),
      search: makeSearchForSupport(shared),
      supportAccounts: makeSupportAccounts({ ...shared, history, verifyAccount }),
      supportNotes: makeSupportNotes(shared),
      egressHealth: makeReadEgressHealth({ ...shared, egress: store.egress, budget: config.BUDGET_ADDRESS }),
      statistics: makeReadStatistics({ ...shared, statistics: store.statistics }),
      opened: (userId) => store.statistics.opened(userId, new Date(now())),
      twin,
      metrics,
      ping: () => store.ping(),
    })
    closing.push(() => app.close())
    return { app, identity, store, firstAdmin, publicUrl, jobs: watch.jobs, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Finds out this machine's address, where it is an Enterprise machine whose operator has set none. */
function addressEcho({ EDITION, EGRESS, ADDRESS_ECHO_URL: url }: Config, logger: Logger, now: () => number): AddressEcho | undefined {
  if (url === undefined || EDITION !== 'enterprise' || EGRESS.length > 0) return undefined
  return makeAddressEcho({
    url,
    now,
    onFailure: (reason) => logger.warn({ reason }, 'ADDRESS_ECHO_URL did not tell this machine’s address'),
  })
}

/** Mails invitations, where the operator has set up mail. */
function invitationMail({ SMTP_URL: smtpUrl, MAIL_FROM: from }: Config, logger: Logger): MailInvitation | undefined {
  if (smtpUrl === undefined || from === undefined) return undefined
  return makeInvitationMail({
    smtpUrl,
    from,
    onFailure: (reason) => logger.warn({ reason }, 'an invitation could not be mailed; its link was shown to the admin'),
  })
}

/** The vault with a master key for everything that is stored; without it there is no start. */
async function openVault(config: Config, database: Database): Promise<Sealer> {
  const inUse = await database.masterKeyIdsInUse()
  const text = config.MASTER_KEY ?? localSecret(config.DATA_DIR, 'master.key', () => inUse.length === 0).reveal()
  try {
    const ring = parseKeyRing(text)
    const missing = inUse.filter((id) => !ring.find(id))
    if (missing.length > 0) throw new Error(`it lacks ${missing.length} of the keys that stored accounts are sealed with`)
    return makeVault(ring)
  } catch (error) {
    throw new StartError(`MASTER_KEY is not usable: ${error instanceof Error ? error.message : 'unknown reason'}`)
  }
}

/** The installation's own secret behind keyed hashes: made once, by whichever server starts first, and sealed. */
async function installationSecret({ settings }: Database, sealer: Sealer): Promise<SecretText> {
  const name = 'fingerprint-key'
  const context = { purpose: name, id: name, ownerId: '' } as const
  if (!(await settings.find(name))) {
    await settings.addIfAbsent(name, sealer.seal(new SecretText(randomBytes(32).toString('base64')), context))
  }
  const box = await settings.find(name)
  if (!box) throw new Error('the settings table lost a row that was just written')
  try {
    return sealer.open(box, context)
  } catch {
    throw new StartError('MASTER_KEY is not usable: it does not open what this database holds')
  }
}
