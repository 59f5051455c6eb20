/** The arguments of a call. Values of a JSON body keep their type. */
export type Params = Readonly<Record<string, unknown>>

/**
 * Reads the body of a private call.
 *
 * A nonce is taken as it was written: as a JSON number it may exceed what a double holds, and the signature covers its digits.
 *
 * @returns undefined when a JSON body is not an object.
 */
export function parseBody(body: string, contentType: string): Params | undefined {
  if (contentType.split(';')[0]?.trim().toLowerCase() === 'application/json') return parseJson(body)
  return fromQuery(new URLSearchParams(body))
}

export const fromQuery = (query: URLSearchParams): Params => Object.fromEntries(query)

/** The value as text, undefined when it is missing or not a scalar. */
export function text(params: Params, name: string): string | undefined {
  const value = Object.hasOwn(params, name) ? params[name] : undefined
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

function parseJson(body: string): Params | undefined {
  try {
    const value: unknown = JSON.parse(body, (name: string, parsed: unknown, context?: { source?: string }) =>
      name === 'nonce' && typeof parsed === 'number' ? (context?.source ?? parsed) : parsed,
    )
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
