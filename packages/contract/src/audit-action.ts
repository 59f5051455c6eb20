/** Everything that the audit trail tells of. */
export const AUDIT_ACTIONS = ['verification.run', 'verification.looked-up', 'account.added', 'account.removed'] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]
