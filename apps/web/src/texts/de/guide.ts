import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'So erstellen Sie den Schlüssel bei Kraken',
  tabs: { label: 'Formular und Anleitung', form: 'Formular', guide: 'Anleitung' },
  show: 'Anleitung zeigen',
  hide: 'Anleitung verbergen',
  print: 'Drucken',
  startOver: 'Von vorn beginnen',
  progress: (done, all) => `${done} von ${all}`,
  done: (title) => `Erledigt: ${title}`,

  titles: {
    1: 'Die API-Einstellungen öffnen',
    2: 'Einen neuen Schlüssel beginnen',
    3: 'Den Schlüssel benennen',
    4: 'Die Berechtigungen wählen',
    5: 'Live-Daten und Adressen',
    6: 'Den Schlüssel erzeugen',
    7: 'Beide Werte kopieren',
    8: 'Hier einfügen und testen',
  },

  mend: {
    where: (steps) => `Die Anleitung zeigt, wo: ${steps}.`,
    step: (step) => `Schritt ${step}`,
    show: 'In der Anleitung zeigen',
    marked: 'Zu ändern',
  },
}
