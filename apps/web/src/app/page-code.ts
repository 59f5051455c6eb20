import { whole, withParts } from './with-parts.ts'

/** What is there already is there at once: asked for anew, it would come a moment too late for the first drawing. A failure is not kept. */
function once<Page>(fetchPage: () => Promise<Page>): () => Promise<Page> {
  let started: Promise<Page> | undefined
  return () => {
    started ??= fetchPage()
    started.catch(() => {
      started = undefined
    })
    return started
  }
}

/** Each page brings its own code, so that nobody waits for a page that they don't open. */
export const pageCode = {
  signIn: once(() => whole(import('../features/sign-in/sign-in-page.tsx'), 'entrance')),
  signUp: once(() => whole(import('../features/sign-in/sign-up-page.tsx'), 'entrance')),
  accounts: once(() => whole(import('../features/list-accounts/accounts-page.tsx'), 'account')),
  chooseExchange: once(() => whole(import('../features/choose-exchange/choose-exchange-page.tsx'), 'chooser')),
  account: once(() => withParts(whole(import('../features/show-account/account-page.tsx'), 'account'), 'krakenWords')),
  replaceKeys: once(() => withParts(import('../features/replace-keys/replace-keys-page.tsx'), 'account', 'guide', 'krakenWords')),
  attention: once(() => withParts(whole(import('../features/attention/attention-page.tsx'), 'account'), 'krakenWords')),
  addAccount: once(() => withParts(import('../features/add-account/add-account-page.tsx'), 'guide', 'krakenWords')),
  links: once(() => import('./link-routes.tsx')),
  staff: once(() => import('./staff-routes.tsx')),
  notFound: once(() => import('./not-found-page.tsx')),
}

/** Where links lead that are sent or printed. */
export const LINKS = /^\/(first-admin|invitation|unsubscribe)$/

let first: Promise<unknown> = Promise.resolve()

/** Fetches the code of the page that the address asks for while the server is still asked who is there. */
export function fetchPageAt(path: string) {
  // Whoever shows it tries again, and deals with a failure.
  first = pageAt(path)?.().catch(() => {}) ?? first
}

/** Kept once the code of {@link fetchPageAt} is there, or cannot be had. */
export const firstPage = () => first

/** What the page at an address asks the server for, by the paths of the contract, which is not here yet. */
export function shownFirstAt(path: string): string[] {
  if (path === '/' || path === '/accounts') return ['/api/accounts', '/api/exchanges']
  return path.startsWith('/accounts/new') ? ['/api/exchanges'] : []
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
