import { randomBytes } from 'node:crypto'

interface Token {
  publicKey: string
  expiresAt: number
  /** Sockets with a subscription that was made with it; while there is one, the token does not lapse. */
  readonly holders: Set<object>
}

/** WebSocket tokens and whose they are. */
export class Tokens {
  readonly #tokens = new Map<string, Token>()

  issue(publicKey: string, lifetimeMs: number, nowMs: number): string {
    this.#forgetLapsed(nowMs)
    const token = randomBytes(36).toString('base64')
    this.#tokens.set(token, { publicKey, expiresAt: nowMs + lifetimeMs, holders: new Set() })
    return token
  }

  /** The key behind a token that may still be used. */
  keyOf(token: string, nowMs: number): string | undefined {
    const found = this.#tokens.get(token)
    return found && (found.holders.size > 0 || nowMs < found.expiresAt) ? found.publicKey : undefined
  }

  hold(token: string, holder: object): void {
    this.#tokens.get(token)?.holders.add(holder)
  }

  release(holder: object): void {
    for (const { holders } of this.#tokens.values()) holders.delete(holder)
  }

  #forgetLapsed(nowMs: number): void {
    for (const [token, { expiresAt, holders }] of this.#tokens) if (expiresAt <= nowMs && holders.size === 0) this.#tokens.delete(token)
  }
}
