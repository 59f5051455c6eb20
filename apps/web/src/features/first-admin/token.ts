const PATH = '/first-admin'

let token: string | undefined

/**
 * Takes the one-time token out of the address bar, before anything is drawn: a fragment is never sent to a server, and now
 * it stays out of the history too.
 */
export function takeToken() {
  if (location.pathname !== PATH || location.hash.length < 2) return
  token = location.hash.slice(1)
  history.replaceState(null, '', PATH)
}

export const takenToken = () => token
export const forgetToken = () => {
  token = undefined
}
