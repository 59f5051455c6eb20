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
  /** When, as ISO 8601, and what that was the time of. */
  at: string
  atTitle?: string
}

/** An account or a test among what was found: a row of a table where there is room, a card of three lines where there is not. */
export function ResultRow({ href, name, look = '', cellLook = '', mark, owner, keyHint, state, at, atTitle }: ResultRowProps) {
  const { format } = useLanguage()
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
      <td className={`${CELL} col-start-2 row-start-3 justify-self-end text-soft`}>
        <time dateTime={at} title={atTitle} className="whitespace-nowrap">
          {format.dateTime(at)}
        </time>
      </td>
    </tr>
  )
}
