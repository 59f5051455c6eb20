import type { ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter'
import { useSession } from '../api/session.ts'
import { signInPath } from '../features/sign-in/return-path.ts'
import { LINKS } from './page-code.ts'
import {
  AccountPage,
  AccountsPage,
  AddAccountPage,
  AttentionPage,
  ChooseExchangePage,
  LinkRoutes,
  NotFoundPage,
  ReplaceKeysPage,
  SignInPage,
  SignUpPage,
  StaffRoutes,
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
    <Route path={LINKS}>
      <LinkRoutes />
    </Route>
    <Route path="/attention">
      <SignedIn>
        <AttentionPage />
      </SignedIn>
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
    <Route path={/^\/(support|admin)(\/|$)/}>
      <SignedIn>
        <StaffRoutes otherwise={<NotFoundPage />} />
      </SignedIn>
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
