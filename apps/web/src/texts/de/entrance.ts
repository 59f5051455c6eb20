import type { Texts } from '../en/entrance.ts'

export const texts: Texts = {
  signIn: {
    title: 'Anmelden',
    lead: 'Verbinden Sie Ihr Kraken-Konto und sehen Sie, dass es funktioniert.',
    email: 'E-Mail',
    password: 'Passwort',
    submit: 'Anmelden',
    putRight: 'Berichtigen Sie zuerst dies:',
    emailMissing: 'Geben Sie Ihre E-Mail-Adresse ein.',
    emailInvalid: 'Das ist keine vollständige E-Mail-Adresse.',
    passwordMissing: 'Geben Sie Ihr Passwort ein.',
    noCookie:
      'Sie waren angemeldet, aber der Browser hat kein Cookie behalten. Erlauben Sie Cookies für diese Seite und versuchen Sie es noch einmal.',
    noAccountYet: 'Noch kein Konto?',
    toSignUp: 'Eines anlegen',
  },
  signUp: {
    title: 'Ihr Konto anlegen',
    submit: 'Konto anlegen',
    passwordHint: (min) => `Mindestens ${min} Zeichen. Ein paar Wörter merkt man sich leichter als ein Rätsel.`,
    passwordShort: (min) => `Das Passwort braucht mindestens ${min} Zeichen.`,
    passwordLong: (max) => `Das Passwort darf höchstens ${max} Zeichen haben.`,
    haveAccount: 'Haben Sie schon ein Konto?',
    toSignIn: 'Anmelden',
  },
  firstAdmin: {
    title: 'Den ersten Admin anlegen',
    lead: 'Dieser einmalige Link legt das Konto an, das dieses Keyhaven betreibt.',
    submit: 'Admin anlegen und anmelden',
    noLink: 'Öffnen Sie den ganzen Link, den der Server beim ersten Start ausgab: Er endet mit einem langen Code, der hier fehlt.',
    linkUsed: 'Es gibt schon einen Admin, oder dieser Link ist nicht mehr gültig. Melden Sie sich stattdessen an.',
  },
}
