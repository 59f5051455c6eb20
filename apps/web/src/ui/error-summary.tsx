import { useEffect, useId, useRef } from 'react'
import { Icon } from './icon.tsx'

interface ErrorSummaryProps {
  title: string
  /** The id of each field that needs something, in order, and what it needs. */
  errors: readonly { field: string; text: string }[]
}

/** Above a form that was refused: takes the focus, and leads to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const id = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={id}
      className="flex gap-2.5 rounded-control bg-bad-tint px-3.5 py-2.5 text-bad outline-none"
    >
      <Icon name="failed" className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p id={id} className="font-semibold">
          {title}
        </p>
        <ul>
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`} className="inline-block min-h-6 underline underline-offset-2" onClick={(event) => goTo(field, event)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** The address stays as it is: a way back must not lead from field to field. */
function goTo(field: string, event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById(field)?.focus()
}
