import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} is toegevoegd. De sleutels zijn verzegeld opgeslagen.`,
  removed: (name) => `${name} is verwijderd, en de sleutels zijn gewist.`,
}

export const chooser: Texts['chooser'] = {
  title: 'Kies een beurs',
  lead: 'Waar is het account dat je wilt verbinden?',
  spot: 'Spothandel, met een API-sleutel die je bij Kraken maakt',
  none: 'Dit Keyhaven biedt geen beurs aan. Vraag het de beheerder.',
  practiceQuestion: 'Alleen proberen?',
  practice: 'Een oefenaccount toevoegen',
  loadFailed: 'De beurzen konden niet worden geladen',
}
