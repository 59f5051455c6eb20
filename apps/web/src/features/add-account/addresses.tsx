import type { ExchangeView } from '@keyhaven/contract'
import { lazy, memo, Suspense, useId, useRef } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { CopiedNote } from '../../ui/copied-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { joined } from '../follow-guide/kraken-words.ts'
import { WithLabels } from '../follow-guide/labels.tsx'

// On somebody's own machine only.
const OwnMachine = lazy(() => import('./own-machine.tsx'))

interface AddressesProps {
  exchange: ExchangeView
  /** Hears of addresses that are typed by hand, where nobody knows them. */
  onTyped: (addresses: string[] | null) => void
}

/** Which addresses the key has to allow, ready to be pasted into Kraken's field. */
export const Addresses = memo(function Addresses({ exchange, onTyped }: AddressesProps) {
  const { addresses, announced, edition, addressSource } = exchange
  const { texts, format } = useLanguage()
  const { addresses: t } = texts.panel
  const { copied, copy } = useCopy()
  const label = useId()
  const list = useRef<HTMLOutputElement>(null)

  return (
    <section className="card p-4 sm:p-5">
      <h2 id={label} className="text-lead font-semibold">
        {t.label}
      </h2>
      {addresses ? (
        <>
          <p className="text-small text-soft">
            <WithLabels text={t[edition]} /> {addressSource === 'echo' && t.fromEcho}
          </p>
          <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
            <output
              ref={list}
              aria-labelledby={label}
              translate="no"
              className="value min-w-0 grow basis-64 rounded-control border border-line bg-sunken px-3 py-2 text-body select-all"
            >
              {joined(addresses)}
            </output>
            <Button icon="copy" onClick={() => void copy(t.copyAll, joined(addresses), list.current)}>
              {t.copyAll}
            </Button>
          </div>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            {addresses.length > 1 &&
              addresses.map((address) => (
                <button
                  key={address}
                  type="button"
                  translate="no"
                  className="inline-flex min-h-7 items-center gap-1.5 rounded-tag border border-line px-2 text-small text-soft hover:border-edge hover:text-ink"
                  onClick={(event) => void copy(address, address, event.currentTarget.querySelector('[data-address]'))}
                >
                  <Icon name={copied?.what === address ? 'check' : 'copy'} />
                  <span className="sr-only">{t.copyOne} </span>
                  <span data-address className="value">
                    {address}
                  </span>
                </button>
              ))}
            <CopiedNote copied={copied} all={t.copyAll} />
          </div>
          {announced.length > 0 && (
            <ul className="mt-1 text-small text-soft">
              {announced.map(({ address, usedFrom }) => (
                <li key={address} className="flex flex-wrap gap-x-2">
                  <span translate="no" className="value">
                    {address}
                  </span>
                  <span>{t.usedFrom(format.date(usedFrom))}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        edition === 'cloud' && (
          <Notice tone="warn" className="mt-2">
            <output aria-labelledby={label} className="font-semibold">
              {t.notSet}
            </output>
            <p>{t.notSetHelp}</p>
          </Notice>
        )
      )}
      {edition === 'enterprise' && addressSource === null && (
        <Suspense>
          <OwnMachine labelledBy={label} missing={addresses === null} onTyped={onTyped} />
        </Suspense>
      )}
    </section>
  )
})

export const AddressesSkeleton = () => <div className="card h-41 animate-breathe" />
