import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import { Icon } from './icon.tsx'

export type MenuItem = { label: string; hint?: string; icon?: ReactNode } & ({ href: string } | { onSelect: () => void })

/** Choices of which one is in force. */
export interface MenuChoice {
  label: string
  options: { label: string; lang: string; chosen: boolean; onSelect: () => void }[]
}

interface MenuProps {
  button: ReactNode
  buttonClass: string
  /** Read out after the button's name. */
  description?: string | undefined
  /** Above the choices; not one of them. */
  header?: ReactNode
  items: MenuItem[]
  /** Beneath the other items. */
  choice?: MenuChoice
  align?: keyof typeof ALIGN
}

/** What of the button the menu keeps to, so that it stays on a narrow screen too. */
const ALIGN = {
  end: 'end-0',
  endWhenWide: 'start-0 sm:start-auto sm:end-0',
  middle: 'start-1/2 -translate-x-1/2 rtl:translate-x-1/2',
} as const

const ITEM = 'flex w-full items-center gap-2.5 rounded-control px-3 py-2 text-start hover:bg-sunken focus-visible:bg-sunken'

/** A menu button by the ARIA pattern: arrows move, Escape and a press outside close, the focus returns to the button. */
export function Menu({ button, buttonClass, description, header, items, choice, align = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])

  const choices = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])]
  const focusAt = (index: number) => {
    const all = choices()
    all.at(index % all.length)?.focus()
  }
  const close = () => {
    setOpen(false)
    trigger.current?.focus()
  }
  const openAt = (index: number) => {
    setOpen(true)
    requestAnimationFrame(() => focusAt(index))
  }

  const onTriggerKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    openAt(event.key === 'ArrowDown' ? 0 : -1)
  }
  const onMenuKey = (event: KeyboardEvent) => {
    const at = choices().findIndex((item) => item.contains(document.activeElement))
    const moves = new Map([
      ['ArrowDown', () => focusAt(at + 1)],
      ['ArrowUp', () => focusAt(at - 1)],
      ['Home', () => focusAt(0)],
      ['End', () => focusAt(-1)],
      ['Escape', close],
    ])
    if (event.key === 'Tab') close()
    const move = moves.get(event.key)
    if (!move) return
    event.preventDefault()
    move()
  }

  return (
    <div ref={root} className="relative">
      <button
        ref={trigger}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
        className={buttonClass}
        onClick={() => (open ? close() : openAt(0))}
        onKeyDown={onTriggerKey}
      >
        {button}
      </button>
      {description !== undefined && (
        <span id={`${id}-description`} hidden>
          {description}
        </span>
      )}
      {open && (
        <div
          className={`card absolute top-full z-20 mt-1.5 w-max max-w-[calc(100vw-2rem)] min-w-56 animate-arrive p-1.5 shadow-lift ${ALIGN[align]}`}
        >
          {header}
          <div ref={list} id={id} role="menu" tabIndex={-1} onKeyDown={onMenuKey} aria-orientation="vertical">
            {items.map((item) => (
              <Choice key={item.label} item={item} onDone={close} />
            ))}
            {choice && <OneOf choice={choice} onDone={close} />}
          </div>
        </div>
      )}
    </div>
  )
}

function OneOf({ choice: { label, options }, onDone }: { choice: MenuChoice; onDone: () => void }) {
  const id = useId()
  return (
    <fieldset aria-labelledby={id} className="mt-1.5 border-t border-line pt-1.5">
      <p id={id} className="px-3 py-1 text-small text-soft">
        {label}
      </p>
      <div role="none" className="grid grid-cols-2">
        {options.map((option) => (
          <button
            key={option.lang}
            type="button"
            role="menuitemradio"
            aria-checked={option.chosen}
            tabIndex={-1}
            lang={option.lang}
            translate="no"
            className={`${ITEM} gap-1! py-1! text-small`}
            onClick={() => {
              onDone()
              option.onSelect()
            }}
          >
            {option.label}
            {option.chosen && <Icon name="check" className="text-accent" />}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function Choice({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const hintId = useId()
  const content = (
    <>
      {item.icon}
      <span className="min-w-0">
        <span className="block font-medium">{item.label}</span>
        {item.hint && (
          <span id={hintId} aria-hidden="true" className="block text-small text-soft">
            {item.hint}
          </span>
        )}
      </span>
    </>
  )
  const shared = { role: 'menuitem', tabIndex: -1, className: ITEM, 'aria-describedby': item.hint && hintId }
  if ('href' in item) {
    return (
      <Link {...shared} href={item.href} onClick={onDone}>
        {content}
      </Link>
    )
  }
  const select = () => {
    onDone()
    item.onSelect()
  }
  return (
    <button {...shared} type="button" onClick={select}>
      {content}
    </button>
  )
}
