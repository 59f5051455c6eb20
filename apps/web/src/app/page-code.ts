import { withParts } from './with-parts.ts'

/** Each page brings its own code, so that nobody waits for a page that they don't open. */
export const pageCode = {
  signIn: () => withParts(import('../features/sign-in/sign-in-page.tsx'), 'entrance'),
  signUp: () => withParts(import('../features/sign-in/sign-up-page.tsx'), 'entrance'),
  accounts: () => withParts(import('../features/list-accounts/accounts-page.tsx'), 'account'),
  chooseExchange: () => withParts(import('../features/choose-exchange/choose-exchange-page.tsx'), 'chooser'),
  account: () => withParts(import('../features/show-account/account-page.tsx'), 'account', 'krakenWords'),
  replaceKeys: () => withParts(import('../features/replace-keys/replace-keys-page.tsx'), 'account', 'guide', 'krakenWords'),
  attention: () => withParts(import('../features/attention/attention-page.tsx'), 'account'),
  addAccount: () => withParts(import('../features/add-account/add-account-page.tsx'), 'guide', 'krakenWords'),
  links: () => import('./link-routes.tsx'),
  staff: () => import('./staff-routes.tsx'),
  notFound: () => import('./not-found-page.tsx'),
}

/** Where links lead that are sent or printed. */
export const LINKS = /^\/(first-admin|invitation|unsubscribe)$/

/** Fetches the code of the page that the address asks for while the server is still asked who is there. */
export function fetchPageAt(path: string) {
  const fetchPage = pageAt(path)
  // Whoever shows it tries again, and deals with a failure.
  fetchPage?.().catch(() => {})
}

function pageAt(path: string): (() => Promise<unknown>) | undefined {
  if (path === '/' || path === '/accounts') return pageCode.accounts
  if (path === '/attention') return pageCode.attention
  if (path === '/sign-in') return pageCode.signIn
  if (path === '/accounts/new') return pageCode.chooseExchange
  if (path.startsWith('/accounts/new/')) return pageCode.addAccount
  if (/^\/accounts\/[^/]+\/keys$/.test(path)) return pageCode.replaceKeys
  if (LINKS.test(path)) return pageCode.links
  if (/^\/(support|admin)(\/|$)/.test(path)) return pageCode.staff
  return path.startsWith('/accounts/') ? pageCode.account : undefined
}
