import { makeSignedTokens, type SecretText } from '@keyhaven/core'

/** A link in an old mail still works. */
const LIFETIME_MS = 5 * 365 * 24 * 60 * 60_000

/** Links that stop a person's mails without signing in: good for nothing else. */
export interface UnsubscribeLinks {
  tokenFor(userId: string): string
  /** Whom a token is about; undefined when it is none of ours. */
  read(token: string): string | undefined
}

export function makeUnsubscribeLinks(secret: SecretText, now: () => number): UnsubscribeLinks {
  const tokens = makeSignedTokens(secret, 'unsubscribe', now)
  return {
    tokenFor: (userId) => tokens.issue({ userId }, LIFETIME_MS),
    read(token) {
      const claims = tokens.read(token)
      return claims.ok ? claims.value.userId : undefined
    },
  }
}
