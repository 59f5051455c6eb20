/** Whether a text is one IP address, without zone, block or port. */
function isIpAddress(text: string): boolean {
  if (/^(\d{1,3}\.){3}\d{1,3}$/.test(text)) return text.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part)
  // The browser knows IPv6 from the inside of addresses of pages.
  return /^[\da-f:.]+$/i.test(text) && text.includes(':') && URL.canParse(`http://[${text}]/`)
}

/** The addresses in a text, with commas or blanks between them; undefined when something else is there, or nothing. */
export function addressesIn(text: string): string[] | undefined {
  const entries = text.split(/[\s,]+/).filter(Boolean)
  return entries.length > 0 && entries.every(isIpAddress) ? [...new Set(entries)] : undefined
}
