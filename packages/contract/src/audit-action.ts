import * as z from 'zod/mini'
import { ROLES } from './permissions.ts'

/** Everything that the audit trail tells of. */
export const AUDIT_ACTIONS = ['verification.run', 'verification.looked-up', 'account.added', 'account.removed', 'audit.exported'] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** As what somebody did something: by their role; as the operator at the machine; or it was the product, by itself. */
export const ActorRole = z.enum([...ROLES, 'operator', 'platform'])
export type ActorRole = z.output<typeof ActorRole>
