import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'
import { Icon } from './icon.tsx'

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string
  /** Always there, so that a note or an error takes its place without moving the page. */
  hint?: string | undefined
  /** Read out politely when it changes. */
  note?: string | undefined
  error?: string | undefined
  /** Marked as wrong although the message stands elsewhere. */
  invalid?: boolean
  /** A button inside the field's end. */
  end?: ReactNode
  /** Beneath the message: what mends it. */
  mend?: ReactNode
  ref?: Ref<HTMLInputElement>
}

export function Field({ label, hint, note, error, invalid = error !== undefined, end, mend, className = '', ...input }: FieldProps) {
  const id = useId()
  const messageId = `${id}-message`
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <div className="relative">
        <input
          {...input}
          id={id}
          aria-invalid={invalid || undefined}
          aria-describedby={messageId}
          className={`block min-h-10 w-full rounded-control border bg-surface px-3 py-1.5 read-only:bg-sunken ${end ? 'pe-11' : ''} ${invalid ? 'border-bad' : 'border-edge'} ${className}`}
        />
        {end && <div className="absolute inset-y-0 end-1 flex items-center">{end}</div>}
      </div>
      <div id={messageId} aria-live="polite" className="mt-1 min-h-5 text-small">
        {error ? (
          <p className="flex gap-1.5 text-bad">
            <Icon name="failed" className="mt-0.5" />
            <span>{error}</span>
          </p>
        ) : (
          hint && !note && <p className="text-soft">{hint}</p>
        )}
        {note && <p className="text-info">{note}</p>}
      </div>
      {mend}
    </div>
  )
}
