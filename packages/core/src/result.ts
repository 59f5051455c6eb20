/** An outcome that a person can act on. A broken invariant or a lost database throws instead. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure }

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })
export const err = <Failure>(error: Failure): { ok: false; error: Failure } => ({ ok: false, error })
