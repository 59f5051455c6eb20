import type { Check, CheckId, ExchangeView, Outcome } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { FindingView } from './finding-view.tsx'

const LOOKS: Record<Outcome, { icon: IconName; look: string }> = {
  ok: { icon: 'ok', look: 'text-ok' },
  skipped: { icon: 'skipped', look: 'text-soft' },
  warning: { icon: 'warning', look: 'text-warn' },
  unknown: { icon: 'unknown', look: 'text-info' },
  failed: { icon: 'failed', look: 'text-bad' },
}

interface CheckRowProps {
  id: CheckId
  check: Check | undefined
  asking: boolean
  addresses: ExchangeView['addresses']
}

/** One check: waiting, being asked, or answered. Read out as a whole when its answer comes. */
export function CheckRow({ id, check, asking, addresses }: CheckRowProps) {
  const { checks, outcomes } = useLanguage().texts
  const { name, ok } = checks[id]
  const look = check && LOOKS[check.outcome]
  // "Not asked, because of what came before" needs no words of its own on each row.
  const findings = check?.findings.filter(({ code }) => code !== 'not-reached') ?? []

  return (
    <li aria-atomic="true" className="flex min-h-15.5 gap-2.5 py-2 @lg:min-h-10">
      <Icon
        name={look ? look.icon : asking ? 'asking' : 'waiting'}
        className={`mt-px ${look ? look.look : asking ? 'animate-turn text-accent' : 'text-soft opacity-60'}`}
      />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <p className={`min-w-40 ${check ? 'font-medium' : asking ? '' : 'text-soft'}`}>{name}</p>
          {check?.outcome === 'ok' && findings.length === 0 && (
            <p className="order-last w-full text-small text-soft @lg:order-none @lg:w-auto @lg:min-w-0 @lg:flex-1">{ok}</p>
          )}
          {check && look && <p className={`ms-auto text-small font-semibold ${look.look}`}>{outcomes[check.outcome]}</p>}
        </div>
        {findings.length > 0 && (
          <div className="mt-0.5 space-y-2">
            {findings.map((finding) => (
              <FindingView key={finding.code} finding={finding} addresses={addresses} />
            ))}
          </div>
        )}
      </div>
    </li>
  )
}
