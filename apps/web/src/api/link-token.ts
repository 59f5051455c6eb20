/** The pages that a link with a one-time token leads to. */
export type LinkPath = '/first-admin' | '/invitation'
const PATHS: readonly string[] = ['/first-admin', '/invitation'] satisfies LinkPath[]

let taken: { path: string; token: string } | undefined

/**
 * Takes the one-time token out of the address bar, before anything is drawn: a fragment is never sent to a server, and now
 * it stays out of the history too.
 */
export function takeToken() {
  const { pathname, hash, search } = location
  if (!PATHS.includes(pathname) || hash.length < 2) return
  taken = { path: pathname, token: hash.slice(1) }
  history.replaceState(null, '', `${pathname}${search}`)
}

export const takenToken = (path: LinkPath) => (taken?.path === path ? taken.token : undefined)
export const forgetToken = () => {
  taken = undefined
}
