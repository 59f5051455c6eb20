import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import { type SealContext, type SealedBox, type Sealer, SecretText } from '@keyhaven/core'
import type { KeyRing } from './key-ring.ts'
import { VaultError } from './vault-error.ts'

// The bytes of a box, version 1:
//
//   offset  length
//        0       1  version
//        1      60  data key, encrypted by the master key:   IV 12, ciphertext 32, tag 16
//       61  28 + n  the secret, encrypted by the data key:   IV 12, ciphertext n, tag 16
//
// Both with AES-256-GCM, whose random 96-bit IV may be used with one key some 2^32 times (NIST SP 800-38D, 8.3): a data key
// is used once, a master key once per box.
const VERSION = 1
const DATA_KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const WRAPPED_KEY_END = 1 + IV_BYTES + DATA_KEY_BYTES + TAG_BYTES

/**
 * Seals each secret with a key of its own, which is kept beside it, sealed with the ring's newest master key.
 * A box opens only for the context that it was sealed for.
 */
export const makeVault = (keyRing: KeyRing): Sealer => ({
  seal(secret, context) {
    const masterKeyId = keyRing.newestId
    const masterKey = masterKeyOf(keyRing, masterKeyId)
    const dataKey = randomBytes(DATA_KEY_BYTES)
    const plain = Buffer.from(secret.reveal())
    try {
      const wrapped = encrypt(masterKey, dataKey, associatedData('data-key', masterKeyId, context))
      const sealed = encrypt(dataKey, plain, associatedData('secret', masterKeyId, context))
      return { masterKeyId, bytes: Buffer.concat([Buffer.of(VERSION), wrapped, sealed]) }
    } finally {
      dataKey.fill(0)
      plain.fill(0)
    }
  },

  open(box, context) {
    const masterKey = masterKeyOf(keyRing, box.masterKeyId)
    const { wrapped, sealed } = split(box)
    const dataKey = decrypt(masterKey, wrapped, associatedData('data-key', box.masterKeyId, context))
    try {
      const plain = decrypt(dataKey, sealed, associatedData('secret', box.masterKeyId, context))
      const secret = new SecretText(plain.toString())
      plain.fill(0)
      return secret
    } finally {
      dataKey.fill(0)
    }
  },
})

function masterKeyOf(keyRing: KeyRing, id: string): KeyObject {
  const key = keyRing.find(id)
  if (!key) throw new VaultError('unknown-master-key', `no master key has the id ${JSON.stringify(id)}`)
  return key
}

function split({ bytes }: SealedBox): { wrapped: Uint8Array; sealed: Uint8Array } {
  if (bytes[0] !== VERSION || bytes.length < WRAPPED_KEY_END + IV_BYTES + TAG_BYTES) throw notOpenable()
  return { wrapped: bytes.subarray(1, WRAPPED_KEY_END), sealed: bytes.subarray(WRAPPED_KEY_END) }
}

/** What a box is bound to. Each part's length stands before it, so that no two lists of parts look the same. */
function associatedData(layer: 'data-key' | 'secret', masterKeyId: string, { purpose, id, ownerId }: SealContext): Buffer {
  const parts = [`keyhaven/${layer}`, String(VERSION), purpose, id, ownerId, masterKeyId]
  return Buffer.from(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''))
}

function encrypt(key: Buffer | KeyObject, plain: Buffer, bound: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(bound)
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Buffer | KeyObject, bytes: Uint8Array, bound: Buffer): Buffer {
  const tagAt = bytes.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(bound)
    .setAuthTag(bytes.subarray(tagAt))
  const plain = decipher.update(bytes.subarray(IV_BYTES, tagAt))
  try {
    decipher.final()
    return plain
  } catch {
    // Nothing of it may be used, nor the reason be told apart: altered and another's look the same.
    plain.fill(0)
    throw notOpenable()
  }
}

const notOpenable = () => new VaultError('not-openable', 'this box was altered, or it belongs to something else')
