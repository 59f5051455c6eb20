import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  title: 'Börsenkonten',
  add: 'Konto hinzufügen',
  addExchange: 'Börsenkonto',
  addExchangeHint: 'Mit einem API-Schlüssel verbinden',
  addPractice: 'Übungskonto',
  addPracticeHint: 'Alles proben, ohne echtes Geld',
  columns: { name: 'Name', exchange: 'Börse', key: 'Schlüssel', health: 'Zustand', added: 'Hinzugefügt', actions: 'Aktionen' },
  health: { ready: 'Bereit', attention: 'Zu prüfen', broken: 'Defekt', unknown: 'Unbekannt' },
  remove: 'Entfernen',
  more: 'Mehr anzeigen',
  loadFailed: 'Ihre Konten konnten nicht geladen werden',
  moreFailed: 'Die nächsten Konten konnten nicht geladen werden.',
  added: (name) => `${name} wurde hinzugefügt. Die Schlüssel sind versiegelt gespeichert.`,
  justAdded: 'Neu',
  removed: (name) => `${name} wurde entfernt, und die Schlüssel wurden gelöscht.`,
  empty: {
    title: 'Noch kein Konto',
    text: 'Fügen Sie Ihr Kraken-Konto mit einem API-Schlüssel hinzu, den Sie bei Kraken erstellen. Wir testen den Schlüssel mit Ihnen und sagen, was zu ändern ist, bevor etwas gespeichert wird.',
    practice: 'Oder proben Sie alles mit einem Übungskonto: Dort ist nichts echtes Geld.',
  },
}

export const chooser: Texts['chooser'] = {
  title: 'Börse wählen',
  lead: 'Wo ist das Konto, das Sie verbinden möchten?',
  spot: 'Spot-Handel, mit einem API-Schlüssel, den Sie bei Kraken erstellen',
  none: 'Dieses Keyhaven bietet keine Börse an. Fragen Sie den Betreiber.',
  practiceQuestion: 'Nur zum Ausprobieren?',
  practice: 'Übungskonto hinzufügen',
  loadFailed: 'Die Börsen konnten nicht geladen werden',
}
