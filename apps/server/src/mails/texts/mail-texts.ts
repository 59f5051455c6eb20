/** Everything that a mail says, and a calendar file, in one language. `when` is a date as its reader writes it; `which` a list of addresses. */
export interface MailTexts {
  subject(accounts: number): string
  intro(accounts: number): string
  broken: string
  attention: string
  expires(when: string): string
  expired(when: string): string
  /** `when`: from then on calls come from there; undefined: they do already. */
  addresses(which: string, when: string | undefined): string
  /** The words of a link to the account. */
  open: string
  /** Why this mail came. */
  why: string
  /** The words of a link. */
  unsubscribe: string
  /** The title of an event in a calendar; `name` is the account's. */
  calendar(name: string): string
}
