/**
 * Does something once the browser has nothing better to do.
 *
 * @returns calls it off.
 */
export function whenIdle(work: () => void): () => void {
  // Safari knows no idle time; then right after the frame that is being drawn.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work, 50)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(work)
  return () => cancelIdleCallback(idle)
}
