const INIT: RequestInit = { headers: { accept: 'application/json' }, cache: 'no-store' }

let early: Promise<Response> | undefined

/** Asks who is signed in before there is anything that could read the answer. */
export function askWhoIsThere() {
  early = fetch('/api/session', INIT)
  // Whoever takes it deals with a failure.
  early.catch(() => {})
}

/** The answer to {@link askWhoIsThere}, once: afterwards it is old. */
export function takeEarlySession(): Promise<Response> | undefined {
  const taken = early
  early = undefined
  return taken
}
