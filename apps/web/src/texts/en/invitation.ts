/** The texts of the page that an invitation leads to. */
export const texts = {
  title: 'Come in',
  lead: 'You were invited to this Keyhaven. Choose a password, and you are in.',
  submit: 'Create account and sign in',
  noLink: 'Open the whole link from your invitation: it ends with a long code, which is missing here.',
  over: 'This invitation was used already, replaced by a newer one, or is older than seven days. Ask whoever invited you for another one.',
  loadFailed: 'The invitation could not be read',
  otherUser: (email: string) => `You are signed in as ${email}. The invitation is for somebody who has no account yet: sign out to use it.`,
  leave: 'Sign out and go on',
}

/** Every language has all of these. */
export type Texts = typeof texts
