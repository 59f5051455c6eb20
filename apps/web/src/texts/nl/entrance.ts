import type { Texts } from '../en/entrance.ts'

export const texts: Texts = {
  signIn: {
    title: 'Inloggen',
    lead: 'Verbind je Kraken-account en zie dat het werkt.',
    email: 'E-mailadres',
    password: 'Wachtwoord',
    submit: 'Inloggen',
    putRight: 'Verbeter dit eerst:',
    emailMissing: 'Vul je e-mailadres in.',
    emailInvalid: 'Dit is geen volledig e-mailadres.',
    passwordMissing: 'Vul je wachtwoord in.',
    noCookie: 'Je was ingelogd, maar de browser bewaarde geen cookie. Sta cookies toe voor deze pagina en probeer het opnieuw.',
    noAccountYet: 'Nog geen account?',
    toSignUp: 'Maak er een',
  },
  signUp: {
    title: 'Maak je account',
    submit: 'Account maken',
    passwordHint: (min) => `Ten minste ${min} tekens. Een paar woorden onthoud je makkelijker dan een raadsel.`,
    passwordShort: (min) => `Het wachtwoord heeft ten minste ${min} tekens nodig.`,
    passwordLong: (max) => `Het wachtwoord mag hoogstens ${max} tekens hebben.`,
    haveAccount: 'Heb je al een account?',
    toSignIn: 'Inloggen',
  },
  firstAdmin: {
    title: 'Maak de eerste beheerder',
    lead: 'Deze eenmalige link maakt het account dat dit Keyhaven beheert.',
    submit: 'Beheerder maken en inloggen',
    noLink: 'Open de hele link die de server bij zijn eerste start toonde: hij eindigt op een lange code, die hier ontbreekt.',
    linkUsed: 'Er is al een beheerder, of deze link is niet meer geldig. Log in plaats daarvan in.',
  },
}
