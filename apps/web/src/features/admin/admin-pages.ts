import { isAllowed, type Role, type RolePermission } from '@keyhaven/contract'

interface AdminPage {
  id: 'people' | 'addresses' | 'statistics' | 'audit' | 'attempts'
  path: string
  permission: RolePermission
}

/** The pages of the administration, and who may see which. */
const ADMIN_PAGES: readonly AdminPage[] = [
  { id: 'people', path: '/admin/people', permission: 'people.read' },
  { id: 'addresses', path: '/admin/addresses', permission: 'addresses.read' },
  { id: 'statistics', path: '/admin/statistics', permission: 'service.read' },
  { id: 'audit', path: '/admin/audit', permission: 'audit.read' },
  { id: 'attempts', path: '/admin/attempts', permission: 'budgets.lift' },
]

/** What a role is offered, in order. */
export const adminPagesFor = (role: Role | undefined) => ADMIN_PAGES.filter(({ permission }) => isAllowed(role, permission))
