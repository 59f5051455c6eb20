const two = (count: number) => String(count).padStart(2, '0')

/**
 * A name for the key at Kraken, where each exists once: by the minute of the reader's clock.
 *
 * @param again - for a key that takes the place of one: to the second, lest it be the name that was suggested a moment ago.
 */
export function suggestName(at: Date, again: boolean): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  return `keyhaven-${day}-${two(at.getHours())}${two(at.getMinutes())}${again ? two(at.getSeconds()) : ''}`
}
