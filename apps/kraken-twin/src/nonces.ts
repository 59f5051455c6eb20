const UINT64_MAX = 2n ** 64n - 1n
/** Used nonces that a key with a window remembers at most; the lowest are forgotten, which only closes the window a little. */
const REMEMBERED = 10_000

/** The nonces of one key: unsigned 64 bit, each above the highest one seen, or unused and within the window below it. */
export class Nonces {
  #highest: bigint
  readonly #used = new Set<bigint>()

  constructor(last: string) {
    this.#highest = parseNonce(last) ?? 0n
  }

  get highest(): bigint {
    return this.#highest
  }

  /** What counts as the highest one when others have got as far as `last`. */
  highestAfter(last: string): bigint {
    const others = parseNonce(last) ?? 0n
    return others > this.#highest ? others : this.#highest
  }

  /**
   * Uses `text` up. False, and nothing is used up, when the key may not use it.
   *
   * @param last - the highest nonce that others have used.
   */
  use(text: string, window: number, last = '0'): boolean {
    const nonce = parseNonce(text)
    if (nonce === undefined) return false
    const highest = this.highestAfter(last)
    const floor = highest - BigInt(Math.trunc(window))
    if (nonce <= highest && (window === 0 || nonce < floor || nonce === highest || this.#used.has(nonce))) return false
    if (window > 0) this.#remember(nonce)
    if (nonce > this.#highest) this.#highest = nonce
    return true
  }

  #remember(nonce: bigint): void {
    this.#used.add(nonce)
    if (this.#used.size <= REMEMBERED) return
    const lowest = [...this.#used].sort((a, b) => (a < b ? -1 : 1)).slice(0, REMEMBERED / 2)
    for (const old of lowest) this.#used.delete(old)
  }
}

function parseNonce(text: string): bigint | undefined {
  if (!/^\d{1,20}$/.test(text)) return undefined
  const nonce = BigInt(text)
  return nonce <= UINT64_MAX ? nonce : undefined
}
