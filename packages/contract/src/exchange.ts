import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { page } from './page.ts'
import { PROBLEM_REPLIES } from './problem.ts'

/** Every exchange that an account can be added for. `kraken-practice` is the built-in twin. */
export const ExchangeId = z.enum(['kraken', 'kraken-practice'])
export type ExchangeId = z.output<typeof ExchangeId>

/**
 * Kraken's identifiers of a key's rights, as `GetApiKeyInfo` lists them, sorted by what the platform makes of each.
 * The words of Kraken's own dialog belong to the screen, not here.
 */
export const PERMISSIONS = {
  required: ['query-funds', 'query-open-trades', 'query-closed-trades', 'modify-trades', 'close-trades', 'query-ledger', 'create-ws-token'],
  forbidden: ['withdraw-funds', 'add-withdraw-address', 'update-withdraw-address'],
  excess: ['add-funds', 'earn-funds', 'export-data'],
} as const
export type Permission = (typeof PERMISSIONS)[keyof typeof PERMISSIONS][number]

export const Edition = z.enum(['cloud', 'enterprise'])
export type Edition = z.output<typeof Edition>

/** `spot`: trading on the Spot market. `live-data`: orders and balances as they change. `address-lock`: keys bound to our addresses. */
const Support = z.enum(['spot', 'live-data', 'address-lock'])
export type Support = z.output<typeof Support>

export const ExchangeView = z.object({
  id: ExchangeId,
  name: z.string(),
  /** True for the built-in twin: nothing here is real money. */
  practice: z.boolean(),
  /** Whose addresses these are: the cloud platform's, or this machine's. */
  edition: Edition,
  /** Addresses to whitelist, in the operator's order; null when nobody knows them. */
  addresses: z.nullable(z.array(z.string()).check(z.minLength(1))),
  /** Those of them that are not used yet, and when they will be. */
  announced: z.array(z.object({ address: z.string(), usedFrom: z.iso.datetime() })),
  /**
   * How the addresses are known: set by the operator, or found out by asking a service from where this machine is seen, or those
   * of the built-in twin; null when they are not.
   */
  addressSource: z.nullable(z.enum(['settings', 'echo', 'practice'])),
  /** What an account of it can be used for. */
  supports: z.array(Support),
  fields: z.array(z.object({ name: z.enum(['publicKey', 'privateKey']), label: z.string(), secret: z.boolean() })),
  requiredPermissions: z.array(z.string()),
  forbiddenPermissions: z.array(z.string()),
  /** Rights that the platform has no use for: allowed, with a warning. */
  excessPermissions: z.array(z.string()),
  /** Where the user makes a key. */
  keySettingsUrl: z.string(),
})
export type ExchangeView = z.output<typeof ExchangeView>

export const listExchanges = endpoint({
  method: 'GET',
  path: '/api/exchanges',
  permission: 'exchanges.read',
  audit: null,
  replies: { 200: page(ExchangeView), ...PROBLEM_REPLIES },
})
