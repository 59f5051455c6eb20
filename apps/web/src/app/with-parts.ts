import { likelyLanguage } from '../texts/memory.ts'
import { loadPart, type PartName } from '../texts/parts.ts'

/** Fetches a page's texts beside its code; whoever shows them deals with a failure. */
export function withParts<Page>(page: Promise<Page>, ...parts: PartName[]): Promise<Page> {
  for (const part of parts) loadPart(part, likelyLanguage()).catch(() => {})
  return page
}

/** As {@link withParts}, for texts that the page shows nothing without: it is there with them, and so is drawn in one go. */
export async function whole<Page>(page: Promise<Page>, ...parts: PartName[]): Promise<Page> {
  await Promise.allSettled(parts.map((part) => loadPart(part, likelyLanguage())))
  return page
}
