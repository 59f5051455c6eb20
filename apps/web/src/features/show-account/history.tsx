import type { ComponentProps, ReactNode } from 'react'
import { useLanguage } from '../../texts/language.ts'
import { ShowMore } from '../../ui/lists/show-more.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Section } from './section.tsx'

interface HistoryProps<Item> {
  title: string
  /** What is in it, and what not. */
  lead?: string
  failed: string
  more: string
  /** Said when there is nothing. */
  none: string
  list: ComponentProps<typeof ShowMore>['list'] & { data: { pages: { items: Item[] }[] } | undefined; refetch: () => unknown }
  children: (items: Item[]) => ReactNode
}

/** What was, newest first, with earlier things on demand. */
export function History<Item>({ title, lead, failed, more, none, list, children }: HistoryProps<Item>) {
  const { common } = useLanguage().texts
  const items = list.data?.pages.flatMap((page) => page.items)
  return (
    <Section title={title}>
      {lead && <p className="mb-2 text-small text-soft">{lead}</p>}
      {items?.length === 0 ? (
        <p className="text-soft">{none}</p>
      ) : items ? (
        <ol className="divide-y divide-line">{children(items)}</ol>
      ) : list.error ? (
        <LoadFailed title={failed} error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <div role="status" className="h-40 animate-breathe rounded-control bg-sunken">
          <span className="sr-only">{common.loading}</span>
        </div>
      )}
      <ShowMore list={list} more={more} failed={failed} />
    </Section>
  )
}
