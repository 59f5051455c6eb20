import type { KnownKey } from '../key-ring.ts'
import type { Params } from '../params.ts'
import type { Switches } from '../switches.ts'
import type { Tokens } from '../tokens.ts'
import type { Answer } from './answer.ts'

/** A signed call that passed every check but those of its own arguments. */
export interface PrivateCall {
  params: Params
  known: KnownKey
  switches: Switches
  tokens: Tokens
  nowMs: number
}

export interface PrivateMethod {
  /** One permission of every group has to be granted. */
  needs: readonly (readonly string[])[]
  /** What it adds to the call counter; orders have a counter of their own. */
  cost: 0 | 1 | 'history'
  answer(call: PrivateCall): Answer
}
