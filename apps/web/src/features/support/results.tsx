import { type ComponentProps, type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import { usePart } from '../../texts/use-part.ts'
import { RowSkeleton } from '../../ui/lists/row-skeleton.tsx'
import { ShowMore } from '../../ui/lists/show-more.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { useGoingOn } from './use-going-on.ts'

interface ResultsProps<Item> {
  title: string
  none: string
  /** Where the same is looked for without any filter; undefined where none leaves anything out. */
  unfiltered: string | undefined
  /** Tells one search from another. */
  search: string
  list: ComponentProps<typeof ShowMore>['list'] & {
    data: { pages: { items: Item[] }[] } | undefined
    isPlaceholderData: boolean
    isFetching: boolean
    refetch: () => unknown
  }
  children: (items: Item[]) => ReactNode
}

/** What was found, under its heading. The results before stay, paler, until the next ones are there. */
export function Results<Item>({ title, none, unfiltered, search, list, children }: ResultsProps<Item>) {
  const { search: t } = usePart('support')
  const { looking, more } = useGoingOn(list, search)
  const heading = useId()
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <section aria-labelledby={heading} aria-busy={list.isPlaceholderData || looking}>
      <h2 id={heading} className="mb-2 text-lead font-semibold">
        {title}
      </h2>
      <div className={list.isPlaceholderData ? 'opacity-60' : ''}>
        {items && items.length > 0 ? (
          children(items)
        ) : items ? (
          <p role="status" className="text-soft">
            {looking ? t.looking : list.hasNextPage ? t.goOn : none}{' '}
            {!list.hasNextPage && unfiltered !== undefined && (
              <Link href={unfiltered} className="link">
                {t.filters.clear}
              </Link>
            )}
          </p>
        ) : list.error ? (
          <LoadFailed title={t.failed} error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <RowSkeleton />
        )}
      </div>
      {items && (
        <ShowMore
          list={{ ...list, fetchNextPage: more, isFetchingNextPage: looking || list.isFetchingNextPage }}
          more={t.more}
          failed={t.failed}
        />
      )}
    </section>
  )
}
