const two = (count: number) => String(count).padStart(2, '0')

/** A name for the key at Kraken, where each exists once: by the minute in which the guide was opened, as its reader's clock has it. */
export function suggestName(at: Date): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  return `keyhaven-${day}-${two(at.getHours())}${two(at.getMinutes())}`
}
