import type { SecretText } from './secret-text.ts'

/** Encrypted bytes with the id of the master key that opens them. */
export interface SealedBox {
  masterKeyId: string
  bytes: Uint8Array
}

/** What a box is bound to: opening with anything else fails. */
export interface SealContext {
  purpose: 'credentials' | 'fingerprint-key' | 'practice-key' | 'reply'
  /** The id of the row that holds the box. */
  id: string
  ownerId: string
}

export interface Sealer {
  seal(secret: SecretText, context: SealContext): SealedBox
  /** @throws when the box was altered, belongs to another context, or its master key is not in the ring. */
  open(box: SealedBox, context: SealContext): SecretText
}

/** Secrets of the installation itself, made once and kept sealed. */
export interface SettingsRepository {
  find(name: string): Promise<SealedBox | undefined>
  /** Keeps what is there already, whoever wrote it first. */
  addIfAbsent(name: string, box: SealedBox): Promise<void>
}

/** A key of the practice exchange, sealed like any other. `id` is its public key. */
export interface PracticeKey {
  id: string
  ownerId: string
  sealed: SealedBox
}

export interface PracticeKeyRepository {
  all(): Promise<PracticeKey[]>
  /** Adds or replaces. */
  put(key: PracticeKey): Promise<void>
  remove(id: string): Promise<void>
}
