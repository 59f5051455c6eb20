import * as z from 'zod/mini'
import { PastedCredentials } from './credentials.ts'
import { endpoint } from './endpoint.ts'
import { ExchangeId } from './exchange.ts'
import { Health } from './health.ts'
import { PageQuery, page } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'
import { FindingCode } from './verification.ts'

export const ACCOUNT_NAME_MAX = 60

/** In no account's name: controls, line and paragraph separators, and what turns the direction of the text around it. */
export const NOT_IN_NAMES = /[\p{Cc}\u200b\u2028-\u202e\u2066-\u2069\ufeff]/u

/** A name that its owner gives: 1 to 60 characters without controls; blanks around it do not count. */
export const AccountName = z.pipe(
  z.pipe(
    z.string(),
    z.transform((name: string) => name.trim().normalize('NFC')),
  ),
  z.string().check(
    z.minLength(1),
    z.refine((name) => [...name].length <= ACCOUNT_NAME_MAX, { error: 'too-long' }),
    z.refine((name) => name.isWellFormed() && !NOT_IN_NAMES.test(name), { error: 'control-characters' }),
  ),
)

/** The reply schema is the last lock on a secret: a field that it doesn't name can't leave the server. */
export const AccountView = z.object({
  id: z.uuid(),
  name: z.string(),
  exchange: ExchangeId,
  /** First and last four characters of the public key: `AbCd…WxYz`. */
  keyHint: z.string(),
  /** Kraken's name of the key, when Kraken told it. */
  keyName: z.nullable(z.string()),
  health: Health,
  /** The findings that the health rests on. */
  healthReasons: z.array(FindingCode),
  createdAt: z.iso.datetime(),
  /** When the last verification began, whatever came of it. */
  verifiedAt: z.iso.datetime(),
  /** When the last verification that passed began. */
  provenAt: z.nullable(z.iso.datetime()),
  /** When the key ends; null when it does not, or nobody has told. */
  expiresAt: z.nullable(z.iso.datetime()),
  /** Counts changes of the name and the keys; in quotes it is the account's `ETag`. */
  version: z.int(),
})
export type AccountView = z.output<typeof AccountView>

export const createAccount = endpoint({
  method: 'POST',
  path: '/api/accounts',
  permission: 'own-accounts.change',
  audit: 'account.added',
  headers: z.looseObject({
    'idempotency-key': z.optional(z.string().check(z.regex(/^[\x21-\x7e]{1,255}$/))),
  }),
  body: z.strictObject({
    exchange: z.string(),
    name: AccountName,
    ...PastedCredentials,
    receipt: z.string().check(z.maxLength(2000)),
    acceptWarnings: z._default(z.boolean(), false),
  }),
  replies: { 201: AccountView, ...PROBLEM_REPLIES },
})
export type NewAccount = z.output<typeof createAccount.body>

export const listAccounts = endpoint({
  method: 'GET',
  path: '/api/accounts',
  permission: 'own-accounts.read',
  audit: null,
  query: PageQuery,
  replies: { 200: page(AccountView), ...PROBLEM_REPLIES },
})
