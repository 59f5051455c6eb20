import { CallCounter } from './call-counter.ts'
import { newKey } from './new-key.ts'
import { Nonces } from './nonces.ts'
import type { IssuedKey, KeySpec, KeyStore } from './types.ts'

/** A key with what its use has left behind; that part lives in memory only. */
export interface KnownKey {
  readonly key: IssuedKey
  readonly nonces: Nonces
  /** REST calls. */
  readonly counter: CallCounter
  /** Orders, by pair. */
  readonly orders: Map<string, CallCounter>
}

/** The keys that this Kraken knows. */
export class KeyRing {
  readonly #keys = new Map<string, KnownKey>()
  readonly #store: KeyStore
  readonly #now: () => number
  /** Ends when the last change has: what the store holds is never older than what a later change left there. */
  #settled: Promise<unknown> = Promise.resolve()

  constructor(store: KeyStore, now: () => number) {
    this.#store = store
    this.#now = now
  }

  async load(): Promise<void> {
    for (const key of await this.#store.all()) this.#remember(key)
  }

  find(publicKey: string): KnownKey | undefined {
    return this.#keys.get(publicKey)
  }

  list(ownerId?: string): readonly IssuedKey[] {
    const keys = [...this.#keys.values()].map(current)
    return ownerId === undefined ? keys : keys.filter((key) => key.ownerId === ownerId)
  }

  /** Stored before it is usable: a key that was handed out is never lost. */
  issue(spec: Partial<KeySpec>): Promise<IssuedKey> {
    return this.#inTurn(async () => {
      const key = newKey(spec, this.#now())
      await this.#store.put(structuredClone(key))
      return current(this.#remember(key))
    })
  }

  change(publicKey: string, change: Partial<KeySpec>): Promise<IssuedKey> {
    return this.#inTurn(async () => {
      const known = this.#keys.get(publicKey)
      if (!known) throw new Error('no such key')
      const changed = { ...current(known), ...structuredClone(change), modifiedAt: Math.floor(this.#now() / 1000) }
      await this.#store.put(structuredClone(changed))
      const nonces = change.lastNonce === undefined ? known.nonces : new Nonces(change.lastNonce)
      const after = { ...known, key: changed, nonces }
      this.#keys.set(publicKey, after)
      return current(after)
    })
  }

  delete(publicKey: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store.remove(publicKey)
      this.#keys.delete(publicKey)
    })
  }

  touch(publicKey: string): void {
    const known = this.#keys.get(publicKey)
    if (known) known.key.lastUsed = Math.floor(this.#now() / 1000)
  }

  /** Call counters of all keys, or of one, start anew. */
  forgive(publicKey?: string): void {
    for (const { key, counter, orders } of this.#keys.values()) {
      if (publicKey !== undefined && publicKey !== key.publicKey) continue
      counter.reset()
      orders.clear()
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#settled.then(work)
    this.#settled = done.catch(() => undefined)
    return done
  }

  #remember(key: IssuedKey): KnownKey {
    const known = { key: structuredClone(key), nonces: new Nonces(key.lastNonce), counter: new CallCounter(), orders: new Map() }
    this.#keys.set(key.publicKey, known)
    return known
  }
}

/** The key with the nonce it has reached: a copy, so that nobody changes ours by accident. */
const current = ({ key, nonces }: KnownKey): IssuedKey => structuredClone({ ...key, lastNonce: String(nonces.highest) })

/** Keeps keys as long as the process lives. */
export function memoryStore(): KeyStore {
  return { all: async () => [], put: async () => {}, remove: async () => {} }
}
