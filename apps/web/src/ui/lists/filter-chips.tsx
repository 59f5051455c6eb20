import { Icon } from '../icon.tsx'

interface FilterChipsProps<Id extends string> {
  /** Names the group. */
  label: string
  chips: readonly { id: Id; label: string }[]
  chosen: ReadonlySet<Id>
  onToggle: (id: Id) => void
}

/** Filters that are on or off, side by side; several may be on. */
export function FilterChips<Id extends string>({ label, chips, chosen, onToggle }: FilterChipsProps<Id>) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{label}</legend>
      {chips.map(({ id, label: name }) => {
        const on = chosen.has(id)
        return (
          <button
            key={id}
            type="button"
            aria-pressed={on}
            className={`inline-flex min-h-8 items-center gap-1.5 rounded-full border px-3 text-small font-medium transition-colors ${
              on ? 'border-accent bg-accent-tint text-accent-deep' : 'border-edge bg-surface text-soft hover:bg-sunken hover:text-ink'
            }`}
            onClick={() => onToggle(id)}
          >
            {on && <Icon name="check" />}
            {name}
          </button>
        )
      })}
    </fieldset>
  )
}
