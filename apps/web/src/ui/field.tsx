import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { controlClass, Labelled } from './labelled.tsx'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  /** Always there, so that a note or an error takes its place without moving the page. */
  hint?: string | undefined
  /** Read out politely when it changes. */
  note?: string | undefined
  error?: ReactNode
  /** Marked as wrong although the message stands elsewhere. */
  invalid?: boolean
  /** A button inside the field's end, which is where what is typed ends: see `dir`. */
  end?: ReactNode
  /** Beneath the message: what mends it. */
  mend?: ReactNode
  ref?: Ref<HTMLInputElement>
}

export function Field({
  label,
  id,
  hint,
  note,
  error,
  invalid = error !== undefined,
  end,
  mend,
  dir,
  className = '',
  ...input
}: FieldProps) {
  return (
    <div>
      <Labelled label={label} id={id} hint={hint} note={note} error={error} invalid={invalid}>
        {(tied) => (
          <div className="relative" dir={dir}>
            <input {...input} {...tied} className={`${controlClass(invalid)} ${end ? 'pe-11' : ''} ${className}`} />
            {end && <div className="absolute inset-y-0 end-1 flex items-center">{end}</div>}
          </div>
        )}
      </Labelled>
      {mend}
    </div>
  )
}
