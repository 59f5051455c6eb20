import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} wurde hinzugefügt. Die Schlüssel sind versiegelt gespeichert.`,
  removed: (name) => `${name} wurde entfernt, und die Schlüssel wurden gelöscht.`,
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
