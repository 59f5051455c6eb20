import type { ReactNode } from 'react'
import { PageHeading } from './page-heading.tsx'

/** The page of somebody who is not in yet: one card, nothing else. */
export function Entrance({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-md pt-2 sm:pt-10">
      <div className="card p-5 sm:p-8">
        <PageHeading title={title} />
        {lead && <p className="mt-1 text-soft">{lead}</p>}
        <div className="mt-5">{children}</div>
      </div>
    </div>
  )
}
