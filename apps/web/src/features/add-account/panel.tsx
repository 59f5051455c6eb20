import type { AccountView, ExchangeView } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import { accountsQuery } from '../../api/accounts.ts'
import { useStatus } from '../../ui/status.tsx'
import { Addresses } from './addresses.tsx'
import { draftResolver, EMPTY_DRAFT, type KeysDraft } from './draft.ts'
import { Guide } from './guide.tsx'
import { KeysForm } from './keys-form.tsx'
import { SaveBar } from './save-bar.tsx'
import { TestResult } from './test-result.tsx'
import { useWizard } from './use-wizard.ts'

/** From the addresses to the stored account. The keys live in this form's memory and nowhere else. */
export function Panel({ exchange }: { exchange: ExchangeView }) {
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

  return (
    <>
      <Addresses exchange={exchange} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="space-y-5">
          <KeysForm form={form} wizard={wizard} hold={hold} onKeysEdited={keysEdited} onTest={testKeys} />
          <section className="card p-4 sm:p-5">
            <TestResult exchange={exchange} wizard={wizard} hold={hold} onStop={stop} onTestAgain={testKeys} />
            <SaveBar form={form} wizard={wizard} onAccept={accept} onSubmit={() => void submit()} />
          </section>
        </div>
        <Guide exchange={exchange} />
      </div>
    </>
  )
}
