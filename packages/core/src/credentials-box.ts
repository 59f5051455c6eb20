import type { Account, Credentials, SealedBox, Sealer } from './ports.ts'
import { SecretText } from './secret-text.ts'

type Bound = Pick<Account, 'id' | 'ownerId'>

const contextOf = ({ id, ownerId }: Bound) => ({ purpose: 'credentials', id, ownerId }) as const

/** Seals a pair of keys for one account of one owner. */
export function sealCredentials(sealer: Sealer, { publicKey, privateKey }: Credentials, account: Bound): SealedBox {
  return sealer.seal(new SecretText(JSON.stringify({ publicKey, privateKey: privateKey.reveal() })), contextOf(account))
}

/**
 * Opens an account's keys: the one place that does.
 *
 * @throws when the box was altered, or its master key is not in the ring.
 */
export function openCredentials(sealer: Sealer, account: Bound & Pick<Account, 'sealed'>): Credentials {
  // Only what was sealed above opens with this context, so its shape is ours.
  const opened = JSON.parse(sealer.open(account.sealed, contextOf(account)).reveal()) as { publicKey: string; privateKey: string }
  return { publicKey: opened.publicKey, privateKey: new SecretText(opened.privateKey) }
}
