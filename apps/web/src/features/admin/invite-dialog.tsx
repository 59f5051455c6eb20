import { LANGUAGES, LanguageTag, NewCredentials, ROLES, Role } from '@keyhaven/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { PEOPLE_KEY, sendInvitation } from '../../api/people.ts'
import { useLanguage } from '../../texts/language.ts'
import { LANGUAGE_NAMES } from '../../texts/names.ts'
import { usePart } from '../../texts/use-part.ts'
import { Button } from '../../ui/button.tsx'
import { CopiedNote } from '../../ui/copied-note.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { usePlainText } from '../support/use-plain-text.ts'

type Made = Awaited<ReturnType<typeof sendInvitation>>

/** Asks whom to invite as what; then shows the link, which is to be had only now. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { texts, tag } = useLanguage()
  const { invitation: t, roles } = usePart('admin')
  const queries = useQueryClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const email = usePlainText()
  const [wrong, setWrong] = useState(false)
  const [role, setRole] = useState<Role>('support')
  const [language, setLanguage] = useState<LanguageTag>(LANGUAGES.find((one) => one === tag) ?? 'en')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [made, setMade] = useState<Made>()

  const send = async () => {
    if (made) return dialog.current?.close()
    const whole = NewCredentials.shape.email.safeParse(email.text.trim())
    setWrong(!whole.success)
    if (!whole.success) return field.current?.focus()
    setBusy(true)
    setFailure(undefined)
    try {
      setMade(await sendInvitation({ email: whole.data, role, language }))
      await queries.invalidateQueries({ queryKey: PEOPLE_KEY })
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }

  return (
    <Dialog
      ref={dialog}
      title={t.title}
      lead={<p>{t.lead}</p>}
      busy={busy}
      onSubmit={() => void send()}
      onClose={onClose}
      actions={
        <>
          {!made && (
            <Button disabled={busy} onClick={() => dialog.current?.close()}>
              {texts.common.cancel}
            </Button>
          )}
          <Button type="submit" look={made ? 'secondary' : 'primary'} busy={busy}>
            {made ? t.done : t.send}
          </Button>
        </>
      }
    >
      {made ? (
        <InvitationMade made={made} />
      ) : (
        <>
          <Field
            ref={field}
            label={t.email}
            type="email"
            autoComplete="off"
            error={email.refused ?? (wrong ? t.emailInvalid : undefined)}
            value={email.text}
            readOnly={busy}
            onChange={(event) => {
              email.type(event.currentTarget.value)
              setWrong(false)
            }}
          />
          <Select
            label={t.role}
            value={role}
            options={ROLES.map((value) => ({ value, label: roles[value] }))}
            onChoose={(value) => setRole(Role.parse(value))}
          />
          <Select
            label={t.language}
            hint={t.languageHint}
            value={language}
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChoose={(value) => setLanguage(LanguageTag.parse(value))}
          />
        </>
      )}
      {failure !== undefined && (
        <Notice tone="bad" title={t.failed} alert className="mt-4">
          <FailureText error={failure} />
        </Notice>
      )}
    </Dialog>
  )
}

/** The link is to be had only now: taking it along is the next thing to do. */
function InvitationMade({ made: { email, mailed, link } }: { made: Made }) {
  const { invitation: t } = usePart('admin')
  const { copied, copy } = useCopy()
  const shown = useRef<HTMLSpanElement>(null)
  return (
    <>
      <Notice tone="ok" title={t.made(email)} alert className="wrap-anywhere">
        {mailed ? t.mailed : t.handOver}
      </Notice>
      <p className="mt-4">
        {t.link}
        <span ref={shown} translate="no" className="value block font-semibold select-all">
          {link}
        </span>
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button look="primary" icon="copy" onClick={() => void copy(t.copy, link, shown.current)}>
          {t.copy}
        </Button>
        <CopiedNote copied={copied} all={t.copy} />
      </div>
    </>
  )
}
