import type { ExchangeView } from '@keyhaven/contract'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../texts/language.ts'
import { usePart } from '../../texts/use-part.ts'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import { findExchanges } from './find-exchanges.ts'

/** The exchanges with a search above: typing anywhere searches, arrows move, Enter chooses. What is practice comes last and says so. */
export function ExchangeList({ exchanges }: { exchanges: readonly ExchangeView[] }) {
  const { texts, format } = useLanguage()
  const t = usePart('chooser')
  const { common } = texts
  const [search, setSearch] = useState('')
  const root = useRef<HTMLElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const sayOf = ({ name, practice, supports }: ExchangeView) =>
    [name, ...supports.map((one) => t.supports[one]), ...(practice ? [common.practice] : [])].join(' ')
  const found = findExchanges(exchanges, search, sayOf).toSorted((one, other) => Number(one.practice) - Number(other.practice))

  const onKeyDown = (event: KeyboardEvent) => {
    // An Enter that confirms what is being composed, as in Japanese, chooses nothing.
    if (event.nativeEvent.isComposing) return
    const links = [...(root.current?.querySelectorAll('a') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const inField = document.activeElement === field.current
    const moves = new Map<string, () => unknown>([
      ['ArrowDown', () => links[at + 1]?.focus()],
      ['ArrowUp', () => (at > 0 ? links[at - 1] : field.current)?.focus()],
      ...(inField
        ? ([
            ['Enter', () => search.trim() !== '' && links[0]?.click()],
            ['Escape', () => setSearch('')],
          ] as const)
        : ([
            ['Home', () => links[0]?.focus()],
            ['End', () => links.at(-1)?.focus()],
          ] as const)),
    ])
    const move = moves.get(event.key)
    if (move) {
      event.preventDefault()
      move()
    } else if (!inField && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // The letter itself goes into the field, as it has the focus by then.
      field.current?.focus()
    }
  }

  return (
    <search ref={root} onKeyDown={onKeyDown}>
      <Field
        ref={field}
        label={t.search}
        type="search"
        value={search}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p role="status" className={found.length > 0 ? 'sr-only' : 'text-soft'}>
        {found.length === 0 ? t.noneFound : search !== '' && t.found(found.length, format.number(found.length))}
      </p>
      <ul className="space-y-3">
        {found.map((exchange) => (
          <Choice key={exchange.id} exchange={exchange} />
        ))}
      </ul>
    </search>
  )
}

function Choice({ exchange: { id, name, practice, supports } }: { exchange: ExchangeView }) {
  const t = usePart('chooser')
  const { common } = useLanguage().texts
  return (
    <li className="card relative flex min-h-19 items-center gap-4 px-4 py-3 hover:border-edge hover:bg-sunken">
      <span
        aria-hidden="true"
        translate="no"
        className={`flex size-11 shrink-0 items-center justify-center rounded-control text-lead font-bold ${practice ? 'bg-practice-tint text-practice' : 'bg-accent-tint text-accent'}`}
      >
        {name.slice(0, 1)}
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link
            href={`/accounts/new/${id}`}
            translate="no"
            className="text-lead font-semibold after:absolute after:inset-0 after:rounded-card focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
          >
            {name}
          </Link>
          {practice && <Tag tone="practice">{common.practice}</Tag>}
        </p>
        <ul className="flex flex-wrap gap-x-3 text-small text-soft">
          {supports.map((one) => (
            <li key={one} className="flex items-start gap-1">
              <Icon name="check" className="mt-px text-ok" />
              {t.supports[one]}
            </li>
          ))}
        </ul>
        <p className="text-small text-soft">{practice ? t.practiceHint : t.keyHint}</p>
      </div>
      <Icon name="end" className="text-soft rtl:-scale-x-100" />
    </li>
  )
}
