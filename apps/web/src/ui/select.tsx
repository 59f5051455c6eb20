import type { SelectHTMLAttributes } from 'react'
import { Icon } from './icon.tsx'
import { controlClass, Labelled } from './labelled.tsx'

interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  label: string
  hint?: string | undefined
  options: readonly { value: string; label: string }[]
  onChoose: (value: string) => void
}

/** The platform's own list of choices: on a telephone it is the one that everybody knows. */
export function Select({ label, hint, options, onChoose, className = '', ...select }: SelectProps) {
  return (
    <div>
      <Labelled label={label} hint={hint}>
        {(tied) => (
          <div className="relative">
            <select
              {...select}
              {...tied}
              onChange={(event) => onChoose(event.currentTarget.value)}
              className={`appearance-none pe-9 ${controlClass(false)} ${className}`}
            >
              {options.map(({ value, label: name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
            <Icon name="down" className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-soft" />
          </div>
        )}
      </Labelled>
    </div>
  )
}
