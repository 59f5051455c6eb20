import * as z from 'zod/mini'
import { CheckId, Finding } from './verification.ts'

/** What is known of a stored account now. */
export const Health = z.enum(['ready', 'attention', 'broken', 'unknown'])
export type Health = z.output<typeof Health>

/** One finding that a health rests on, and the check that found it. */
export const HealthReason = z.object({ check: CheckId, ...Finding.shape })
export type HealthReason = z.output<typeof HealthReason>

/** Why a verification ran: for keys that are not stored, by hand of the owner or the support staff, by itself, or for keys that are to replace others. */
export const Trigger = z.enum(['test', 'owner', 'support', 'schedule', 'replace'])
export type Trigger = z.output<typeof Trigger>

/** The key that an account had before its present one. */
export const PreviousKey = z.object({
  hint: z.string(),
  replacedAt: z.iso.datetime(),
  /** As the exchange told right before the old key was erased; null when it was never used, or nobody has told. */
  lastUsedAt: z.nullable(z.iso.datetime()),
  /** Whether somebody but us has used it since our own last verification of it. */
  use: z.enum(['idle', 'in-use', 'unknown']),
})
export type PreviousKey = z.output<typeof PreviousKey>

/** What a key's allow list means for the addresses that we call from. */
export const AddressComparison = z.object({
  /** `unrestricted`: usable from anywhere. */
  restriction: z.enum(['restricted', 'unrestricted', 'unknown']),
  /** Ours, in the operator's order; none when the operator has not set them. */
  ours: z.array(z.object({ address: z.string(), state: z.enum(['allowed', 'missing', 'unknown']) })),
  /** Entries that allow none of ours. */
  foreign: z.array(z.string()),
  /** The exact text for Kraken's field: ours, and the entries that are there already. */
  paste: z.string(),
})
export type AddressComparison = z.output<typeof AddressComparison>
