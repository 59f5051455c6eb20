/** Enough to know a key by, and too little to use it. */
export const hintOf = (publicKey: string): string => `${publicKey.slice(0, 4)}…${publicKey.slice(-4)}`
