import { Link } from 'wouter'
import { Icon } from './icon.tsx'

export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="-ms-1 inline-flex min-h-7 items-center gap-0.5 rounded-tag pe-1 text-small font-medium text-soft hover:text-ink"
    >
      <Icon name="start" className="rtl:-scale-x-100" />
      {children}
    </Link>
  )
}
