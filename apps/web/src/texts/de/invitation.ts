import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Willkommen',
  lead: 'Sie wurden zu diesem Keyhaven eingeladen. Wählen Sie ein Passwort, und Sie sind dabei.',
  submit: 'Konto anlegen und anmelden',
  noLink: 'Öffnen Sie den ganzen Link aus Ihrer Einladung: Er endet mit einem langen Code, der hier fehlt.',
  over: 'Diese Einladung wurde schon benutzt, durch eine neuere ersetzt, oder sie ist älter als sieben Tage. Bitten Sie um eine neue.',
  loadFailed: 'Die Einladung konnte nicht gelesen werden',
  forOther: (email) =>
    `Diese Einladung ist für ${email}, und mit dieser Adresse gibt es hier noch kein Konto. Melden Sie sich ab, um sie zu benutzen.`,
  joined: 'Es gibt schon ein Konto mit der E-Mail-Adresse dieser Einladung, und es ist Ihres: Es ist nichts mehr zu tun.',
  signedIn: (email) => `Sie sind als ${email} angemeldet.`,
  stay: 'Angemeldet bleiben',
  leave: 'Abmelden und weiter',
}
