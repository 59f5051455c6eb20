import type { AccountDetails, ExchangeView } from '@keyhaven/contract'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { CopyValue } from '../../ui/copy-value.tsx'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { Section } from './section.tsx'

type Comparison = AccountDetails['addresses']
type State = Comparison['ours'][number]['state'] | 'announced' | 'foreign'

const LOOKS: Record<State, { icon: IconName; look: string }> = {
  allowed: { icon: 'ok', look: 'text-ok' },
  missing: { icon: 'failed', look: 'font-semibold text-bad' },
  unknown: { icon: 'unknown', look: 'text-info' },
  announced: { icon: 'warning', look: 'font-semibold text-warn' },
  foreign: { icon: 'warning', look: 'font-semibold text-warn' },
}

interface KeyAddressesProps {
  addresses: Comparison
  /** Those of ours that are not used yet. */
  announced: ExchangeView['announced']
}

/** The addresses that the key allows against ours, and what to paste where they differ. */
export function KeyAddresses({ addresses, announced }: KeyAddressesProps) {
  const { texts, format } = useLanguage()
  const { addresses: t } = usePart('account')
  const { restriction, ours, foreign, paste } = addresses
  const toPaste = restriction === 'unrestricted' || ours.some(({ state }) => state === 'missing')
  return (
    <Section title={t.title}>
      {restriction === 'unrestricted' && <p className="mb-2 text-warn">{t.unrestricted}</p>}
      {restriction === 'unknown' && <p className="mb-2 text-soft">{t.untold}</p>}
      {ours.length === 0 && <p className="text-soft">{t.notSet}</p>}
      <ul className="divide-y divide-line text-small">
        {ours.map(({ address, state }) => {
          const usedFrom = announced.find((one) => one.address === address)?.usedFrom
          const whose = usedFrom ? `${t.ours}, ${texts.panel.addresses.usedFrom(format.date(usedFrom))}` : t.ours
          // Until its day nothing fails without it.
          const shown = usedFrom && state === 'missing' ? 'announced' : state
          return <Address key={address} address={address} whose={whose} state={shown} said={t.states[state]} />
        })}
        {foreign.map((address) => (
          <Address key={address} address={address} whose={t.foreign} state="foreign" said={t.foreignState} />
        ))}
      </ul>
      {toPaste && paste && (
        <div className="mt-2 text-small">
          <CopyValue label={t.paste} copyLabel={t.copy} value={paste} />
        </div>
      )}
    </Section>
  )
}

function Address({ address, whose, state, said }: { address: string; whose: string; state: State; said: string }) {
  const { icon, look } = LOOKS[state]
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-3 py-1">
      <span translate="no" className="value min-w-32">
        {address}
      </span>
      <span className="text-soft">{whose}</span>
      <span className={`ms-auto inline-flex items-center gap-1 ${look}`}>
        <Icon name={icon} />
        {said}
      </span>
    </li>
  )
}
