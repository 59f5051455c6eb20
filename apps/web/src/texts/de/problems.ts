import type { Texts } from '../en/index.ts'

export const problems: Texts['problems'] = {
  'invalid-request': () => 'Der Server hat das Formular nicht verstanden. Prüfen Sie die Felder und versuchen Sie es noch einmal.',
  'not-json': () => 'Der Server hat das Formular nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  'unknown-exchange': () => 'Diese Börse wird nicht mehr angeboten. Gehen Sie zurück und wählen Sie eine andere.',
  'wrong-credentials': () => 'E-Mail oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es noch einmal.',
  'email-taken': () => 'Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich damit an.',
  'sign-in-disabled': () => 'Diese Anmeldung wurde von einem Admin gesperrt. Fragen Sie dort nach dem Grund.',
  'sign-up-closed': () => 'Neue Konten legt der Betreiber dieses Keyhaven an. Bitten Sie ihn um eines.',
  unauthenticated: () => 'Sie sind nicht mehr angemeldet.',
  forbidden: () => 'Das dürfen Sie nicht.',
  'foreign-origin': () =>
    'Der Server kennt die Adresse dieser Seite nicht. Öffnen Sie Keyhaven unter der gewohnten Adresse und versuchen Sie es noch einmal.',
  'not-found': () => 'Das gibt es nicht mehr.',
  'last-admin': () => 'Dann könnte niemand mehr dieses Keyhaven verwalten. Machen Sie zuerst jemand anderen zum Admin.',
  'name-taken': () => 'Ein anderes Ihrer Konten hat diesen Namen. Wählen Sie einen anderen.',
  'already-added': () =>
    'Dieser Schlüssel ist schon bei einem Ihrer Konten hinzugefügt. Verwenden Sie dieses Konto, oder erstellen Sie bei Kraken einen anderen Schlüssel.',
  'request-in-progress': () => 'Dieselbe Anfrage wird noch bearbeitet. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
  stale: () =>
    'Das wurde inzwischen geändert, vielleicht in einem anderen Fenster. Sehen Sie es sich an, wie es jetzt ist, und versuchen Sie es noch einmal.',
  'body-too-large': () => 'Das ist viel zu viel Text für dieses Formular. Prüfen Sie, was Sie eingefügt haben.',
  'unsupported-media-type': () => 'Der Server hat das Formular nicht verstanden. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  'receipt-invalid': () =>
    'Der Server hat keinen bestandenen Test dieser Schlüssel. Drücken Sie noch einmal „SCHLÜSSEL TESTEN“, dann „Speichern“.',
  'receipt-expired': () => 'Der Test ist älter als 15 Minuten. Drücken Sie noch einmal „SCHLÜSSEL TESTEN“, dann „Speichern“.',
  'warnings-not-accepted': () =>
    'Der Test wurde mit Warnungen bestanden. Akzeptieren Sie sie, und drücken Sie dann noch einmal „Speichern“.',
  'keys-not-passed': () => 'Die neuen Schlüssel haben den Test nicht bestanden. Es wurde nichts geändert: Die alten bleiben in Gebrauch.',
  'other-account-not-accepted': () => 'Die neuen Schlüssel gehören zu einem anderen Kraken-Konto. Bestätigen Sie, dass Sie das wollen.',
  'idempotency-key-reused': () => 'Der Server hielt das für die Wiederholung einer früheren Anfrage. Drücken Sie noch einmal „Speichern“.',
  'private-key-pasted': () =>
    'Das sieht nach einem privaten Schlüssel aus, deshalb wurde nichts damit getan. Wem er gehört, muss ihn bei Kraken ersetzen.',
  'too-many-requests': ({ wait = 'eine Minute' }) =>
    `Zu viele Versuche in kurzer Zeit. Warten Sie ${wait} und versuchen Sie es dann noch einmal.`,
  internal: () => 'Bei uns ist etwas schiefgegangen; es wurde nichts geändert. Versuchen Sie es noch einmal.',
  unavailable: () => 'Keyhaven ist ausgelastet oder startet neu. Versuchen Sie es gleich noch einmal.',
  network: () => 'Der Server war nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'too-slow': () =>
    'Der Test dauerte länger, als er darf, und wurde beendet. Das liegt nicht an Ihrem Schlüssel. Es wurde nichts gespeichert.',
  'bad-answer': () => 'Die Antwort des Servers war unvollständig. Versuchen Sie es noch einmal; bleibt es so, laden Sie die Seite neu.',
}
