import { ApiError, readRefusal } from './api-error.ts'

interface SendOptions {
  method?: string
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
  /** The reply, where it was asked for already. */
  early?: Promise<Response> | undefined
}

/**
 * Sends one request and returns the reply, if the server agreed.
 *
 * @throws {ApiError} when the server refused or could not be reached; an abort is thrown as it is.
 */
export async function send(path: string, { method = 'GET', body, headers, signal, early }: SendOptions = {}): Promise<Response> {
  const asked =
    early ??
    fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      cache: 'no-store',
    })
  const response = await asked.catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ApiError('network')
  })
  if (!response.ok) throw await readRefusal(response)
  return response
}

interface Schema {
  parse: (data: unknown) => unknown
}

/** An endpoint of the contract, as far as asking needs it. */
interface Endpoint {
  method: string
  path: string
  replies: Readonly<Record<number | string, Schema>>
}
/** Its replies by status; those for refusals are thrown. */
type Reply<E extends Endpoint> = E['replies'][keyof E['replies'] & (200 | 201 | 204)] extends { parse: (data: unknown) => infer Answer }
  ? Answer
  : never

/**
 * Asks an endpoint of the contract.
 *
 * @param options.path - the path with its parameters filled in and its query, if it has any.
 * @returns the reply as the endpoint's schema reads it.
 */
export async function request<E extends Endpoint>(
  endpoint: E,
  options: Omit<SendOptions, 'method'> & { path?: string } = {},
): Promise<Reply<E>> {
  const { path = endpoint.path, ...rest } = options
  const response = await send(path, { method: endpoint.method, ...rest })
  const schema = endpoint.replies[response.status]
  try {
    return schema?.parse(response.status === 204 ? undefined : await response.json()) as Reply<E>
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiError('bad-answer', { status: response.status })
  }
}
