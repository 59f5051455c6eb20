import { holdsPrivateKey } from '@keyhaven/contract'

/** A private key was recognised where it has no business: it goes nowhere and stays nowhere, and its owner has to replace it. */
export interface PrivateKeyPasted {
  code: 'private-key-pasted'
  /** Where it was pasted. */
  field: string
}

/**
 * Looks for a private key in what the staff writes: the trail, a note or the owner's page would keep it in clear.
 *
 * @param texts - by the names of their fields.
 */
export function findPrivateKey(texts: Readonly<Record<string, string | undefined>>): PrivateKeyPasted | undefined {
  const found = Object.entries(texts).find(([, text]) => text !== undefined && holdsPrivateKey(text))
  return found && { code: 'private-key-pasted', field: found[0] }
}
