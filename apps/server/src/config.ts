import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { Egress } from '@keyhaven/kraken'
import ipaddr from 'ipaddr.js'
import * as z from 'zod'
import { parseEgress } from './egress.ts'
import { isLoopback } from './loopback.ts'
import { isPublicAddress, literalAddress } from './public-address.ts'

/** The only reader of the environment. Everything else is handed what it needs. */

const count = (byDefault: number, max: number) => z.coerce.number().int().min(1).max(max).default(byDefault)

/** Encrypted, or on this machine, where nobody listens in between. */
const secureUrl = (secure: 'https:' | 'wss:', plain: 'http:' | 'ws:') =>
  z.url({ abort: true }).refine(
    (text) => {
      const { protocol, hostname } = new URL(text)
      return protocol === secure || (protocol === plain && isLoopback(hostname))
    },
    { error: `must start with ${secure}// unless it is on this machine` },
  )

const exchangeUrl = (secure: 'https:' | 'wss:', plain: 'http:' | 'ws:', byDefault: string) =>
  secureUrl(secure, plain)
    .default(byDefault)
    .transform((text) => text.replace(/\/+$/, ''))

const publicUrl = z
  .url({ protocol: /^https?$/, abort: true, error: 'must start with https:// or http://' })
  .transform((text) => new URL(text).origin)

const PROXY_GROUPS = ['loopback', 'linklocal', 'uniquelocal']
const isProxy = (entry: string) => PROXY_GROUPS.includes(entry) || ipaddr.isValidCIDR(entry) || (isIP(entry) !== 0 && ipaddr.isValid(entry))

// As Fastify takes it: on, off, or the proxies' addresses, blocks and groups, separated by commas. A number of hops is none of
// them: whoever reaches the server directly could write as many hops as they like.
const trustProxy = z
  .string()
  .default('false')
  .transform((text, context): boolean | string => {
    if (text === 'true' || text === 'on') return true
    if (text === 'false' || text === 'off') return false
    if (text.split(',').every((entry) => isProxy(entry.trim()))) return text
    context.issues.push({
      code: 'custom',
      message: 'must be on, off, or addresses and blocks of proxies, separated by commas',
      input: undefined,
    })
    return z.NEVER
  })

const egress = z
  .string()
  .default('')
  .transform((text, context): Egress[] => {
    const parsed = parseEgress(text)
    if (parsed.ok) return parsed.value
    context.issues.push({ code: 'custom', message: parsed.error.reason, input: undefined })
    return z.NEVER
  })

// `keys@example.com`, or `Keyhaven <keys@example.com>`; no line end could begin another header.
const mailFrom = z
  .string()
  .max(200)
  .regex(/^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/)

const webhookUrl = z.url({ protocol: /^https?$/, abort: true, error: 'must start with https://' })

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  PUBLIC_URL: publicUrl.optional(),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must start with postgres://' }).optional(),
  EDITION: z.enum(['cloud', 'enterprise']).default('cloud'),
  EGRESS: egress,
  ADDRESS_ECHO_URL: secureUrl('https:', 'http:').optional(),
  KRAKEN_REST_URL: exchangeUrl('https:', 'http:', 'https://api.kraken.com'),
  KRAKEN_WS_URL: exchangeUrl('wss:', 'ws:', 'wss://ws-auth.kraken.com/v2'),
  KRAKEN_FUTURES_URL: exchangeUrl('https:', 'http:', 'https://futures.kraken.com'),
  MASTER_KEY: z.string().optional(),
  AUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  SIGN_UP: z.enum(['open', 'closed']).default('closed'),
  PRACTICE: z.enum(['on', 'off']).optional(),
  NODE_ENV: z.string().optional(),
  BUDGET_USER: count(6, 1_000_000),
  BUDGET_ADDRESS: count(20, 1_000_000),
  BUDGET_SIGN_IN: count(10, 1_000_000),
  TRUST_PROXY: trustProxy,
  RECHECKS_AT_ONCE: z.coerce.number().int().min(0).max(100).default(4),
  // A verification ends within 20 seconds.
  RECHECK_LEASE: z.coerce.number().int().min(25).max(600).default(60),
  SMTP_URL: z.url({ protocol: /^smtps?$/, abort: true, error: 'must start with smtp:// or smtps://' }).optional(),
  MAIL_FROM: mailFrom.optional(),
  WEBHOOK_URL: webhookUrl.optional(),
  WEBHOOK_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  WEBHOOK_ALLOW_PRIVATE: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** Both or neither. */
const TOGETHER = [
  ['WEBHOOK_URL', 'WEBHOOK_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const

/** What each setting cannot know of another. */
const Settings = Environment.superRefine((set, context) => {
  const { WEBHOOK_URL: url, WEBHOOK_ALLOW_PRIVATE: allowPrivate } = set
  const wrong = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
  for (const [one, other] of TOGETHER) {
    if (set[one] !== undefined && set[other] === undefined) wrong(other, `is needed with ${one}`)
    if (set[one] === undefined && set[other] !== undefined) wrong(one, `is needed with ${other}`)
  }
  if (url === undefined || allowPrivate === 'on') return
  const { protocol, hostname } = new URL(url)
  const literal = literalAddress(hostname)
  if (isLoopback(hostname) || (literal !== undefined && !isPublicAddress(literal)))
    wrong('WEBHOOK_URL', 'leads to this machine or its network: set WEBHOOK_ALLOW_PRIVATE=on if that is meant')
  else if (protocol !== 'https:') wrong('WEBHOOK_URL', 'must start with https://')
})

export type Config = Omit<z.output<typeof Environment>, 'PRACTICE' | 'NODE_ENV'> & { PRACTICE: 'on' | 'off' }

/** A setting, or something else that the operator provides, keeps the server from starting. Its message holds no value. */
export class StartError extends Error {
  override name = 'StartError'
}

/**
 * Reads the settings; an empty one counts as not set.
 *
 * @throws {StartError} naming each wrong variable and what is expected, never its value.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = Settings.safeParse(set)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${String(issue.path[0])}: ${expectation(issue)}`)
    throw new StartError(`These settings are wrong:\n${lines.join('\n')}\nThe README lists what each one takes.`)
  }
  const { PRACTICE, NODE_ENV, ...config } = parsed.data
  return { ...config, PRACTICE: PRACTICE ?? (NODE_ENV === 'production' ? 'off' : 'on') }
}

// Zod's own messages repeat the options, never the input; a regular expression would not help an operator.
const expectation = (issue: z.core.$ZodIssue): string => (issue.code === 'invalid_format' ? 'is not of the expected form' : issue.message)
