import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'

const MASTER_KEY_BYTES = 32

/** The master keys of this installation. Prints and serialises without the keys. */
export interface KeyRing {
  /** Seals every new box. */
  newestId: string
  /** Undefined when no key of the ring has this id. */
  find(id: string): KeyObject | undefined
}

/**
 * Reads the setting `MASTER_KEY`: base64 of 32 bytes, or several `id:base64` separated by commas, newest first. A key without
 * an id gets one from its hash, and answers to that one too after it was given a name: naming a key loses no box.
 *
 * @throws {Error} that says what is wrong with which entry, and never holds the value.
 */
export function parseKeyRing(text: string): KeyRing {
  const keys = new Map<string, KeyObject>()
  const add = (id: string, key: KeyObject, place: string) => {
    if (keys.has(id)) throw new Error(`${place} has the same id or the same key as an earlier one`)
    keys.set(id, key)
  }

  let newestId: string | undefined
  for (const [index, entry] of text.split(',').entries()) {
    const place = `entry ${index + 1} of the master keys`
    const { id, bytes } = parseEntry(entry.trim(), place)
    const key = createSecretKey(bytes)
    const hashId = idOf(bytes)
    bytes.fill(0)
    add(hashId, key, place)
    if (id !== undefined && id !== hashId) add(id, key, place)
    newestId ??= id ?? hashId
  }
  if (newestId === undefined) throw new Error('no master key was given')
  return { newestId, find: (id) => keys.get(id) }
}

/** A new value for `MASTER_KEY`: 32 random bytes in base64. */
export const generateMasterKey = (): string => randomBytes(MASTER_KEY_BYTES).toString('base64')

function parseEntry(entry: string, place: string): { id: string | undefined; bytes: Buffer } {
  const colon = entry.indexOf(':')
  const id = colon === -1 ? undefined : entry.slice(0, colon)
  const encoded = entry.slice(colon + 1)
  // The rule keeps a key that was put where the id belongs from becoming an id, which is stored and shown.
  if (id !== undefined && !/^[\w.-]{1,32}$/.test(id)) throw new Error(`${place} has an id that is not 1 to 32 of A-Z a-z 0-9 . _ -`)

  const bytes = Buffer.from(encoded, 'base64')
  if (bytes.toString('base64') !== encoded) throw new Error(`${place} is not base64`)
  if (bytes.length !== MASTER_KEY_BYTES) throw new Error(`${place} is not ${MASTER_KEY_BYTES} bytes long`)
  return { id, bytes }
}

/** The domain tag keeps this hash from meaning anything elsewhere; 64 bits tell apart any number of keys that a ring will hold. */
const idOf = (key: Buffer): string => `k-${createHash('sha256').update('keyhaven/master-key-id\0').update(key).digest('hex').slice(0, 16)}`
