import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { FailureText } from '../../ui/failure-text.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type Acceptance, maySubmit, storedAs, toAccept, type Wizard } from '../show-verification/wizard.ts'
import type { Purpose } from './purpose.ts'
import { SignInAgain } from './sign-in-again.tsx'
import type { DraftForm } from './use-draft.ts'

interface SaveBarProps {
  form: DraftForm
  purpose: Pick<Purpose, 'words' | 'explain'>
  wizard: Wizard
  onAccept: (what: Acceptance, on: boolean) => void
  onSubmit: () => void
}

/** The last step: accept what is to be accepted, and store. Says why it is inactive while it is. */
export function SaveBar({ form, purpose, wizard, onAccept, onSubmit }: SaveBarProps) {
  const { save: t, result } = useLanguage().texts.panel
  const { draft, isWhole, nameError } = form
  const done = wizard.at === 'tested' || wizard.at === 'saving'
  const saving = wizard.at === 'saving'
  const active = saving || (maySubmit(wizard) && isWhole && !nameError)
  const asked = done && storedAs(wizard.verification) === undefined ? toAccept(wizard.verification) : []
  const labels: Record<Acceptance, string | undefined> = { warnings: result.accept, 'other-account': purpose.words.acceptOther }
  const failure = wizard.at === 'tested' || (wizard.at === 'filling' && wizard.earlier) ? wizard.failure : undefined

  return (
    <div className="mt-3 space-y-3 border-t border-line pt-4">
      {asked.map((what) => (
        <label key={what} className="flex min-h-7 w-fit items-center gap-2.5 font-medium">
          <input
            type="checkbox"
            className="size-6 accent-accent"
            checked={done && wizard.accepted.includes(what)}
            disabled={saving}
            onChange={(event) => onAccept(what, event.currentTarget.checked)}
          />
          {labels[what]}
        </label>
      ))}
      {failure && failure.code !== 'name-taken' && (
        <Notice tone={failure.code === 'unauthenticated' ? 'warn' : 'bad'} alert>
          {failure.code === 'unauthenticated' ? (
            <SignInAgain />
          ) : (
            <p>
              {purpose.explain?.(failure) ?? <FailureText error={failure} />} {t.kept}
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
    if (draft.name.trim() === '') return t.needsName
    if (nameError) return t.needsOtherName
    if (!maySubmit(wizard)) return t.needsAccept
    return active ? purpose.words.ready : ''
  }
}
