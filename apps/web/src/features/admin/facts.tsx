import type { ReactNode } from 'react'

/** A thing of ours and what is known of it, as a card. */
export const Facts = ({ name, facts }: { name: string; facts: readonly (readonly [label: string, value: ReactNode])[] }) => (
  <div className="card p-4">
    <h3 translate="no" className="value mb-2 font-semibold">
      {name}
    </h3>
    <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-small">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-soft">{label}</dt>
          <dd className="text-end tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  </div>
)
