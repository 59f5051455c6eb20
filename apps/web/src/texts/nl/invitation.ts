import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Welkom',
  lead: 'Je bent uitgenodigd voor dit Keyhaven. Kies een wachtwoord, en je bent binnen.',
  submit: 'Account maken en inloggen',
  noLink: 'Open de hele link uit je uitnodiging: hij eindigt op een lange code, die hier ontbreekt.',
  over: 'Deze uitnodiging is al gebruikt, vervangen door een nieuwere, of ouder dan zeven dagen. Vraag om een nieuwe.',
  loadFailed: 'De uitnodiging kon niet worden gelezen',
  forOther: (email) => `Deze uitnodiging is voor ${email}, die hier nog geen account heeft. Log uit om de uitnodiging te gebruiken.`,
  joined: 'Er is al een account met het e-mailadres van deze uitnodiging, en het is van jou: er valt niets meer te doen.',
  signedIn: (email) => `Je bent ingelogd als ${email}.`,
  stay: 'Ingelogd blijven',
  leave: 'Uitloggen en doorgaan',
}
