import type { Check, CheckId, ExchangeView, Finding, Outcome } from '@keyhaven/contract'
import { memo } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { joined } from '../follow-guide/kraken-words.ts'
import { FindingView } from './finding-view.tsx'
import { RightsTable } from './rights-table.tsx'

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
  /** The test has ended: what has not been told will not be. */
  over: boolean
  addresses: ExchangeView['addresses']
}

/**
 * One check: waiting, being asked, answered, or never asked. Read out as a whole, once, when its answer comes. Drawn anew only when
 * something of it changes, and not with every key in the form above.
 */
export const CheckRow = memo(function CheckRow({ id, check, asking, over, addresses }: CheckRowProps) {
  const { checks, outcomes, findingParts } = useLanguage().texts
  const { name, ok } = checks[id]
  const outcome = check?.outcome ?? (over ? 'skipped' : undefined)
  const look = outcome && LOOKS[outcome]
  const findings = check?.findings.filter(isWorthWords) ?? []
  const rights = check?.findings.find(({ code }) => code === 'rights')?.facts?.rights
  const paste = check && toPaste(check, addresses)

  return (
    <li className="flex min-h-15.5 gap-2.5 py-2 @lg:min-h-10">
      <Icon
        name={look ? look.icon : asking ? 'asking' : 'waiting'}
        className={`mt-px ${look ? look.look : asking ? 'animate-turn text-accent' : 'text-soft opacity-60'}`}
      />
      <div className="min-w-0 flex-1">
        {/* What is read out holds nothing to press: a copied text or an opened list would have it read again. */}
        <div aria-live="polite" aria-atomic="true">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <p className={`min-w-40 ${check ? 'font-medium' : asking ? '' : 'text-soft'}`}>{name}</p>
            {outcome === 'ok' && (
              <p className="order-last w-full text-small text-soft @lg:order-none @lg:w-auto @lg:min-w-0 @lg:flex-1">{ok}</p>
            )}
            {outcome && look && <p className={`ms-auto text-small font-semibold ${look.look}`}>{outcomes[outcome]}</p>}
          </div>
          {findings.length > 0 && (
            <div className="mt-0.5 space-y-2">
              {findings.map((finding) => (
                <FindingView key={finding.code} finding={finding} check={id} />
              ))}
            </div>
          )}
        </div>
        {paste && (
          <div className="mt-1 text-small">
            <CopyValue label={findingParts.pasteAll} copyLabel={findingParts.copyList} value={paste} />
          </div>
        )}
        {rights && rights.length > 0 && <RightsTable rights={rights} />}
      </div>
    </li>
  )
})

/** "Not asked, because of what came before" needs no words of its own on each row; the rights are shown whole. */
const isWorthWords = ({ code, facts }: Finding) => code !== 'rights' && (code !== 'not-reached' || facts?.which !== undefined)

/** What goes into Kraken's address field: as the server made it, from the user's own list and ours. */
function toPaste({ findings }: Check, addresses: ExchangeView['addresses']): string | undefined {
  const paste = findings.find(({ facts }) => facts?.paste)?.facts?.paste
  const lacking = findings.some(({ code }) => code === 'egress-not-listed' || code === 'egress-refused')
  return paste ?? (lacking && addresses ? joined(addresses) : undefined)
}
