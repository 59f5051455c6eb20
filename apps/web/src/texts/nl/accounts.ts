import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  title: 'Beursaccounts',
  add: 'Account toevoegen',
  addExchange: 'Beursaccount',
  addExchangeHint: 'Verbinden met een API-sleutel',
  addPractice: 'Oefenaccount',
  addPracticeHint: 'Alles oefenen, zonder echt geld',
  columns: { name: 'Naam', exchange: 'Beurs', key: 'Sleutel', health: 'Toestand', added: 'Toegevoegd', actions: 'Acties' },
  health: { ready: 'Klaar', attention: 'Vraagt aandacht', broken: 'Defect', unknown: 'Onbekend' },
  remove: 'Verwijderen',
  more: 'Meer tonen',
  loadFailed: 'Je accounts konden niet worden geladen',
  moreFailed: 'De volgende accounts konden niet worden geladen.',
  added: (name) => `${name} is toegevoegd. De sleutels zijn verzegeld opgeslagen.`,
  justAdded: 'Nieuw',
  removed: (name) => `${name} is verwijderd, en de sleutels zijn gewist.`,
  empty: {
    title: 'Nog geen account',
    text: 'Voeg je Kraken-account toe met een API-sleutel die je bij Kraken maakt. We testen de sleutel samen met je en zeggen wat er moet veranderen voordat er iets wordt opgeslagen.',
    practice: 'Of oefen alles met een oefenaccount: daar is niets echt geld.',
  },
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
