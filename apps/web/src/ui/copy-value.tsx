import { type ReactNode, useRef } from 'react'
import { CopiedNote } from './copied-note.tsx'
import { Icon } from './icon.tsx'
import { useCopy } from './use-copy.ts'

/** A short value to be taken elsewhere, with its own copy button. */
export function CopyValue({ label, copyLabel, value }: { label?: ReactNode; copyLabel: string; value: string }) {
  const { copied, copy } = useCopy()
  const shown = useRef<HTMLSpanElement>(null)
  return (
    <p className="flex flex-wrap items-center gap-x-1.5">
      {label && <span>{label}</span>}
      <span ref={shown} translate="no" className="value font-semibold select-all">
        {value}
      </span>
      <button
        type="button"
        className="inline-flex size-7 items-center justify-center rounded-tag hover:bg-sunken"
        onClick={() => void copy(copyLabel, value, shown.current)}
      >
        <Icon name={copied ? 'check' : 'copy'} />
        <span className="sr-only">{copyLabel}</span>
      </button>
      <CopiedNote copied={copied} all={copyLabel} />
    </p>
  )
}
