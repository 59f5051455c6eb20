import type { ReactNode } from 'react'
import { useSession } from '../../api/session.ts'
import { usePart } from '../../texts/use-part.ts'
import { PageHeading } from '../../ui/page-heading.tsx'
import { AdminLinks } from './admin-links.tsx'

interface AdminFrameProps {
  title: string
  /** At the end of the heading's line: the one thing to do here. */
  action?: ReactNode
  children: ReactNode
}

/** What stands around each page of the administration. */
export function AdminFrame({ title, action, children }: AdminFrameProps) {
  const { nav } = usePart('admin')
  const { user } = useSession()
  return (
    <>
      <AdminLinks label={nav.label} role={user?.role} />
      <div className="mb-5 flex min-h-10 flex-wrap items-center justify-between gap-3">
        <PageHeading title={title} />
        {action}
      </div>
      {children}
    </>
  )
}
