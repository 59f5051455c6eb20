import { useState } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Hold } from '../show-verification/hold.ts'
import type { Wizard } from '../show-verification/wizard.ts'
import { KeyInput } from './key-input.tsx'
import { nameProblem } from './name-problem.ts'
import { TestButton } from './test-button.tsx'
import type { DraftForm } from './use-draft.ts'
import { useKeys } from './use-keys.ts'

interface KeysFormProps {
  form: DraftForm
  /** Whether the person gives the account a name. */
  named: boolean
  /** Why nothing can be tested yet. */
  fillIn: string
  wizard: Wizard
  hold: Hold | undefined
  onKeysEdited: () => void
  onTest: () => void
}

const CAN_MASK = CSS.supports('-webkit-text-security', 'disc')

export function KeysForm({ form, named, fillIn, wizard, hold, onKeysEdited, onTest }: KeysFormProps) {
  const { texts } = useLanguage()
  const { form: t } = texts.panel
  const [shown, setShown] = useState(false)
  const { draft, isWhole, nameError } = form
  const keys = useKeys(form, onKeysEdited)
  const locked = wizard.at === 'saving'

  return (
    <form
      className="card space-y-3 p-4 sm:p-5"
      autoComplete="off"
      noValidate
      aria-busy={wizard.at === 'testing' || locked}
      onSubmit={(event) => {
        event.preventDefault()
        onTest()
      }}
    >
      <h2 className="text-lead font-semibold">{t.title}</h2>
      {named && (
        <Field
          label={t.name}
          hint={t.nameHint}
          error={nameError && (nameError === 'taken' ? texts.problems['name-taken']() : nameProblem(t, nameError))}
          autoComplete="off"
          data-1p-ignore=""
          data-lpignore="true"
          readOnly={locked}
          className="sm:max-w-96"
          {...form.register('name')}
        />
      )}
      <KeyInput
        label={t.publicKey}
        hint={t.publicKeyHint}
        of={keys.publicKey}
        invalid={keys.inBoth}
        readOnly={locked}
        onInsist={(on) => keys.insist('publicKey', on)}
      />
      <KeyInput
        label={t.privateKey}
        type={shown || CAN_MASK ? 'text' : 'password'}
        hint={t.privateKeyHint}
        of={keys.privateKey}
        readOnly={locked}
        className={shown ? '' : 'masked'}
        onInsist={(on) => keys.insist('privateKey', on)}
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
          keys.privateKey.finding?.code === 'swapped' && (
            <Button icon="swap" onClick={keys.swap} className="mt-2">
              {t.swap}
            </Button>
          )
        }
      />
      <TestButton wizard={wizard} isValid={isWhole} filled={draft.name.trim() !== '' && keys.filled} hold={hold} fillIn={fillIn} />
    </form>
  )
}
