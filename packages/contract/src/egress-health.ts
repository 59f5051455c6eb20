import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'
import { ExchangeId } from './exchange.ts'
import { PROBLEM_REPLIES } from './problem.ts'

/** One of our addresses towards one exchange. */
export const EgressHealth = z.object({
  exchange: ExchangeId,
  /** `default` when the operator has not set any. */
  address: z.string(),
  /** When an announced address is used first; null: it is already. */
  usedFrom: z.nullable(z.iso.datetime()),
  /** When a test began whose calls from here the exchange last answered, and one whose calls it last did not; null: not seen. */
  answeredAt: z.nullable(z.iso.datetime()),
  unansweredAt: z.nullable(z.iso.datetime()),
  /** Null when the exchange has not locked it out. */
  lockedOutUntil: z.nullable(z.iso.datetime()),
  /** Answers within the last ten minutes that rejected a key, and how many there may be. */
  rejections: z.int(),
  rejectionsAllowed: z.int(),
})
export type EgressHealth = z.output<typeof EgressHealth>

export const readEgressHealth = endpoint({
  method: 'GET',
  path: '/api/admin/egress',
  permission: 'service.read',
  audit: 'egress.read',
  replies: { 200: z.object({ items: z.array(EgressHealth), nextCursor: z.null() }), ...PROBLEM_REPLIES },
})
