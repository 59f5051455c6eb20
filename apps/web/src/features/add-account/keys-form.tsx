import { type AccountDraft, cleanKey, type FormatFinding, type KeyField } from '@keyhaven/contract'
import { useState } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { visibleFindings } from './draft.ts'
import { useFindingText } from './finding-view.tsx'
import { useKeyField } from './use-key-field.ts'
import type { Wizard } from './wizard.ts'

interface KeysFormProps {
  form: UseFormReturn<AccountDraft>
  wizard: Wizard
  onKeysEdited: () => void
  onTest: (draft: AccountDraft) => void
}

// Keys are not passwords: nothing may offer to store, translate, correct or check their spelling.
const LEFT_ALONE = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  translate: 'no',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
} as const

const CAN_MASK = CSS.supports('-webkit-text-security', 'disc')

export function KeysForm({ form, wizard, onKeysEdited, onTest }: KeysFormProps) {
  const { texts, format } = useLanguage()
  const { form: t } = texts.panel
  const findingText = useFindingText()
  const [settled, setSettled] = useState<ReadonlySet<KeyField>>(new Set())
  const [shown, setShown] = useState(false)
  const [swapped, setSwapped] = useState(false)
  const { errors, isValid } = form.formState
  const [name, publicKey, privateKey] = useWatch({ control: form.control, name: ['name', 'publicKey', 'privateKey'] })

  const settle = (field: KeyField) => setSettled((earlier) => new Set(earlier).add(field))
  const edited = () => {
    setSwapped(false)
    onKeysEdited()
  }
  const publicField = useKeyField({ form, field: 'publicKey', onEdited: edited, onSettled: () => settle('publicKey') })
  const privateField = useKeyField({ form, field: 'privateKey', onEdited: edited, onSettled: () => settle('privateKey') })

  const findings = visibleFindings({ publicKey: cleanKey(publicKey).value, privateKey: cleanKey(privateKey).value }, settled)
  const inBoth = findings.privateKey?.code === 'swapped' || findings.privateKey?.code === 'same-key-twice'
  const errorText = (finding: FormatFinding | undefined) => {
    if (!finding) return undefined
    const { wrong, fix } = findingText(finding)
    return fix ? `${wrong} ${fix}` : wrong
  }
  const noteText = (removed: typeof publicField.removed) =>
    removed.length > 0 ? t.removed(format.list(removed.map((what) => t.removedWhat[what]))) : undefined

  const swap = () => {
    form.setValue('publicKey', privateKey)
    form.setValue('privateKey', publicKey, { shouldValidate: true })
    edited()
    setSwapped(true)
    form.setFocus('publicKey')
  }

  const filled = name.trim() !== '' && publicKey !== '' && privateKey !== ''
  const busy = wizard.at === 'testing' || wizard.at === 'saving'
  const locked = wizard.at === 'saving'

  return (
    <form className="card space-y-3 p-4 sm:p-5" autoComplete="off" noValidate aria-busy={busy} onSubmit={form.handleSubmit(onTest)}>
      <h2 className="text-lead font-semibold">{t.title}</h2>
      <Field
        label={t.name}
        hint={t.nameHint}
        error={nameError(errors.name)}
        autoComplete="off"
        data-1p-ignore=""
        data-lpignore="true"
        readOnly={locked}
        className="sm:max-w-96"
        {...form.register('name')}
      />
      <Field
        {...LEFT_ALONE}
        label={t.publicKey}
        hint={t.publicKeyHint}
        note={swapped ? t.swapped : noteText(publicField.removed)}
        error={errorText(findings.publicKey)}
        invalid={findings.publicKey !== undefined || inBoth}
        readOnly={locked}
        className="value"
        {...publicField.input}
      />
      <Field
        {...LEFT_ALONE}
        label={t.privateKey}
        type={shown || CAN_MASK ? 'text' : 'password'}
        hint={t.privateKeyHint}
        note={noteText(privateField.removed)}
        error={errorText(findings.privateKey)}
        readOnly={locked}
        className={`value ${shown ? '' : 'masked'}`}
        end={
          <button
            type="button"
            className="flex size-8 items-center justify-center rounded-tag text-soft hover:bg-sunken hover:text-ink"
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? 'hide' : 'show'} />
            {/* Text rather than aria-label: a label that names the key would make this a second field of that name. */}
            <span className="sr-only">{shown ? t.hide : t.show}</span>
          </button>
        }
        mend={
          findings.privateKey?.code === 'swapped' && (
            <Button icon="swap" onClick={swap} className="mt-2">
              {t.swap}
            </Button>
          )
        }
        {...privateField.input}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
        <Button
          type="submit"
          look={wizard.at === 'saving' || (wizard.at === 'tested' && wizard.verification.receipt) ? 'secondary' : 'primary'}
          disabled={!isValid || locked}
          busy={wizard.at === 'testing'}
        >
          {t.test}
        </Button>
        <p className="text-small text-soft">{isValid ? t.testReady : filled ? t.testNeedsWhole : t.testNeeds}</p>
      </div>
    </form>
  )

  function nameError(error: typeof errors.name) {
    if (!error) return undefined
    if (error.type === 'name-taken') return texts.problems['name-taken']()
    if (error.message === 'too-long') return t.nameLong
    return error.message === 'control-characters' ? t.nameControls : t.nameMissing
  }
}
