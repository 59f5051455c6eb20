/** Everything that a mail says, with what its links lead to, in one language. `when` is a date as its reader writes it; `which` a list of addresses. */
export interface MailTexts {
  subject(accounts: number): string
  intro(accounts: number): string
  broken: string
  attention: string
  expires(when: string): string
  expired(when: string): string
  /** `when`: from then on calls come from there; undefined: they do already. */
  addresses(which: string, when: string | undefined): string
  /** Beside what is said of a practice account. */
  practice: string
  /** The words of a link to the account. */
  open: string
  /** Why this mail came. */
  why: string
  /** The words of a link. */
  unsubscribe: string
  /** On the page that the link leads to: before, and afterwards. */
  confirm: string
  stopped: string
  /** The title of an event in a calendar; `name` is the account's, `practice` whether it is there to practise. */
  calendar(name: string, practice: boolean): string
  /** The mail to somebody who has no account yet. */
  invitation: {
    subject: string
    /** `when`: the last day on which the link is good. */
    intro(when: string): string
    /** The words of the link. */
    open: string
    /** For who did not expect it. */
    unexpected: string
  }
}
