import type { ReactNode } from 'react'

/** One fact of a `<dl>`: its name, and what is so. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex flex-wrap justify-between gap-x-4 py-1.5">
    <dt className="text-soft">{label}</dt>
    <dd className="ms-auto min-w-0 text-end wrap-anywhere">{children}</dd>
  </div>
)
