/** Something that counts against a budget until its time is over. */
export interface Attempt {
  id: string
  /** What it counts against: a user, a key, an address. */
  bucket: string
  until: Date
}

/** Attempts as they are now, inside one transaction. */
export interface AttemptLedger {
  /** When a bucket that holds `max` attempts or more has room again; undefined while it has. */
  fullUntil(bucket: string, max: number): Promise<Date | undefined>
  /** In all of these together, as they are at one moment: what moves between them meanwhile counts once. */
  count(buckets: readonly string[]): Promise<number>
  /** One that counts already counts once, and anew. */
  add(attempts: readonly Attempt[]): Promise<void>
  remove(id: string): Promise<void>
}

/** Attempts of all servers. */
export interface AttemptRepository {
  /**
   * Does some work in one transaction. Whoever locks one of the same buckets at the same time, on any server, waits for its end;
   * so what was counted inside still holds when something is added.
   *
   * @param now - attempts whose time is over by then do not count.
   */
  inTransaction<Value>(locks: readonly string[], now: Date, work: (ledger: AttemptLedger) => Promise<Value>): Promise<Value>
}
