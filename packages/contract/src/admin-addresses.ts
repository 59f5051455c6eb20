import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { ExchangeId } from './exchange.ts'
import { PROBLEM_REPLIES } from './problem.ts'

/** How far the users are with one address of ours. */
export const AddressReadiness = z.object({
  exchange: ExchangeId,
  address: z.string(),
  /** When an announced address is used first; null: it is already. */
  usedFrom: z.nullable(z.iso.datetime()),
  /** Accounts whose keys allow it, whose keys do not, and of whose keys nobody can tell. */
  ready: z.int(),
  missing: z.int(),
  unknown: z.int(),
})
export type AddressReadiness = z.output<typeof AddressReadiness>

/** For whoever changes the platform's addresses, and for whoever is asked about it. */
export const readAddresses = endpoint({
  method: 'GET',
  path: '/api/admin/addresses',
  permission: 'addresses.read',
  audit: 'egress.read',
  replies: { 200: z.object({ items: z.array(AddressReadiness) }), ...PROBLEM_REPLIES },
})
