import type { AccountView, ExchangeView } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { accountsQuery } from '../../api/accounts.ts'
import { useLanguage } from '../../texts/language.ts'
import { useStatus } from '../../ui/status.tsx'
import { Tabs, tabPanel } from '../../ui/tabs.tsx'
import { Guide } from '../follow-guide/guide.tsx'
import { useGuide } from '../follow-guide/use-guide.ts'
import { type Folding, useGuidePlace } from '../follow-guide/use-guide-place.ts'
import { Addresses } from './addresses.tsx'
import { draftResolver, EMPTY_DRAFT, type KeysDraft } from './draft.ts'
import { KeysForm } from './keys-form.tsx'
import { SaveBar } from './save-bar.tsx'
import { TestResult } from './test-result.tsx'
import { useWizard } from './use-wizard.ts'

/** From the addresses to the stored account. The keys live in this form's memory and nowhere else. */
export function Panel({ exchange, folding }: { exchange: ExchangeView; folding: Folding }) {
  const { guide: t } = useLanguage().texts
  const form = useForm<KeysDraft>({ resolver: draftResolver, mode: 'onChange', defaultValues: EMPTY_DRAFT })
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const { show } = useStatus()

  const { reset } = form
  useEffect(() => {
    const forget = () => reset(EMPTY_DRAFT)
    // A page that was left may be kept whole for the way back, keys and all.
    addEventListener('pagehide', forget)
    return () => {
      removeEventListener('pagehide', forget)
      forget()
    }
  }, [reset])

  const onSaved = (account: AccountView) => {
    reset(EMPTY_DRAFT)
    guide.finish()
    void queries.invalidateQueries({ queryKey: accountsQuery.queryKey })
    navigate('/accounts')
    show({ tone: 'ok', text: ({ accounts }) => accounts.added(account.name), path: '/accounts', about: account.id })
  }
  const { wizard, hold, test, save, stop, keysEdited, accept } = useWizard(exchange.id, onSaved)

  const testKeys = () => void form.handleSubmit((draft) => test(draft))()
  const submit = form.handleSubmit(async (draft) => {
    const failure = await save(draft)
    if (failure?.code === 'name-taken') form.setError('name', { type: failure.code }, { shouldFocus: true })
  })

  const guide = useGuide(exchange.id, wizard.at === 'tested' ? wizard.verification : undefined)
  const place = useGuidePlace(guide.mends, folding)
  const { narrow } = place

  return (
    <>
      {narrow && (
        <Tabs label={t.tabs.label} tabs={TABS.map((id) => ({ id, label: t.tabs[id] }))} chosen={place.tab} onChoose={place.choose} />
      )}
      <div className={`grid items-start gap-5 ${place.folded ? '' : 'lg:grid-cols-[minmax(0,1fr)_24rem]'}`}>
        <div {...(narrow && tabPanel('form'))} className={`space-y-5 print:hidden ${narrow && place.tab !== 'form' ? 'hidden' : ''}`}>
          <Addresses exchange={exchange} />
          <KeysForm form={form} wizard={wizard} hold={hold} onKeysEdited={keysEdited} onTest={testKeys} />
          <section className="card p-4 sm:p-5">
            <TestResult
              exchange={exchange}
              wizard={wizard}
              hold={hold}
              mends={guide.mends}
              onStop={stop}
              onTestAgain={testKeys}
              onShowMends={place.show}
            />
            <SaveBar form={form} wizard={wizard} onAccept={accept} onSubmit={() => void submit()} />
          </section>
        </div>
        <Guide
          {...(narrow && tabPanel('guide'))}
          ref={place.ref}
          exchange={exchange}
          guide={guide}
          className={`lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto print:static print:block print:max-h-none print:overflow-visible print:border-0 ${place.hidden ? 'hidden' : ''}`}
        />
      </div>
    </>
  )
}

const TABS = ['form', 'guide'] as const
