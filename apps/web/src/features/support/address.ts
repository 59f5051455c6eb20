import { holdsPrivateKey } from '@keyhaven/contract'

interface Schema<Value> {
  safeParse: (data: unknown) => { data?: Value }
}

/**
 * Reads an address's query. What is not as it should be is passed over: an address may be old, or cut, or made up; and a private
 * key is never taken up.
 */
export function readAddress(search: string) {
  const given = new URLSearchParams(search)
  return {
    text(name: string): string {
      const text = given.get(name) ?? ''
      return holdsPrivateKey(text) ? '' : text
    },
    one<Value>(name: string, schema: Schema<Value>): Value | undefined {
      return schema.safeParse(given.get(name)).data
    },
    /** ISO 8601, UTC. */
    moment(name: string): string | undefined {
      const at = Date.parse(given.get(name) ?? '')
      return Number.isNaN(at) ? undefined : new Date(at).toISOString()
    },
    given: (name: string): string | null => given.get(name),
  }
}

/** `/support?health=broken`: an address with its query, in which nothing empty is. */
export function toAddress(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const told = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return told.length === 0 ? path : `${path}?${new URLSearchParams(told)}`
}
