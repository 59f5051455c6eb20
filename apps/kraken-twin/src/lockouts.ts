interface Tally {
  rejected: number
  lockedUntil: number
}

/** Callers are strangers: an unknown key costs one entry, so there is an end to them. The oldest are forgotten first. */
const REMEMBERED = 10_000

/** Rejected keys in a row, by key or by address; too many of them lock out, and trying while locked out starts the time anew. */
export class Lockouts {
  readonly #tallies = new Map<string, Tally>()

  /** Whether `who` is locked out. If so, this very call has started the time anew. */
  refuses(who: string, lengthMs: number, nowMs: number): boolean {
    const tally = this.#tallies.get(who)
    if (!tally || tally.lockedUntil <= nowMs) return false
    tally.lockedUntil = nowMs + lengthMs
    return true
  }

  rejected(who: string, { threshold, lengthMs }: { threshold: number; lengthMs: number }, nowMs: number): void {
    const rejected = (this.#tallies.get(who)?.rejected ?? 0) + 1
    const locked = rejected >= threshold
    this.#tallies.delete(who)
    this.#tallies.set(who, { rejected: locked ? 0 : rejected, lockedUntil: locked ? nowMs + lengthMs : 0 })
    const [oldest] = this.#tallies.keys()
    if (this.#tallies.size > REMEMBERED && oldest !== undefined) this.#tallies.delete(oldest)
  }

  accepted(who: string): void {
    this.#tallies.delete(who)
  }

  /** Lets everybody in again, or one key, wherever it calls from. */
  forgive(key?: string): void {
    for (const who of [...this.#tallies.keys()]) if (key === undefined || who.split(' ')[0] === key) this.#tallies.delete(who)
  }
}
