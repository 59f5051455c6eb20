import type { Role } from '@keyhaven/contract'
import { useEffect, useState } from 'react'
import { useLanguage } from '../texts/language.ts'
import type { MenuItem } from '../ui/menu.tsx'

/** What the staff finds in the user menu beside everybody's items; fetched for nobody else. */
export function useStaffItems(role: Role): MenuItem[] {
  const { tag } = useLanguage()
  const [items, setItems] = useState<MenuItem[]>([])
  const isStaff = role !== 'user'
  useEffect(() => {
    if (!isStaff) return
    let awaited = true
    import('./staff-items.ts')
      .then(({ staffItems }) => staffItems(role, tag))
      // Without them the pages are still there under their addresses.
      .then(
        (found) => awaited && setItems(found),
        () => {},
      )
    return () => {
      awaited = false
    }
  }, [isStaff, role, tag])
  return isStaff ? items : []
}
