/** Where a walk has come to: a part of it, the value that its order goes by, and a row's id. */
export interface Place {
  part: number
  key: string | number
  id: string
}

/** Opaque to the client. */
export const toPlaceCursor = ({ part, key, id }: Place): string => Buffer.from(JSON.stringify([part, key, id])).toString('base64url')

/** Undefined for whatever `toPlaceCursor` does not make: a cursor comes from outside. */
export function fromPlaceCursor(cursor: string): Place | undefined {
  const value = parse(Buffer.from(cursor, 'base64url').toString())
  if (!Array.isArray(value) || value.length !== 3) return undefined
  const [part, key, id] = value as unknown[]
  const isKey = Number.isSafeInteger(key) || isText(key)
  return Number.isSafeInteger(part) && isKey && isText(id) ? { part: part as number, key: key as string | number, id } : undefined
}

/** What both databases take; PostgreSQL refuses the character 0. */
const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0')

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
