import { type ExchangeView, verifySupportAccount } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useReducer, useRef, useState } from 'react'
import { refreshSupportAccount, supportPath } from '../../api/support.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { Live } from '../show-account/live-verification.tsx'
import { Section } from '../show-account/section.tsx'
import { askForVerification } from '../show-verification/run-verification.ts'
import { useTestRun } from '../show-verification/use-test-run.ts'
import { nextStep, START } from '../show-verification/wizard.ts'
import { useReason } from './use-reason.ts'

/** Has a customer's stored keys verified, with a reason that the customer reads. */
export function Verify({ id, exchange }: { id: string; exchange: ExchangeView | undefined }) {
  const { verify: t } = usePart('support')
  const queries = useQueryClient()
  const [progress, dispatch] = useReducer(nextStep, START)
  const { hold, run, stop } = useTestRun(dispatch)
  const { text, type, reason, refused, error } = useReason()
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const held = useSecondsLeft(hold?.until) > 0

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason === undefined) return field.current?.focus()
    if (held || progress.at === 'testing') return
    const path = supportPath(verifySupportAccount, id)
    await run((following) => askForVerification({ path, body: { reason } }, following))
    await refreshSupportAccount(queries, id)
  }

  return (
    <>
      <Section title={t.title}>
        <p className="mb-3 text-soft">{t.lead}</p>
        <form noValidate className="flex flex-wrap items-start gap-x-3" onSubmit={(event) => void submit(event)}>
          <div className="min-w-0 flex-1 basis-72">
            <Field
              ref={field}
              label={t.reason}
              hint={t.reasonHint}
              error={asked ? error : refused}
              required
              value={text}
              autoComplete="off"
              onChange={(event) => type(event.currentTarget.value)}
            />
          </div>
          <Button type="submit" look="primary" className="mt-6.5" busy={progress.at === 'testing'} held={held}>
            {t.go}
          </Button>
        </form>
      </Section>
      <Live verification={{ progress, hold, stop }} exchange={exchange} />
    </>
  )
}
