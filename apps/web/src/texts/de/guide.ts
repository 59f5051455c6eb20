import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'So erstellen Sie den Schlüssel bei Kraken',
  open: 'Krakens API-Einstellungen öffnen',
  openPractice: 'Die Übungs-API-Einstellungen öffnen',
  signIn: 'Melden Sie sich bei Kraken Pro an und gehen Sie zu',
  create: 'Drücken Sie in diesem Abschnitt den Knopf:',
  name: 'Geben Sie dem Schlüssel einen Namen, der sagt, wofür er ist.',
  permissions: 'Kreuzen Sie genau diese Kästchen an und lassen Sie die anderen leer:',
  neverWithdraw:
    'Kreuzen Sie nie „Withdraw“ an. Die Plattform braucht dieses Recht nicht, ein Schlüssel in falschen Händen könnte das Konto leeren, und wir lehnen solche Schlüssel ab.',
  websocket: 'Einschalten, für Live-Daten:',
  restriction: 'Einschalten, und die Adressen einfügen:',
  restrictionNotSet: 'Aus lassen, bis der Betreiber Ihnen die Adressen gegeben hat:',
  generate: 'Drücken Sie den Knopf, und geben Sie den Code Ihrer Authenticator-App ein:',
  copy: 'Kopieren Sie jetzt beide Werte; Kraken zeigt den privaten Schlüssel nur einmal.',
  copyTo: (kraken, ours) => `${kraken} gehört ins Feld „${ours}“`,
  ticked: 'ankreuzen',
  empty: 'leer lassen',
  never: 'nie ankreuzen',
}
