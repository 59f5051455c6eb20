export const STEPS = [1, 2, 3, 4, 5, 6, 7, 8] as const
/** A step of the guide. */
export type StepNumber = (typeof STEPS)[number]

/** What to do with a box: `renew` makes a new key, `check` looks whether it is right. */
export type Act = 'tick' | 'clear' | 'addresses' | 'change' | 'check' | 'renew' | 'copy'

/** What mends a finding: at which step, and what to touch there. */
export interface Mend {
  step: StepNumber
  act: Act
  /** In the words of kraken-words.ts; a right that we do not know keeps its identifier. */
  boxes: string[]
  /** The key is refused until then; otherwise it is a warning. */
  grave: boolean
}
