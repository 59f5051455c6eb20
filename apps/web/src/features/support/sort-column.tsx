import { Icon } from '../../ui/icon.tsx'
import type { Column } from '../../ui/lists/table.tsx'

interface SortColumnProps<Sort extends string> {
  name: string
  /** The order's name without its `-`. */
  by: string
  /** The orders that can be had now, the one that is taken unasked first. */
  offered: readonly Sort[]
  sort: Sort | undefined
  onSort: (sort: Sort) => void
  look?: string | undefined
}

/** A column whose head sorts by it, and turns the order round where it is sorted by it already. Among cards there is no head to press. */
export function sortColumn<Sort extends string>({ name, by, offered, sort = offered[0], onSort, look }: SortColumnProps<Sort>): Column {
  const ways = offered.filter((one) => one.replace('-', '') === by)
  const [first] = ways
  if (first === undefined) return { name, look }
  const now = ways.find((one) => one === sort)
  const next = ways.find((one) => one !== now) ?? first
  return {
    name,
    look,
    sorted: now === undefined ? 'none' : now.startsWith('-') ? 'descending' : 'ascending',
    head: (
      <>
        <span className="@2xl:hidden">{name}</span>
        <button
          type="button"
          className="hidden min-h-6 items-center gap-1 font-medium hover:text-ink hover:underline @2xl:inline-flex"
          onClick={() => onSort(now === undefined ? first : next)}
        >
          {name}
          <Icon name="down" className={now === undefined ? 'opacity-0' : now.startsWith('-') ? '' : 'rotate-180'} />
        </button>
      </>
    ),
  }
}
