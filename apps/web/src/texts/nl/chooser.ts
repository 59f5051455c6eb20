import type { Texts } from '../en/chooser.ts'

export const texts: Texts = {
  title: 'Kies een beurs',
  lead: 'Waar is het account dat je wilt verbinden?',
  search: 'Zoeken',
  found: (count, shown) => (count === 1 ? '1 beurs' : `${shown} beurzen`),
  noneFound: 'Geen beurs met deze naam. Maak het zoekveld leeg om alles te zien.',
  supports: { spot: 'Spothandel', 'live-data': 'Live gegevens', 'address-lock': 'Sleutels alleen vanaf onze adressen' },
  keyHint: 'Verbonden met een API-sleutel die je daar maakt.',
  practiceHint: 'Om te oefenen: het gaat nergens om echt geld.',
  none: 'Dit Keyhaven biedt geen beurs aan. Vraag het de beheerder.',
  loadFailed: 'De beurzen konden niet worden geladen',
}
