import { inspect } from 'node:util'

const MASK = '[secret]'

/**
 * A text that prints, logs, serialises and interpolates as `[secret]`, so that forgetting about it is safe. Opened with
 * {@link SecretText.reveal} in exactly one place per use: signing, sealing, binding a receipt.
 */
export class SecretText {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The text itself. Each caller says why it needs it. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return MASK
  }

  toJSON(): string {
    return MASK
  }

  [Symbol.toPrimitive](): string {
    return MASK
  }

  [inspect.custom](): string {
    return MASK
  }
}
