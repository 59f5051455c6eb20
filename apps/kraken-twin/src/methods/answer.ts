/** What a method of the API comes to: a result, or one of Kraken's error strings. */
export type Answer = { result: unknown } | { error: string }

export const ok = (result: unknown): Answer => ({ result })
export const refuse = (error: string): Answer => ({ error })
