import type { Ref, TextareaHTMLAttributes } from 'react'
import { controlClass, Labelled } from './labelled.tsx'

interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  label: string
  hint?: string | undefined
  error?: string | undefined
  ref?: Ref<HTMLTextAreaElement>
}

/** A field of several lines, which grows with its text where the browser can do that. */
export function TextArea({ label, hint, error, className = '', rows = 3, ...area }: TextAreaProps) {
  return (
    <div>
      <Labelled label={label} hint={hint} error={error}>
        {(tied) => (
          <textarea {...area} {...tied} rows={rows} className={`field-sizing-content ${controlClass(error !== undefined)} ${className}`} />
        )}
      </Labelled>
    </div>
  )
}
