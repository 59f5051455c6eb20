import { type PracticeKeyRepository, type Sealer, SecretText } from '@keyhaven/core'
import type { IssuedKey, KeyStore } from '@keyhaven/kraken-twin'

/** Keys of the practice exchange survive a restart like real ones do, and are kept the same way: sealed. */
export const sealedPracticeKeys = (keys: PracticeKeyRepository, sealer: Sealer): KeyStore => ({
  async all() {
    const rows = await keys.all()
    // Only what put() below sealed can be opened, so the shape is the twin's own.
    return rows.map(
      ({ id, ownerId, sealed }) => JSON.parse(sealer.open(sealed, { purpose: 'practice-key', id, ownerId }).reveal()) as IssuedKey,
    )
  },
  async put(key) {
    const id = key.publicKey
    const ownerId = key.ownerId ?? ''
    await keys.put({ id, ownerId, sealed: sealer.seal(new SecretText(JSON.stringify(key)), { purpose: 'practice-key', id, ownerId }) })
  },
  remove: (publicKey) => keys.remove(publicKey),
})
