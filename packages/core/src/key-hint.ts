/** First and last four characters of a public key, by which its owner recognises it. Shorter texts give no hint at all. */
export const keyHint = (publicKey: string): string => (publicKey.length >= 16 ? `${publicKey.slice(0, 4)}…${publicKey.slice(-4)}` : '…')

/** The last four characters of a public key, from its hint; undefined when the key was too short to have one. */
export const lastFour = (hint: string): string | undefined => (/^.{4}….{4}$/u.test(hint) ? hint.slice(-4) : undefined)
