import { type FormEvent, useRef, useState } from 'react'
import { type Held, sendLift } from '../../api/service.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { usePlainText } from '../support/use-plain-text.ts'
import { useReason } from '../support/use-reason.ts'
import { AdminFrame } from './admin-frame.tsx'

const HELD: readonly Held[] = ['user', 'key', 'address']

/** Lets somebody go on before their time, with a reason. */
export default function AttemptsPage() {
  const { format } = useLanguage()
  const { attempts: t } = usePart('admin')
  const [what, setWhat] = useState<Held>('user')
  const which = usePlainText()
  const why = useReason()
  const whichField = useRef<HTMLInputElement>(null)
  const whyField = useRef<HTMLTextAreaElement>(null)
  const [incomplete, setIncomplete] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [lifted, setLifted] = useState<number>()
  const hints = { user: t.userHint, key: t.keyHint, address: t.addressHint }
  const names = { user: t.user, key: t.key, address: t.address }

  const lift = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const { reason } = why
    const missing = which.text.trim() === '' || reason === undefined
    setIncomplete(missing)
    setFailure(undefined)
    setLifted(undefined)
    if (missing) return (which.text.trim() === '' ? whichField : whyField).current?.focus()
    setBusy(true)
    try {
      setLifted((await sendLift(what, which.text.trim(), reason)).lifted)
      which.clear()
      why.clear()
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }

  return (
    <AdminFrame title={t.title}>
      <form noValidate onSubmit={(event) => void lift(event)} className="max-w-xl space-y-2">
        <p className="mb-4 text-soft">{t.lead}</p>
        <Select
          label={t.what}
          value={what}
          options={HELD.map((value) => ({ value, label: names[value] }))}
          onChoose={(value) => setWhat(HELD.find((one) => one === value) ?? 'user')}
        />
        <Field
          ref={whichField}
          label={t.value}
          hint={hints[what]}
          error={which.refused ?? (incomplete && which.text.trim() === '' ? t.missing : undefined)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={which.text}
          onChange={(event) => which.type(event.currentTarget.value)}
        />
        <TextArea
          ref={whyField}
          label={t.reason}
          hint={t.reasonHint}
          error={incomplete ? why.error : why.refused}
          value={why.text}
          onChange={(event) => why.type(event.currentTarget.value)}
        />
        {failure !== undefined && (
          <Notice tone="bad" title={t.failed} alert>
            <FailureText error={failure} />
          </Notice>
        )}
        {lifted !== undefined && (
          <Notice tone="ok" alert>
            {t.lifted(format.number(lifted))}
          </Notice>
        )}
        <Button type="submit" look="primary" busy={busy}>
          {t.lift}
        </Button>
      </form>
    </AdminFrame>
  )
}
