import { makeSignedTokens, type SecretText } from '@keyhaven/core'
import { type MailLanguage, mailLanguage } from './texts/index.ts'

/** A link in an old mail still works. */
const LIFETIME_MS = 5 * 365 * 24 * 60 * 60_000

/** Links that stop a person's mails without signing in: good for nothing else. */
export interface UnsubscribeLinks {
  tokenFor(userId: string, language: MailLanguage): string
  /** Whom a token is about, in which language; undefined when it is none of ours. */
  read(token: string): { userId: string; language: MailLanguage } | undefined
}

export function makeUnsubscribeLinks(secret: SecretText, now: () => number): UnsubscribeLinks {
  const tokens = makeSignedTokens(secret, 'unsubscribe', now)
  return {
    tokenFor: (userId, language) => tokens.issue({ userId, language }, LIFETIME_MS),
    read(token) {
      const claims = tokens.read(token)
      if (!claims.ok) return undefined
      const { userId = '', language = null } = claims.value
      return { userId, language: mailLanguage(language) }
    },
  }
}
