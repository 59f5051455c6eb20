// Talks to the server.

/** An answer that is an error, or no answer. */
export class Refusal extends Error {
  constructor(code, field) {
    super(code)
    this.code = code
    this.field = field
  }
}

export async function ask(method, path, body) {
  const request = method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }
  const reply = await fetch(path, request).catch(() => {
    throw new Refusal('unreachable')
  })
  const answer = reply.status === 204 ? undefined : await reply.json().catch(() => undefined)
  if (!reply.ok) throw new Refusal(answer?.code ?? 'unavailable', answer?.field)
  return answer
}
