import type { Role } from '@keyhaven/contract'
import { Link, useLocation } from 'wouter'
import { usePart } from '../../texts/use-part.ts'
import { adminPagesFor } from './admin-pages.ts'

/** The ways among the pages that the reader's role may see; nothing where there is no other. */
export function AdminLinks({ label, role }: { label: string; role: Role | undefined }) {
  const { nav } = usePart('admin')
  const [here] = useLocation()
  const pages = adminPagesFor(role)
  if (pages.length < 2) return null
  return (
    <nav aria-label={label} className="mb-5 border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-5">
        {pages.map(({ id, path }) => (
          <li key={id}>
            <Link
              href={path}
              aria-current={path === here ? 'page' : undefined}
              className={`inline-flex min-h-10 items-center border-b-2 font-medium ${
                path === here ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink'
              }`}
            >
              {nav[id]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
