import { likelyLanguage } from '../texts/memory.ts'
import { loadPart, type PartName } from '../texts/parts.ts'

/** Each page brings its own code, so that nobody waits for a page that they don't open. */
export const pageCode = {
  signIn: () => withParts(import('../features/sign-in/sign-in-page.tsx'), 'entrance'),
  signUp: () => withParts(import('../features/sign-in/sign-up-page.tsx'), 'entrance'),
  firstAdmin: () => withParts(import('../features/first-admin/first-admin-page.tsx'), 'entrance'),
  invitation: () => withParts(import('../features/accept-invitation/invitation-page.tsx'), 'entrance', 'invitation'),
  accounts: () => withParts(import('../features/list-accounts/accounts-page.tsx'), 'account'),
  chooseExchange: () => withParts(import('../features/choose-exchange/choose-exchange-page.tsx'), 'chooser'),
  account: () => withParts(import('../features/show-account/account-page.tsx'), 'account', 'krakenWords'),
  replaceKeys: () => withParts(import('../features/replace-keys/replace-keys-page.tsx'), 'account', 'guide', 'krakenWords'),
  attention: () => withParts(import('../features/attention/attention-page.tsx'), 'account'),
  unsubscribe: () => withParts(import('../features/unsubscribe/unsubscribe-page.tsx'), 'account'),
  addAccount: () => withParts(import('../features/add-account/add-account-page.tsx'), 'guide', 'krakenWords'),
  people: () => withParts(import('../features/admin/people-page.tsx'), 'admin'),
  notFound: () => import('./not-found-page.tsx'),
}

/** Fetches a page's texts beside its code; whoever shows them deals with a failure. */
function withParts<Page>(page: Promise<Page>, ...parts: PartName[]): Promise<Page> {
  for (const part of parts) loadPart(part, likelyLanguage()).catch(() => {})
  return page
}

/** Fetches the code of the page that the address asks for while the server is still asked who is there. */
export function fetchPageAt(path: string) {
  const fetchPage = pageAt(path)
  // Whoever shows it tries again, and deals with a failure.
  fetchPage?.().catch(() => {})
}

function pageAt(path: string): (() => Promise<unknown>) | undefined {
  if (path === '/' || path === '/accounts') return pageCode.accounts
  if (path === '/attention') return pageCode.attention
  if (path === '/unsubscribe') return pageCode.unsubscribe
  if (path === '/sign-in') return pageCode.signIn
  if (path === '/invitation') return pageCode.invitation
  if (path === '/admin/people') return pageCode.people
  if (path === '/accounts/new') return pageCode.chooseExchange
  if (path.startsWith('/accounts/new/')) return pageCode.addAccount
  if (/^\/accounts\/[^/]+\/keys$/.test(path)) return pageCode.replaceKeys
  return path.startsWith('/accounts/') ? pageCode.account : undefined
}
