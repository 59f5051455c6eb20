import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { withParts } from './with-parts.ts'

const FirstAdminPage = lazy(() => withParts(import('../features/first-admin/first-admin-page.tsx'), 'entrance'))
const InvitationPage = lazy(() => withParts(import('../features/accept-invitation/invitation-page.tsx'), 'entrance', 'invitation'))
const UnsubscribePage = lazy(() => withParts(import('../features/unsubscribe/unsubscribe-page.tsx'), 'account'))

/** Pages to which a link leads, once, whoever is signed in. */
export default function LinkRoutes() {
  return (
    <Switch>
      <Route path="/first-admin">
        <FirstAdminPage />
      </Route>
      <Route path="/invitation">
        <InvitationPage />
      </Route>
      <Route path="/unsubscribe">
        <UnsubscribePage />
      </Route>
    </Switch>
  )
}
