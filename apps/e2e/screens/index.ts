import { ADDING } from './adding.ts'
import { ENTRANCE } from './entrance.ts'
import { KEEPING } from './keeping.ts'
import { PRACTICE } from './practice.ts'
import type { Screen } from './screen.ts'
import { STAFF } from './staff.ts'
import { TROUBLE } from './trouble.ts'

export { makePerson, type Screen, showAll } from './screen.ts'

/** What the product has to be started with, for all of them to be seen. */
export const ENVIRONMENT = { PRACTICE: 'on', SIGN_UP: 'open' }

/** Every screen of the product in every state, in an order in which a person may see them; each part may be seen by itself. */
export const PARTS: Record<string, readonly Screen[]> = {
  'on the way in and to an account': [...ENTRANCE, ...ADDING],
  'of accounts, and for the staff': [...KEEPING, ...STAFF],
  'of the practice exchange, and in trouble': [...PRACTICE, ...TROUBLE],
}
