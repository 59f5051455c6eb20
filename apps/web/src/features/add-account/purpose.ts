import type { AccountView } from '@keyhaven/contract'
import type { ApiError } from '../../api/api-error.ts'
import type { KeysDraft } from './draft.ts'

/** Of a test that passed, and what the person has agreed to. */
export interface Passed {
  receipt: string
  acceptWarnings: boolean
  acceptOtherAccount: boolean
  /** The same for the same draft, so that a repeat after a lost answer does nothing twice. `more`: what else makes it another request. */
  requestKeyFor: (...more: string[]) => string
}

/** What a panel is for: an account that is to come, or new keys for one that is there. */
export interface Purpose<Stored = unknown> {
  /** The account whose keys are to be replaced; it keeps its name. */
  account?: Pick<AccountView, 'id' | 'name'>
  /** @throws {ApiError} when nothing was stored. */
  store: (draft: KeysDraft, passed: Passed) => Promise<Stored>
  onStored: (stored: Stored) => void
  words: {
    /** Why nothing can be tested yet. */
    fillIn: string
    /** What to do once the keys have passed. */
    passed: string
    /** What Submit does. */
    ready: string
    acceptOther?: string
  }
  /** A failure that means something of its own here. */
  explain?: (failure: ApiError) => string | undefined
}
