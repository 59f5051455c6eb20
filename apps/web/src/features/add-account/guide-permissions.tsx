import type { ExchangeView } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { COLUMNS } from './kraken-words.ts'

/** Kraken's tick boxes, ticked as the key needs them. */
export function GuidePermissions({ exchange }: { exchange: ExchangeView }) {
  return (
    <div lang="en" translate="no" className="mt-2 space-y-2.5 rounded-control border border-line bg-sunken p-3 text-small">
      {COLUMNS.map(({ group, boxes }) => (
        <div key={group}>
          <p className="font-semibold">{group}</p>
          <ul className="mt-0.5 grid gap-x-3 gap-y-0.5">
            {boxes.map(([id, box]) => (
              <Box
                key={id}
                box={box}
                ticked={exchange.requiredPermissions.includes(id)}
                never={exchange.forbiddenPermissions.includes(id)}
              />
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function Box({ box, ticked, never }: { box: string; ticked: boolean; never: boolean }) {
  const { guide: t } = useLanguage().texts
  return (
    <li className={`flex items-center gap-2 ${never ? 'font-semibold text-bad' : ticked ? '' : 'text-soft'}`}>
      <span
        aria-hidden="true"
        className={`flex size-4 shrink-0 items-center justify-center rounded-[0.25rem] border ${ticked ? 'border-accent bg-accent text-on-accent' : never ? 'border-bad' : 'border-edge'}`}
      >
        {ticked && <Icon name="check" className="size-3.5! [stroke-width:3]" />}
      </span>
      {box}
      <span className={never ? 'ms-auto' : 'sr-only'}>{ticked ? t.ticked : never ? t.never : t.empty}</span>
    </li>
  )
}
