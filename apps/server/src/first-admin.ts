import { randomUUID } from 'node:crypto'
import { err, makeSignedTokens, ok, type Result, type SecretText } from '@keyhaven/core'
import type { Identity } from './identity.ts'

const LINK_LIFETIME_MS = 24 * 60 * 60_000

/** How the first admin comes to be: a link that only who reads the server's output has, good while there is no user. */
export interface FirstAdmin {
  /** A fresh link, or undefined when there are users. */
  link(publicUrl: string): Promise<string | undefined>
  /** @param address - that the request came from. */
  create(token: string, email: string, password: string, address: string): Promise<Result<undefined, { code: 'not-found' }>>
}

export function makeFirstAdmin(deps: {
  identity: Identity
  hasUsers: () => Promise<boolean>
  secret: SecretText
  now: () => number
}): FirstAdmin {
  const tokens = makeSignedTokens(deps.secret, 'first-admin', deps.now)
  // One at a time: two clicks on the button must not make two admins.
  let queue: Promise<unknown> = Promise.resolve()

  const create: FirstAdmin['create'] = async (token, email, password, address) => {
    if (!tokens.read(token).ok || (await deps.hasUsers())) return err({ code: 'not-found' })
    const created = await deps.identity.createUser({ email, password, role: 'admin' }, (id) => ({ id, role: 'admin', address }))
    return created.ok ? ok(undefined) : err({ code: 'not-found' })
  }

  return {
    async link(publicUrl) {
      if (await deps.hasUsers()) return undefined
      // In the fragment, which browsers send to nobody: the token reaches no log and no referrer.
      return `${publicUrl}/first-admin#${tokens.issue({ once: randomUUID() }, LINK_LIFETIME_MS)}`
    },
    create(...given) {
      const turn = queue.then(() => create(...given))
      queue = turn.catch(() => undefined)
      return turn
    },
  }
}
