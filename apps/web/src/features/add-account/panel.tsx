import type { ExchangeView } from '@keyhaven/contract'
import { startTransition, useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Tabs, tabPanel } from '../../ui/tabs.tsx'
import { Guide } from '../follow-guide/guide.tsx'
import { useGuide } from '../follow-guide/use-guide.ts'
import { type Folding, useGuidePlace } from '../follow-guide/use-guide-place.ts'
import { Addresses } from './addresses.tsx'
import type { KeysDraft } from './draft.ts'
import { KeysForm } from './keys-form.tsx'
import type { Purpose } from './purpose.ts'
import { SaveBar } from './save-bar.tsx'
import { TestResult } from './test-result.tsx'
import { useDraft } from './use-draft.ts'
import { useWizard } from './use-wizard.ts'

interface PanelProps<Stored> {
  exchange: ExchangeView
  folding: Folding
  purpose: Purpose<Stored>
}

/** From the addresses to stored keys. The keys live in this form's memory and nowhere else. */
export function Panel<Stored>({ exchange: offered, folding, purpose }: PanelProps<Stored>) {
  const [typed, setTyped] = useState<string[] | null>(null)
  // The same one until an address is typed, so that the guide is not drawn anew with every key.
  const exchange = useMemo(() => ({ ...offered, addresses: offered.addresses ?? typed }), [offered, typed])
  const { guide: t } = useLanguage().texts
  const form = useDraft(purpose.account?.name)

  const { reset } = form
  useEffect(() => {
    // A page that was left may be kept whole for the way back, keys and all.
    addEventListener('pagehide', reset)
    return () => {
      removeEventListener('pagehide', reset)
      reset()
    }
  }, [reset])

  const onStored = (stored: Stored) => {
    reset()
    guide.finish()
    purpose.onStored(stored)
  }
  const { wizard, hold, test, save, stop, keysEdited, accept } = useWizard(exchange.id, purpose, onStored)

  const testKeys = () => form.submit((draft) => void test(draft))
  const store = async (draft: KeysDraft) => {
    const failure = await save(draft)
    if (failure?.code === 'name-taken') form.refuseName()
  }

  const guide = useGuide(exchange.id, wizard.at === 'tested' ? wizard.verification : undefined)
  const place = useGuidePlace(guide.mends, folding)
  const { narrow } = place

  // Where it is all that is seen, the form is there first, and is not held up by what stands beneath it and in the other tab.
  const [drawn, setDrawn] = useState(!narrow)
  useEffect(() => startTransition(() => setDrawn(true)), [])

  return (
    <>
      {narrow && (
        <Tabs label={t.tabs.label} tabs={TABS.map((id) => ({ id, label: t.tabs[id] }))} chosen={place.tab} onChoose={place.choose} />
      )}
      <div className={`grid items-start gap-5 ${place.folded ? '' : 'lg:grid-cols-[minmax(0,1fr)_24rem]'}`}>
        <div {...(narrow && tabPanel('form'))} className={`space-y-5 print:hidden ${narrow && place.tab !== 'form' ? 'hidden' : ''}`}>
          <Addresses exchange={exchange} onTyped={setTyped} />
          <KeysForm
            form={form}
            named={!purpose.account}
            fillIn={purpose.words.fillIn}
            wizard={wizard}
            hold={hold}
            onKeysEdited={keysEdited}
            onTest={testKeys}
          />
          {drawn && (
            <section className="card p-4 sm:p-5">
              <TestResult
                exchange={exchange}
                wizard={wizard}
                hold={hold}
                mends={guide.mends}
                passed={purpose.words.passed}
                onStop={stop}
                onTestAgain={testKeys}
                onShowMends={place.show}
              />
              <SaveBar
                form={form}
                purpose={purpose}
                wizard={wizard}
                onAccept={accept}
                onSubmit={() => form.submit((draft) => void store(draft))}
              />
            </section>
          )}
        </div>
        {drawn && (
          <Guide
            {...(narrow && tabPanel('guide'))}
            ref={place.ref}
            exchange={exchange}
            guide={guide}
            className={`lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:scroll-pt-24 print:static print:block print:max-h-none print:overflow-visible print:border-0 ${place.hidden ? 'hidden' : ''}`}
          />
        )}
      </div>
    </>
  )
}

const TABS = ['form', 'guide'] as const
