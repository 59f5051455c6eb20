import type { Role } from './roles.ts'

const NOBODY = ['session.read', 'first-admin.create', 'invitations.accept', 'mails.stop'] as const
const USER = [...NOBODY, 'exchanges.read', 'keys.test', 'own-accounts.read', 'own-accounts.change', 'own-settings.change'] as const
const SUPPORT = [...USER, 'support.read', 'support.act', 'addresses.read'] as const
const LEAD = [...SUPPORT, 'budgets.lift'] as const
const ADMIN = [...LEAD, 'people.read', 'people.change', 'audit.read', 'service.read'] as const

/**
 * Who may do what: the one table. `nobody` has not signed in. Who has signed in owns accounts too, staff included; that an account
 * is one's own is asked where it is read.
 */
export const ROLE_PERMISSIONS = {
  nobody: NOBODY,
  user: USER,
  support: SUPPORT,
  'support-lead': LEAD,
  admin: ADMIN,
} as const satisfies Record<Role | 'nobody', readonly string[]>
/** What an endpoint asks for. Not to be mixed up with a right of a key, which is Kraken's. */
export type RolePermission = (typeof ROLE_PERMISSIONS)[keyof typeof ROLE_PERMISSIONS][number]

/** @param role - undefined for who has not signed in. */
export const isAllowed = (role: Role | undefined, permission: RolePermission): boolean => {
  const granted: readonly RolePermission[] = ROLE_PERMISSIONS[role ?? 'nobody']
  return granted.includes(permission)
}

/** Whether somebody with another role could do something no more. */
export const losesRights = (from: Role, to: Role): boolean => ROLE_PERMISSIONS[from].some((permission) => !isAllowed(to, permission))
