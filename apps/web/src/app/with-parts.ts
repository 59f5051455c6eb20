import { likelyLanguage } from '../texts/memory.ts'
import { loadPart, type PartName } from '../texts/parts.ts'

/** Fetches a page's texts beside its code; whoever shows them deals with a failure. */
export function withParts<Page>(page: Promise<Page>, ...parts: PartName[]): Promise<Page> {
  for (const part of parts) loadPart(part, likelyLanguage()).catch(() => {})
  return page
}
