const HOME = '/accounts'

/** The address of the sign-in page that leads back to `path` afterwards. */
export const signInPath = (path: string) => (path === HOME || path === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: path })}`)

/**
 * Where to go after signing in: what the address asks for, if that is a page of ours.
 *
 * @param search - the address's query. Anybody can have written it: a foreign address must not be followed.
 */
export function returnPath(search: string, origin: string): string {
  const to = new URLSearchParams(search).get('to')
  if (to === null || !URL.canParse(to, origin)) return HOME
  const url = new URL(to, origin)
  const foreign = url.origin !== origin || !to.startsWith('/')
  return foreign || url.pathname === '/sign-in' ? HOME : url.pathname + url.search
}
