import * as z from 'zod/mini'
import { ROLES } from './roles.ts'

/** Everything that the audit trail tells of. */
const AUDIT_ACTIONS = [
  'verification.run',
  'verification.looked-up',
  'account.added',
  'account.renamed',
  'account.verification-started',
  'account.verified',
  'account.credentials-replaced',
  'account.removed',
  'audit.exported',
  'audit.read',
  'person.created',
  'person.invited',
  'person.joined',
  'person.changed',
  'person.signed-out',
  'people.listed',
  'access.denied',
  'private-key.refused',
  'budget.lifted',
  'account.looked-at',
  'accounts.searched',
  'verifications.searched',
  'note.added',
  'notes.read',
  'egress.read',
  'statistics.read',
] as const
export const AuditAction = z.enum(AUDIT_ACTIONS)
export type AuditAction = z.output<typeof AuditAction>

/** As what somebody did something: by their role; as the operator at the machine; or it was the product, by itself. */
export const ActorRole = z.enum([...ROLES, 'operator', 'platform'])
export type ActorRole = z.output<typeof ActorRole>
