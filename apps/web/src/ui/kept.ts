/** A few choices that this browser remembers. Where it keeps nothing, a page starts each time as it starts first. */

export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** @param text - undefined forgets it. */
export function keep(key: string, text: string | undefined) {
  try {
    if (text === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Forbidden by the browser or its owner, or full: nothing depends on it.
  }
}
