import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Willkommen',
  lead: 'Sie wurden zu diesem Keyhaven eingeladen. Wählen Sie ein Passwort, und Sie sind dabei.',
  submit: 'Konto anlegen und anmelden',
  noLink: 'Öffnen Sie den ganzen Link aus Ihrer Einladung: Er endet mit einem langen Code, der hier fehlt.',
  over: 'Diese Einladung wurde schon benutzt, durch eine neuere ersetzt, oder sie ist älter als sieben Tage. Bitten Sie um eine neue.',
  loadFailed: 'Die Einladung konnte nicht gelesen werden',
  otherUser: (email) =>
    `Sie sind als ${email} angemeldet. Die Einladung ist für jemanden, der noch kein Konto hat: Melden Sie sich ab, um sie zu benutzen.`,
  leave: 'Abmelden und weiter',
}
