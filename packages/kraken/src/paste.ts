import { isEverything, readBlock } from './address-block.ts'

/**
 * The exact text for Kraken's field "IP address restriction": ours in the operator's order, then the entries of the user that
 * are there already. An address is named once, however it is spelt; what would allow everybody is left out.
 *
 * @param allowList - undefined where Kraken did not tell it.
 */
export function pasteText(ours: readonly string[], allowList: readonly string[] = []): string {
  const named = new Map<string, string>()
  for (const text of [...ours, ...allowList]) {
    const block = readBlock(text)
    if (block && isEverything(block)) continue
    const name = block ? `${block.family}:${block.first}-${block.last}` : text
    if (!named.has(name)) named.set(name, text)
  }
  return [...named.values()].join(', ')
}
