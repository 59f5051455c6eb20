/** The texts of the page that an invitation leads to. */
export const texts = {
  title: 'Come in',
  lead: 'You were invited to this Keyhaven. Choose a password, and you are in.',
  submit: 'Create account and sign in',
  noLink: 'Open the whole link from your invitation: it ends with a long code, which is missing here.',
  over: 'This invitation was used already, replaced by a newer one, or is older than seven days. Ask whoever invited you for another one.',
  loadFailed: 'The invitation could not be read',
  forOther: (email: string) => `This invitation is for ${email}, who has no account here yet. Sign out to use it.`,
  joined: 'There is already an account with the e-mail of this invitation, and it is yours: nothing is left to do.',
  signedIn: (email: string) => `You are signed in as ${email}.`,
  stay: 'Stay signed in',
  leave: 'Sign out and go on',
}

/** Every language has all of these. */
export type Texts = typeof texts
