import type { Texts } from '../en/index.ts'

export const common: Texts['common'] = {
  product: 'Keyhaven',
  skip: 'Zum Inhalt springen',
  newTab: '(öffnet in einem neuen Tab)',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  back: 'Alle Konten',
  loading: 'Wird geladen …',
  practice: 'Übung',
  copied: 'Kopiert',
  copiedOne: (what) => `${what} kopiert`,
  selected: 'Ausgewählt: mit Strg+C oder ⌘C kopieren',
  pageTitle: (page) => `${page} · Keyhaven`,
}

export const userMenu: Texts['userMenu'] = {
  button: 'Benutzermenü',
  signedInAs: 'Angemeldet als',
  accounts: 'Börsenkonten',
  attention: 'Zu erledigen',
  attentionCount: (count) => `Zu erledigen (${count})`,
  language: 'Sprache',
  languageFailed: 'Die Sprache konnte nicht dauerhaft geändert werden: Der Server war nicht erreichbar. Versuchen Sie es noch einmal.',
  signOut: 'Abmelden',
  signOutFailed: 'Sie sind noch angemeldet: Der Server war nicht erreichbar. Versuchen Sie es noch einmal.',
}

export const notFound: Texts['notFound'] = {
  title: 'Diese Seite gibt es nicht',
  text: 'Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.',
  home: 'Zu Ihren Börsenkonten',
}

export const crash: Texts['crash'] = {
  title: 'Diese Seite funktioniert nicht mehr',
  text: 'Das ist unser Fehler, nicht Ihrer. Nichts, was Sie gespeichert haben, ist verloren. Laden Sie die Seite neu; wenn es wieder geschieht, sagen Sie dem Support, was Sie getan haben.',
  reload: 'Seite neu laden',
}

export const start: Texts['start'] = {
  failed: 'Keyhaven ist nicht erreichbar',
}
