import { isDeepStrictEqual } from 'node:util'
import { DEFAULT_SWITCHES, type Switches } from './switches.ts'

/** The switches in force: the defaults, changed for everybody, changed again for single keys. */
export class Behaviour {
  readonly #start: Switches
  #everybody: Switches
  readonly #keys = new Map<string, Partial<Switches>>()

  constructor(change: Partial<Switches> = {}) {
    this.#start = { ...DEFAULT_SWITCHES, ...change }
    this.#everybody = this.#start
  }

  set(change: Partial<Switches>, forKey?: string): void {
    if (forKey === undefined) this.#everybody = { ...this.#everybody, ...change }
    else this.#keys.set(forKey, { ...this.#keys.get(forKey), ...change })
  }

  /** Everybody as at the start, or the key like everybody. */
  reset(forKey?: string): void {
    if (forKey === undefined) this.#everybody = this.#start
    else this.#keys.delete(forKey)
  }

  /** What is not as at the start, or what the key has of its own. */
  changes(key?: string): Partial<Switches> {
    if (key !== undefined) return { ...this.#keys.get(key) }
    const start = new Map(Object.entries(this.#start))
    return Object.fromEntries(Object.entries(this.#everybody).filter(([name, value]) => !isDeepStrictEqual(value, start.get(name))))
  }

  of(key?: string): Switches {
    return { ...this.#everybody, ...(key === undefined ? undefined : this.#keys.get(key)) }
  }
}
