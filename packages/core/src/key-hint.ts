/** First and last four characters of a public key, by which its owner recognises it. Shorter texts give no hint at all. */
export const keyHint = (publicKey: string): string => (publicKey.length >= 16 ? `${publicKey.slice(0, 4)}…${publicKey.slice(-4)}` : '…')
