import { type KeyboardEvent, useRef } from 'react'

interface TabsProps<Id extends string> {
  /** Names the list of tabs. */
  label: string
  tabs: readonly { id: Id; label: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}

/** What a tab and its panel know each other by. */
export const tabPanel = (id: string) => ({ role: 'tabpanel', id: `panel-${id}`, 'aria-labelledby': `tab-${id}` }) as const

/** Tabs by the ARIA pattern: arrows, Home and End move and choose, Tab goes on into the panel. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null)
  const chooseAt = (index: number) => {
    const tab = tabs.at(index % tabs.length)
    if (!tab) return
    onChoose(tab.id)
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === chosen)
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const to = new Map([
      ['ArrowRight', at + forward],
      ['ArrowLeft', at - forward],
      ['Home', 0],
      ['End', -1],
    ]).get(event.key)
    if (to === undefined) return
    event.preventDefault()
    chooseAt(to)
  }
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      tabIndex={-1}
      className="card sticky top-2 z-10 mb-4 flex gap-1 p-1 shadow-lift print:hidden"
    >
      {tabs.map(({ id, label: name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === chosen}
          aria-controls={`panel-${id}`}
          tabIndex={id === chosen ? 0 : -1}
          className={`min-h-9 flex-1 rounded-control px-3 py-1 font-semibold ${id === chosen ? 'bg-accent text-on-accent' : 'text-soft hover:bg-sunken hover:text-ink'}`}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
