/** The texts of who is not signed in yet. */
export const texts = {
  signIn: {
    title: 'Sign in',
    lead: 'Connect your Kraken account and see that it works.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    putRight: 'Put this right first:',
    emailMissing: 'Enter your e-mail address.',
    emailInvalid: 'This is not a whole e-mail address.',
    passwordMissing: 'Enter your password.',
    noCookie: 'You were signed in, but the browser kept no cookie. Allow cookies for this page and try again.',
    noAccountYet: 'No account yet?',
    toSignUp: 'Create one',
  },
  signUp: {
    title: 'Create your account',
    submit: 'Create account',
    passwordHint: (min: number) => `At least ${min} characters. A few words are easier to keep than a riddle.`,
    passwordShort: (min: number) => `The password needs at least ${min} characters.`,
    passwordLong: (max: number) => `The password may have at most ${max} characters.`,
    haveAccount: 'Have an account already?',
    toSignIn: 'Sign in',
  },
  firstAdmin: {
    title: 'Make the first admin',
    lead: 'This one-time link makes the account that runs this Keyhaven.',
    submit: 'Make admin and sign in',
    noLink: 'Open the whole link that the server printed at its first start: it ends with a long code, which is missing here.',
    linkUsed: 'There is an admin already, or this link is no longer valid. Sign in instead.',
  },
}

/** Every language has all of these. */
export type Texts = typeof texts
