import { type ReactNode, Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { useSession } from '../api/session.ts'
import { useLanguage } from '../texts/language.ts'
import { Logo } from '../ui/logo.tsx'
import { StatusMessage } from '../ui/status.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { LanguageSelect } from './language-select.tsx'
import { UserMenu } from './user-menu.tsx'

/** The frame around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { user } = useSession()
  const [path] = useLocation()
  return (
    <Frame menu={user ? <UserMenu email={user.email} role={user.role} /> : <LanguageSelect />}>
      <StatusMessage />
      <ErrorBoundary key={path}>
        <Suspense fallback={<Waiting />}>{children}</Suspense>
      </ErrorBoundary>
    </Frame>
  )
}

export function Frame({ menu, children }: { menu?: ReactNode; children: ReactNode }) {
  const { common } = useLanguage().texts
  return (
    <>
      <a href="#content" className="card sr-only z-30 px-4 py-2 font-semibold focus:not-sr-only focus:absolute focus:start-3 focus:top-3">
        {common.skip}
      </a>
      <Bar>
        <Link href="/" className="-ms-1 flex items-center gap-2.5 rounded-control px-1 py-1 text-lead font-semibold tracking-tight">
          <Logo />
          {common.product}
        </Link>
        {menu}
      </Bar>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 pt-6 pb-16 sm:px-6 sm:pt-8 print:p-0">
        {children}
      </main>
    </>
  )
}

const Bar = ({ children }: { children: ReactNode }) => (
  <header className="border-b border-line bg-surface print:hidden">
    <div className="mx-auto flex h-14 max-w-6xl items-center justify-between gap-4 px-4 sm:px-6">{children}</div>
  </header>
)

/** The frame without a word in it, for the moment in which nobody knows the language yet. index.html draws the same before any code is there. */
export const BareFrame = () => (
  <Bar>
    <Logo />
  </Bar>
)

/** Shown for the moment in which a page's code is on its way. */
export function Waiting() {
  const { common } = useLanguage().texts
  return (
    <p role="status" className="sr-only">
      {common.loading}
    </p>
  )
}
