/** A change that waits to be delivered. */
export interface PendingChange {
  /** Changes of one account go out in this order. */
  sequence: number
  id: string
  /** What is sent, byte for byte, each time. */
  body: string
  at: Date
  /** How often it was tried before. */
  attempts: number
}

/** Changes that were written with what they tell of, until somebody has taken them. */
export interface Outbox {
  /**
   * Takes changes that are due for as long as the lease lasts, the oldest of each account only. No other server gets them
   * meanwhile; afterwards any may.
   *
   * @param holder - of the lease: what is done with the change later counts only while it is still held.
   */
  claim(lease: { holder: string; now: Date; until: Date; limit: number }): Promise<PendingChange[]>
  /** It was delivered, or given up: gone for good. */
  remove(sequence: number, holder: string): Promise<void>
  /** One more attempt has failed. Later changes of the same account wait as well. */
  putOff(sequence: number, holder: string, until: Date): Promise<void>
}
