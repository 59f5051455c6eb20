/** Where the next page starts: behind this row. */
export interface Position {
  createdAt: number
  id: string
}

/** Opaque to the client. */
export const toCursor = ({ createdAt, id }: Position): string => Buffer.from(`${createdAt}.${id}`).toString('base64url')

/** Undefined for whatever `toCursor` does not make: a cursor comes from outside. */
export function fromCursor(cursor: string): Position | undefined {
  const match = /^(\d{1,15})\.([\w-]{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString())
  return match?.[1] && match[2] ? { createdAt: Number(match[1]), id: match[2] } : undefined
}
