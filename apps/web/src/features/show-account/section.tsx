import { type ReactNode, useId } from 'react'

/** A card with a heading, one part of a page. */
export function Section({ title, className = '', children }: { title: string; className?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={`card p-4 sm:p-5 ${className}`}>
      <h2 id={id} className="mb-2 text-lead font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
