import type { ExchangeView } from '@keyhaven/contract'
import type { ReactNode } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Icon } from '../../ui/icon.tsx'
import { OutsideLink } from '../../ui/outside-link.tsx'
import { joined } from './addresses.tsx'
import { GuidePermissions } from './guide-permissions.tsx'
import { KRAKEN } from './kraken-words.ts'

/** The way through Kraken's dialog, by the words on its boxes. */
export function Guide({ exchange }: { exchange: ExchangeView }) {
  const { guide: t, panel } = useLanguage().texts
  return (
    <details open className="card group">
      <summary className="flex min-h-12 items-center justify-between gap-3 rounded-card px-4 py-2.5 sm:px-5">
        <h2 className="text-lead font-semibold">{t.title}</h2>
        <Icon name="down" className="text-soft transition-transform group-open:-scale-y-100" />
      </summary>
      <ol className="space-y-4 px-4 pb-5 [counter-reset:step] sm:px-5">
        <Step>
          <p>
            {t.signIn} <Label>{KRAKEN.path}</Label>
          </p>
          <p className="mt-1">
            <OutsideLink href={exchange.keySettingsUrl}>{exchange.practice ? t.openPractice : t.open}</OutsideLink>
          </p>
        </Step>
        <Step>
          <p>
            {t.create} <Label>{KRAKEN.section}</Label> → <Label>{KRAKEN.create}</Label>
          </p>
        </Step>
        <Step>
          <p>{t.name}</p>
        </Step>
        <Step>
          <p>{t.permissions}</p>
          <GuidePermissions exchange={exchange} />
          <p className="mt-2 flex gap-2 text-bad">
            <Icon name="no" className="mt-0.5" />
            <span>{t.neverWithdraw}</span>
          </p>
        </Step>
        <Step>
          <p>
            {t.websocket} <Label>{KRAKEN.websocket}</Label>
          </p>
        </Step>
        <Step>
          <p>
            {exchange.addresses ? t.restriction : t.restrictionNotSet} <Label>{KRAKEN.restriction}</Label>
          </p>
          {exchange.addresses && (
            <p className="mt-1">
              <span translate="no" className="value select-all">
                {joined(exchange.addresses)}
              </span>
            </p>
          )}
        </Step>
        <Step>
          <p>
            {t.generate} <Label>{KRAKEN.generate}</Label>
          </p>
        </Step>
        <Step>
          <p>{t.copy}</p>
          <ul className="mt-1 space-y-0.5 text-soft">
            <li>{t.copyTo(`“${KRAKEN.publicKey}”`, panel.form.publicKey)}</li>
            <li>{t.copyTo(`“${KRAKEN.privateKey}”`, panel.form.privateKey)}</li>
          </ul>
        </Step>
      </ol>
    </details>
  )
}

const Step = ({ children }: { children: ReactNode }) => (
  <li className="relative ps-9 [counter-increment:step] before:absolute before:start-0 before:top-px before:flex before:size-6 before:items-center before:justify-center before:rounded-full before:bg-accent-tint before:text-small before:font-semibold before:text-accent before:content-[counter(step)]">
    {children}
  </li>
)

/** A label of Kraken's, as it stands on the screen there. */
const Label = ({ children }: { children: string }) => (
  <span lang="en" translate="no" className="rounded-tag border border-line bg-sunken px-1.5 text-small font-medium whitespace-nowrap">
    {children}
  </span>
)
