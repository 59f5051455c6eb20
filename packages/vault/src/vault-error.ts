/** Why a box stays closed. Holds neither the secret nor any byte of the box. */
export class VaultError extends Error {
  override readonly name = 'VaultError'
  readonly code: 'unknown-master-key' | 'not-openable'

  constructor(code: 'unknown-master-key' | 'not-openable', message: string) {
    super(message)
    this.code = code
  }
}
