import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

interface LabelledProps {
  label: string
  /** Of the control, where something else has to lead to it. */
  id?: string | undefined
  /** Its place is kept while it is empty, so that an error takes it without moving the page. */
  hint?: string | undefined
  /** Read out politely when it changes. */
  note?: string | undefined
  error?: ReactNode
  /** The control, given what ties it to its label and message. */
  children: (tied: { id: string; 'aria-describedby': string; 'aria-invalid': true | undefined }) => ReactNode
}

/** The border of a control that is filled in. */
export const controlClass = (invalid: boolean) =>
  `block min-h-10 w-full rounded-control border bg-surface px-3 py-1.5 [&[readonly]]:bg-sunken ${invalid ? 'border-bad' : 'border-edge'}`

/** A control between its label and what there is to say about it. */
export function Labelled({
  label,
  id: given,
  hint,
  note,
  error,
  invalid = error !== undefined,
  children,
}: LabelledProps & { invalid?: boolean }) {
  const own = useId()
  const id = given ?? own
  const messageId = `${id}-message`
  return (
    <>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': messageId, 'aria-invalid': invalid || undefined })}
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
    </>
  )
}
