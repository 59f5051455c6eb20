const INIT: RequestInit = { headers: { accept: 'application/json' }, cache: 'no-store' }

const asked = new Map<string, Promise<Response>>()

/** Asks for what is read with a plain GET, before there is anything that could read the answer. */
function askEarly(path: string): Promise<Response> {
  const answer = fetch(path, INIT)
  // Whoever takes it deals with a failure.
  answer.catch(() => {})
  asked.set(path, answer)
  return answer
}

/** The answer to `askEarly`, once: afterwards it is old. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = asked.get(path)
  asked.delete(path)
  return answer
}

export const isAskedEarly = (path: string) => asked.has(path)

/** What nobody has taken was asked for somebody who has left. */
export const forgetEarly = () => asked.clear()

/** Asks who is there; of somebody who is signed in, at once also what the page shows first. */
export async function askWhoIsThere(shownFirst: readonly string[]) {
  try {
    const session = await askEarly('/api/session')
    const { user } = await session.clone().json()
    if (user) for (const path of shownFirst) void askEarly(path)
  } catch {
    // Then the page asks by itself.
  }
}
