import type { Right } from '@keyhaven/contract'
import { useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Meaning } from '../../ui/meaning.tsx'
import { byColumns } from '../follow-guide/kraken-words.ts'

const LOOKS: Record<Right['state'], { icon: IconName; look: string }> = {
  granted: { icon: 'ok', look: 'text-ok' },
  missing: { icon: 'failed', look: 'font-semibold text-bad' },
  'must-be-off': { icon: 'no', look: 'font-semibold text-bad' },
  'not-needed': { icon: 'warning', look: 'font-semibold text-warn' },
  off: { icon: 'skipped', look: 'text-soft' },
  'could-not-tell': { icon: 'unknown', look: 'text-info' },
}

/** Every right by Kraken's columns and boxes, with its own state: for who wants to compare; what to change is said above it. */
export function RightsTable({ rights }: { rights: readonly Right[] }) {
  const { rights: t } = useLanguage().texts
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="group mt-1.5 text-small">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-tag pe-1 text-soft hover:text-ink">
        <Icon name="down" className="-rotate-90 transition-transform group-open:rotate-0 rtl:rotate-90" />
        {t.title}
      </summary>
      {open && <RightsByColumn rights={rights} />}
    </details>
  )
}

export function RightsByColumn({ rights }: { rights: readonly Right[] }) {
  const { rights: t } = useLanguage().texts
  return (
    <div className="mt-1 grid gap-x-6 gap-y-2.5 rounded-control border border-line bg-sunken p-3 @lg:grid-cols-2">
      {byColumns(rights).map(({ group, boxes }) => (
        <div key={group ?? 'others'}>
          <p className="font-semibold">
            <span lang={group && 'en'} translate={group ? 'no' : undefined}>
              {group ?? t.others}
            </span>
            {group && <Meaning of={group} />}
          </p>
          <ul className="mt-0.5 space-y-0.5">
            {boxes.map(({ permission, box, state, known }) => {
              const { icon, look } = known ? LOOKS[state] : { icon: 'info' as const, look: 'text-soft' }
              return (
                <li key={permission} className="flex flex-wrap items-start justify-between gap-x-3">
                  <span className="wrap-anywhere">
                    <span lang="en" translate="no">
                      {box}
                    </span>
                    <Meaning of={box} />
                  </span>
                  <span className={`ms-auto inline-flex items-center gap-1 ${look}`}>
                    <Icon name={icon} />
                    {known ? t.states[state] : t.unknown}
                  </span>
                </li>
              )
            })}
          </ul>
        </div>
      ))}
    </div>
  )
}
