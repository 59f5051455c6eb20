/** A clock that begins in the past: what the demo shows of the last days then happened on those days. */
export interface DemoClock {
  /** Epoch milliseconds. */
  now(): number
  pass(milliseconds: number): void
  /** From now on it goes with everybody else's. */
  catchUp(): void
}

/** @param behindMs - by how much it starts late. */
export function makeDemoClock(behindMs: number): DemoClock {
  let behind = behindMs
  return {
    now: () => Date.now() - behind,
    pass(milliseconds) {
      behind = Math.max(0, behind - milliseconds)
    },
    catchUp() {
      behind = 0
    },
  }
}
