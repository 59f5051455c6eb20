import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { KeysDraft } from './draft.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { maySubmit, storedAs, type Wizard } from './wizard.ts'

interface SaveBarProps {
  form: UseFormReturn<KeysDraft>
  wizard: Wizard
  onAccept: (accepted: boolean) => void
  onSubmit: () => void
}

/** The last step: accept what is to be accepted, and store. Says why it is inactive while it is. */
export function SaveBar({ form, wizard, onAccept, onSubmit }: SaveBarProps) {
  const { save: t, result } = useLanguage().texts.panel
  const { errors, isValid } = form.formState
  const name = useWatch({ control: form.control, name: 'name' })
  const done = wizard.at === 'tested' || wizard.at === 'saving'
  const saving = wizard.at === 'saving'
  const active = saving || (maySubmit(wizard) && isValid && !errors.name)
  const mayAccept = done && wizard.verification.verdict === 'passed-with-warnings' && storedAs(wizard.verification) === undefined
  const failure = wizard.at === 'tested' || (wizard.at === 'filling' && wizard.earlier) ? wizard.failure : undefined

  return (
    <div className="mt-3 space-y-3 border-t border-line pt-4">
      {mayAccept && (
        <label className="flex min-h-7 w-fit items-center gap-2.5 font-medium">
          <input
            type="checkbox"
            className="size-6 accent-accent"
            checked={wizard.accepted}
            disabled={saving}
            onChange={(event) => onAccept(event.currentTarget.checked)}
          />
          {result.accept}
        </label>
      )}
      {failure && failure.code !== 'name-taken' && (
        <Notice tone={failure.code === 'unauthenticated' ? 'warn' : 'bad'} alert>
          {failure.code === 'unauthenticated' ? (
            <SignInAgain />
          ) : (
            <p>
              <FailureText error={failure} /> {t.kept}
            </p>
          )}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="primary" disabled={!active} busy={saving} onClick={onSubmit}>
          {t.submit}
        </Button>
        <p className="text-small text-soft">{why()}</p>
      </div>
    </div>
  )

  function why() {
    if (saving) return t.saving
    if (wizard.at !== 'tested') return t.needsTest
    const { verification } = wizard
    const stored = storedAs(verification)
    if (stored !== undefined) return t.needsOtherKey(stored)
    if (!verification.receipt) return t.needsMending
    if (name.trim() === '') return t.needsName
    if (errors.name) return t.needsOtherName
    if (verification.verdict === 'passed-with-warnings' && !wizard.accepted) return t.needsAccept
    return active ? t.ready : ''
  }
}
