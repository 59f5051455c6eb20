// Talks to the server, and says in words what it refuses.

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

const TROUBLES = {
  unreachable: 'The practice exchange cannot be reached. Try again in a moment.',
  unauthenticated: 'You are not signed in. Sign in, then come back to this page.',
  'not-found': 'This key does not exist any more.',
  'not-allowed': 'You may set this for your own keys only.',
  'too-many-keys': 'You have 50 keys, which is as many as this exchange keeps. Delete one first.',
}
const FIELD_ERRORS = {
  name: 'Enter a name of 1 to 32 ordinary characters.',
  ipAllowlist: 'Enter IPv4 or IPv6 addresses or blocks, with commas between them.',
  validUntil: 'Choose a time in the future.',
  queryFrom: 'Choose a date.',
  queryTo: 'Choose a time after the query start date.',
  nonceWindow: 'Enter a whole number, 0 or more.',
  code: 'Enter the six digits that your authenticator shows.',
}

export function textOf({ code, field }) {
  if (code === 'name-taken') return 'You have a key of this name already. Choose another name.'
  if (code === 'wrong-code') return 'This code is not right. Enter the one that your authenticator shows now.'
  return FIELD_ERRORS[field] ?? TROUBLES[code] ?? 'The practice exchange could not do this. Try again in a moment.'
}
