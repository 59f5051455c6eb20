import { isAllowed, type RolePermission } from '@keyhaven/contract'
import { lazy, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { useSession } from '../api/session.ts'
import { withParts } from './with-parts.ts'

const PeoplePage = lazy(() => withParts(import('../features/admin/people-page.tsx'), 'admin', 'support'))
const AddressesPage = lazy(() => withParts(import('../features/admin/addresses-page.tsx'), 'admin'))
const StatisticsPage = lazy(() => withParts(import('../features/admin/statistics-page.tsx'), 'admin'))
const AuditPage = lazy(() => withParts(import('../features/admin/audit-page.tsx'), 'admin', 'support'))
const AttemptsPage = lazy(() => withParts(import('../features/admin/attempts-page.tsx'), 'admin', 'support'))
const SupportSearchPage = lazy(() => withParts(import('../features/support/search-page.tsx'), 'support', 'account'))
const SupportAccountPage = lazy(() => withParts(import('../features/support/account-page.tsx'), 'support', 'account', 'krakenWords'))
const SupportTestPage = lazy(() => withParts(import('../features/support/test-page.tsx'), 'support', 'account', 'krakenWords'))

/**
 * The staff's pages, which nobody else's browser fetches.
 *
 * @param otherwise - shown where there is no page, and to whom it is not for: they are not told which.
 */
export default function StaffRoutes({ otherwise }: { otherwise: ReactNode }) {
  return (
    <Switch>
      <Route path="/support">
        <Allowed to="support.read" otherwise={otherwise}>
          <SupportSearchPage />
        </Allowed>
      </Route>
      <Route path="/support/accounts/:id">
        {({ id }) => (
          <Allowed to="support.read" otherwise={otherwise}>
            <SupportAccountPage key={id} id={id} />
          </Allowed>
        )}
      </Route>
      <Route path="/support/verifications/:code">
        {({ code }) => (
          <Allowed to="support.read" otherwise={otherwise}>
            <SupportTestPage key={code} code={code} />
          </Allowed>
        )}
      </Route>
      <Route path="/admin/people">
        <Allowed to="people.read" otherwise={otherwise}>
          <PeoplePage />
        </Allowed>
      </Route>
      <Route path="/admin/addresses">
        <Allowed to="addresses.read" otherwise={otherwise}>
          <AddressesPage />
        </Allowed>
      </Route>
      <Route path="/admin/statistics">
        <Allowed to="service.read" otherwise={otherwise}>
          <StatisticsPage />
        </Allowed>
      </Route>
      <Route path="/admin/audit">
        <Allowed to="audit.read" otherwise={otherwise}>
          <AuditPage />
        </Allowed>
      </Route>
      <Route path="/admin/attempts">
        <Allowed to="budgets.lift" otherwise={otherwise}>
          <AttemptsPage />
        </Allowed>
      </Route>
      <Route>{otherwise}</Route>
    </Switch>
  )
}

/** The server asks again. */
function Allowed({ to, otherwise, children }: { to: RolePermission; otherwise: ReactNode; children: ReactNode }) {
  const { user } = useSession()
  return isAllowed(user?.role, to) ? children : otherwise
}
