import { isAllowed, type Role } from '@keyhaven/contract'
import { adminPagesFor } from '../features/admin/admin-pages.ts'
import type { CatalogueTag } from '../texts/choice.ts'
import { loadPart } from '../texts/parts.ts'
import type { MenuItem } from '../ui/menu.tsx'

/** The staff's pages that a role may see, for the menu. */
export async function staffItems(role: Role, tag: CatalogueTag): Promise<MenuItem[]> {
  const [{ texts: support }, { texts: admin }] = await Promise.all([loadPart('support', tag), loadPart('admin', tag)])
  return [
    ...(isAllowed(role, 'support.read') ? [{ label: support.search.title, href: '/support' }] : []),
    ...adminPagesFor(role)
      .slice(0, 1)
      .map(({ path }) => ({ label: admin.nav.label, href: path })),
  ]
}
