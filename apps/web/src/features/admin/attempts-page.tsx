import { holdsPrivateKey } from '@keyhaven/contract'
import { type FormEvent, useState } from 'react'
import { type Held, sendLift } from '../../api/service.ts'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useReason } from '../support/use-reason.ts'
import { AdminFrame } from './admin-frame.tsx'

const HELD: readonly Held[] = ['user', 'key', 'address']

/** Lets somebody go on before their time, with a reason. */
export default function AttemptsPage() {
  const { format } = useLanguage()
  const { attempts: t, secret: pasted } = usePart('admin')
  const [what, setWhat] = useState<Held>('user')
  const [which, setWhich] = useState('')
  const { text, setText, reason, secret: inReason, error: reasonError } = useReason()
  const [secret, setSecret] = useState(false)
  const [incomplete, setIncomplete] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [lifted, setLifted] = useState<number>()
  const hints = { user: t.userHint, key: t.keyHint, address: t.addressHint }
  const names = { user: t.user, key: t.key, address: t.address }

  const lift = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const missing = which.trim() === '' || reason === undefined
    setIncomplete(missing)
    setFailure(undefined)
    setLifted(undefined)
    if (missing) return
    setBusy(true)
    try {
      setLifted((await sendLift(what, which.trim(), reason)).lifted)
      setWhich('')
      setText('')
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
          label={t.value}
          hint={hints[what]}
          error={secret ? pasted : incomplete && which.trim() === '' ? t.missing : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={which}
          onChange={(event) => {
            const found = holdsPrivateKey(event.currentTarget.value)
            setSecret(found)
            setWhich(found ? '' : event.currentTarget.value)
          }}
        />
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          error={incomplete ? reasonError : inReason}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
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
