import { isAllowed, type Role, type RolePermission } from '@keyhaven/contract'

interface AdminPage {
  id: 'people'
  path: string
  permission: RolePermission
}

/** The pages of the administration, and who may see which. */
const ADMIN_PAGES: readonly AdminPage[] = [{ id: 'people', path: '/admin/people', permission: 'people.read' }]

/** What a role is offered, in order. */
export const adminPagesFor = (role: Role | undefined) => ADMIN_PAGES.filter(({ permission }) => isAllowed(role, permission))
