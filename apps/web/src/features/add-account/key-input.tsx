import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { WithLabels } from '../follow-guide/labels.tsx'
import { useFindingText } from '../show-verification/finding-view.tsx'
import type { useKeys } from './use-keys.ts'

// Keys are not passwords: nothing may offer to store, translate, correct or check their spelling.
const LEFT_ALONE = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
  translate: 'no',
  dir: 'ltr',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
  'data-form-type': 'other',
} as const

interface KeyInputProps extends Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'readOnly' | 'className'> {
  label: string
  hint: string
  /** One of the two fields. */
  of: ReturnType<typeof useKeys>['publicKey']
  /** Wrong together with the other field, where the message stands. */
  invalid?: boolean
  end?: ReactNode
  /** Another way to mend it than by insisting. */
  mend?: ReactNode
  onInsist: (on: boolean) => void
}

/** A key's field with all that is said of the key: what was removed, what is wrong, what mends it. */
export function KeyInput({ of, invalid = false, mend, onInsist, className = '', ...rest }: KeyInputProps) {
  const { texts, format } = useLanguage()
  const { form: t } = texts.panel
  const findingText = useFindingText()
  const { finding, insisted, done, removed, input } = of
  const { wrong, fix } = finding ? findingText(finding, 'format') : {}
  const hintId = useId()

  const note = () => {
    if (insisted) return `${wrong} ${t.insisted}`
    if (done) return done === 'both' ? t.both : t.swapped
    return removed.length > 0 ? t.removed(format.list(removed.map((what) => t.removedWhat[what]))) : undefined
  }

  return (
    <Field
      {...LEFT_ALONE}
      {...rest}
      note={note()}
      error={wrong && !insisted ? <WithLabels text={`${wrong} ${fix ?? ''}`} /> : undefined}
      invalid={(finding !== undefined && !insisted) || invalid}
      className={`value ${className}`}
      mend={
        finding?.code === 'wrong-length' ? (
          <div className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <span id={hintId} className="text-small text-soft">
              {t.insistHint}
            </span>
            <Button
              aria-pressed={insisted}
              aria-describedby={hintId}
              className="min-h-8! px-3! text-small"
              onClick={() => onInsist(!insisted)}
              {...(insisted && { icon: 'check' })}
            >
              {t.insist}
            </Button>
          </div>
        ) : (
          mend
        )
      }
      {...input}
    />
  )
}
