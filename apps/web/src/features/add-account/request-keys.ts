/**
 * Hands out idempotency keys: the same one for the same draft, so that a repeat after a lost answer cannot add the account
 * twice, and another one once anything is changed.
 */
export function makeRequestKeys() {
  let last: { draft: string; key: string } | undefined
  return {
    /** @param draft - what makes the draft itself; the receipt stands for the keys. */
    keyFor(draft: readonly string[]): string {
      const text = JSON.stringify(draft)
      if (last?.draft !== text) last = { draft: text, key: randomId() }
      return last.key
    },
    forget() {
      last = undefined
    },
  }
}

// randomUUID is missing where the page is served without https from another machine.
const randomId = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-')
