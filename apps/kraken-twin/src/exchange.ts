import { Behaviour } from './behaviour.ts'
import { CallLog } from './call-log.ts'
import { Faults } from './faults.ts'
import { KeyRing } from './key-ring.ts'
import { Lockouts } from './lockouts.ts'
import type { Switches } from './switches.ts'
import { Tokens } from './tokens.ts'
import type { KeyStore } from './types.ts'

/** What the REST and WebSocket sides of one exchange share. */
export interface Exchange {
  keys: KeyRing
  tokens: Tokens
  lockouts: Lockouts
  behaviour: Behaviour
  faults: Faults
  log: CallLog
  now: () => number
}

/** An exchange with the keys that the store has. */
export async function makeExchange(store: KeyStore, switches: Partial<Switches>, now: () => number): Promise<Exchange> {
  const keys = new KeyRing(store, now)
  await keys.load()
  return {
    keys,
    tokens: new Tokens(),
    lockouts: new Lockouts(),
    behaviour: new Behaviour(switches),
    faults: new Faults(),
    log: new CallLog(),
    now,
  }
}
