import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../texts/language.ts'
import { CELL, ROW } from '../../ui/lists/table.tsx'
import { moveByArrows, STOP } from './stops.ts'

interface ResultRowProps {
  href: string
  /** What leads there, and how it is written. */
  name: string
  look?: string
  cellLook?: string
  /** What stands beside the name. */
  mark?: ReactNode
  owner: { email: string }
  keyHint: string
  state: ReactNode
  times: readonly Moment[]
}

interface Moment {
  label: string
  /** ISO 8601; null where it never is. */
  at: string | null
  /** Shown wherever there is little room, and to the minute. */
  main: boolean
  /** What it was the time of. */
  title?: string
}

/** Classes of what has no place in a card or a narrow table. */
export const ASIDE = '@max-5xl:hidden!'

/** An account or a test among what was found: a row of a table where there is room, a card of three lines where there is not. */
export function ResultRow({ href, name, look = '', cellLook = '', mark, owner, keyHint, state, times }: ResultRowProps) {
  return (
    <tr className={ROW}>
      <th scope="row" className={`${CELL} text-start font-semibold ${cellLook}`}>
        <Link {...STOP} href={href} translate="no" className={`inline-block min-h-6 hover:underline ${look}`} onKeyDown={moveByArrows}>
          {name}
        </Link>
        {mark && <> {mark}</>}
      </th>
      <td className={`${CELL} col-span-2 col-start-1 row-start-2 wrap-anywhere`} translate="no">
        {owner.email}
      </td>
      <td className={`${CELL} col-start-1 row-start-3 text-soft`} translate="no">
        <span className="value whitespace-nowrap">{keyHint}</span>
      </td>
      <td className={`${CELL} col-start-2 row-start-1 justify-self-end`}>{state}</td>
      {times.map((moment) => (
        <td key={moment.label} className={`${CELL} col-start-2 row-start-3 justify-self-end text-soft ${moment.main ? '' : ASIDE}`}>
          {times.length > 1 && <span className="@2xl:hidden">{moment.label} </span>}
          <When {...moment} />
        </td>
      ))}
    </tr>
  )
}

function When({ at, main, title }: Moment) {
  const { format } = useLanguage()
  if (at === null) return '–'
  return (
    <time dateTime={at} title={title ?? format.dateTime(at)} className="whitespace-nowrap">
      {main ? format.dateTime(at) : format.date(at)}
    </time>
  )
}
