import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Welkom',
  lead: 'U bent uitgenodigd voor dit Keyhaven. Kies een wachtwoord, en u bent binnen.',
  submit: 'Account maken en inloggen',
  noLink: 'Open de hele link uit uw uitnodiging: hij eindigt op een lange code, die hier ontbreekt.',
  over: 'Deze uitnodiging is al gebruikt, vervangen door een nieuwere, of ouder dan zeven dagen. Vraag om een nieuwe.',
  loadFailed: 'De uitnodiging kon niet worden gelezen',
  otherUser: (email) =>
    `U bent ingelogd als ${email}. De uitnodiging is voor iemand die nog geen account heeft: log uit om haar te gebruiken.`,
  leave: 'Uitloggen en doorgaan',
}
