import type { TwinCall } from './types.ts'

const KEPT = 10_000

/** The last calls, for tests and the control page. */
export class CallLog {
  #calls: TwinCall[] = []

  add(call: TwinCall): void {
    this.#calls.push(call)
    // Dropping in blocks keeps a busy twin from moving ten thousand entries on every call.
    if (this.#calls.length >= 2 * KEPT) this.#calls = this.#calls.slice(-KEPT)
  }

  get all(): readonly TwinCall[] {
    return this.#calls.slice(-KEPT)
  }

  clear(): void {
    this.#calls = []
  }
}
