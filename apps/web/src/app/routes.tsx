import { isAllowed, type RolePermission } from '@keyhaven/contract'
import type { ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter'
import { useSession } from '../api/session.ts'
import { signInPath } from '../features/sign-in/return-path.ts'
import {
  AccountPage,
  AccountsPage,
  AddAccountPage,
  AttentionPage,
  ChooseExchangePage,
  FirstAdminPage,
  InvitationPage,
  NotFoundPage,
  PeoplePage,
  ReplaceKeysPage,
  SignInPage,
  SignUpPage,
  UnsubscribePage,
} from './pages.ts'

export const Routes = () => (
  <Switch>
    <Route path="/">
      <Redirect to="/accounts" replace />
    </Route>
    <Route path="/sign-in">
      <SignInPage />
    </Route>
    <Route path="/sign-up">
      <SignUpPage />
    </Route>
    <Route path="/first-admin">
      <FirstAdminPage />
    </Route>
    <Route path="/unsubscribe">
      <UnsubscribePage />
    </Route>
    <Route path="/attention">
      <SignedIn>
        <AttentionPage />
      </SignedIn>
    </Route>
    <Route path="/invitation">
      <InvitationPage />
    </Route>
    <Route path="/accounts">
      <SignedIn>
        <AccountsPage />
      </SignedIn>
    </Route>
    <Route path="/accounts/new">
      <SignedIn>
        <ChooseExchangePage />
      </SignedIn>
    </Route>
    <Route path="/accounts/new/:exchange">
      {({ exchange }) => (
        <SignedIn>
          <AddAccountPage key={exchange} exchangeId={exchange} otherwise={<NotFoundPage />} />
        </SignedIn>
      )}
    </Route>
    <Route path="/accounts/:id">
      {({ id }) => (
        <SignedIn>
          <AccountPage key={id} id={id} />
        </SignedIn>
      )}
    </Route>
    <Route path="/accounts/:id/mend">
      {({ id }) => (
        <SignedIn>
          <AccountPage key={id} id={id} mend />
        </SignedIn>
      )}
    </Route>
    <Route path="/accounts/:id/keys">
      {({ id }) => (
        <SignedIn>
          <ReplaceKeysPage key={id} id={id} />
        </SignedIn>
      )}
    </Route>
    <Route path="/admin/people">
      <Allowed to="people.read">
        <PeoplePage />
      </Allowed>
    </Route>
    <Route>
      <NotFoundPage />
    </Route>
  </Switch>
)

/** Others are sent to the sign-in page, which brings them back here. */
function SignedIn({ children }: { children: ReactNode }) {
  const { user } = useSession()
  const [path] = useLocation()
  const search = useSearch()
  return user ? children : <Redirect to={signInPath(search ? `${path}?${search}` : path)} replace />
}

/** For whose role may see it: for others there is no such page. The server asks again. */
function Allowed({ to, children }: { to: RolePermission; children: ReactNode }) {
  const { user } = useSession()
  return <SignedIn>{isAllowed(user?.role, to) ? children : <NotFoundPage />}</SignedIn>
}
