import { lazy } from 'react'
import { likelyLanguage } from '../texts/memory.ts'
import { loadPart, type PartName } from '../texts/parts.ts'

const load = {
  signIn: () => import('../features/sign-in/sign-in-page.tsx'),
  signUp: () => import('../features/sign-in/sign-up-page.tsx'),
  firstAdmin: () => import('../features/first-admin/first-admin-page.tsx'),
  accounts: () => withPart('account', import('../features/list-accounts/accounts-page.tsx')),
  chooseExchange: () => import('../features/choose-exchange/choose-exchange-page.tsx'),
  addAccount: () => import('../features/add-account/add-account-page.tsx'),
  notFound: () => import('./not-found-page.tsx'),
}

/** Fetches a page's texts beside its code; whoever shows them deals with a failure. */
function withPart<Page>(part: PartName, page: Promise<Page>): Promise<Page> {
  loadPart(part, likelyLanguage()).catch(() => {})
  return page
}

/** Each page brings its own code, so that nobody waits for a page that they don't open. */
export const SignInPage = lazy(load.signIn)
export const SignUpPage = lazy(load.signUp)
export const FirstAdminPage = lazy(load.firstAdmin)
export const AccountsPage = lazy(load.accounts)
export const ChooseExchangePage = lazy(load.chooseExchange)
export const AddAccountPage = lazy(load.addAccount)
export const NotFoundPage = lazy(load.notFound)

/** Fetches the code of the page that the address asks for while the server is still asked who is there. */
export function fetchPageAt(path: string) {
  if (path === '/' || path === '/accounts') void load.accounts()
  if (path === '/sign-in') void load.signIn()
  if (path.startsWith('/accounts/new/')) void load.addAccount()
}
