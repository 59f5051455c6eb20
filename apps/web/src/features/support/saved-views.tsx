import { Link } from 'wouter'
import { usePart } from '../../texts/use-part.ts'
import { type SearchState, searchAddress, TODAY } from './search-state.ts'

/** What is looked at every day, each with one press. A view is an address like any other search. */
export function SavedViews({ state }: { state: SearchState }) {
  const { views: t } = usePart('support').search
  const views: [label: string, address: string][] = [
    [t.all, searchAddress({})],
    [t.attention, searchAddress({ health: 'needs-attention' })],
    [t.failed, searchAddress({ show: 'tests', verdict: 'failed', since: TODAY })],
    [t.expiring, searchAddress({ expiringWithin: '7' })],
    [t.missing, searchAddress({ addressMissing: true })],
  ]
  const now = searchAddress(state)
  return (
    <nav aria-label={t.label} className="mt-3 flex flex-wrap gap-2">
      {views.map(([label, address]) => (
        <Link
          key={label}
          href={address}
          aria-current={address === now ? 'page' : undefined}
          className={`inline-flex min-h-8 items-center rounded-full border px-3 text-small font-medium transition-colors ${
            address === now
              ? 'border-accent bg-accent-tint text-accent-deep'
              : 'border-edge bg-surface text-soft hover:bg-sunken hover:text-ink'
          }`}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
