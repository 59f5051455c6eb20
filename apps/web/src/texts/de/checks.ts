import type { Texts } from '../en/index.ts'

export const checks: Texts['checks'] = {
  format: { name: 'Form der Schlüssel', ok: 'Beide sehen aus wie vollständige Kraken-Spot-Schlüssel.' },
  reachable: { name: 'Kraken antwortet', ok: 'Kraken ist in Betrieb und antwortet uns.' },
  recognised: { name: 'Kraken kennt den Schlüssel', ok: 'Kraken akzeptiert den Schlüssel und seine Signatur.' },
  permissions: { name: 'Berechtigungen', ok: 'Jede benötigte Berechtigung ist angekreuzt.' },
  'no-withdrawal': { name: 'Keine Auszahlungen', ok: 'Der Schlüssel kann nichts auszahlen.' },
  websocket: { name: 'Live-Daten', ok: 'Die WebSocket-Schnittstelle funktioniert.' },
  'ip-restriction': { name: 'IP-Beschränkung', ok: 'Der Schlüssel funktioniert nur von unseren Adressen aus.' },
  egress: { name: 'Jede unserer Adressen', ok: 'Kraken lässt alle den Schlüssel verwenden.' },
  limits: { name: 'Grenzen des Schlüssels', ok: 'Weder ein Ablaufdatum noch Abfragedaten sind im Weg.' },
  'not-duplicate': { name: 'Noch nicht hinzugefügt', ok: 'Keines Ihrer Konten verwendet diesen Schlüssel.' },
}

export const outcomes: Texts['outcomes'] = {
  ok: 'In Ordnung',
  skipped: 'Nicht geprüft',
  warning: 'Warnung',
  unknown: 'Nicht feststellbar',
  failed: 'Fehlgeschlagen',
}

export const candidates: Texts['candidates'] = {
  'copied-wrongly':
    'Ein Schlüssel wurde nicht vollständig kopiert. Kopieren Sie beide noch einmal mit Krakens Kopierknöpfen und fügen Sie sie hier ein.',
  'futures-key':
    'Der Schlüssel wurde unter [Futures trading API] erstellt. Erstellen Sie stattdessen einen im Abschnitt [Spot trading API].',
  'deleted-or-expired':
    'Der Schlüssel wurde gelöscht, widerrufen oder ist abgelaufen. Suchen Sie ihn in Krakens Liste der Schlüssel; ist er weg oder abgelaufen, erstellen Sie einen neuen.',
  'address-not-allowed':
    'Die IP-Beschränkung des Schlüssels enthält unsere Adressen nicht. Fügen Sie alle Adressen von oben auf dieser Seite bei [IP address restriction] ein.',
  'key-has-2fa':
    'Der Schlüssel verlangt einen Zwei-Faktor-Code. Schalten Sie das für diesen Schlüssel aus (nicht für Ihr Kraken-Konto), oder erstellen Sie einen Schlüssel ohne.',
}

export const findingParts: Texts['findingParts'] = {
  krakenSaid: 'Krakens Worte:',
  krakenStatus: 'Kraken sagt über sich:',
  pasteAll: 'Die ganze Liste zum Einfügen:',
  copyList: 'Ganze Liste kopieren',
}

export const krakenStatuses: Texts['krakenStatuses'] = {
  online: 'in vollem Betrieb.',
  maintenance: 'wegen Wartung geschlossen.',
  cancel_only: 'Aufträge können derzeit nur storniert werden.',
  post_only: 'derzeit werden nur Aufträge angenommen, die im Orderbuch warten.',
}

export const rights: Texts['rights'] = {
  title: 'Alle Rechte dieses Schlüssels, wie in Krakens Dialog',
  others: 'Weitere Rechte',
  unknown: 'An, uns unbekannt',
  states: {
    granted: 'Erteilt',
    missing: 'Fehlt: ankreuzen',
    'must-be-off': 'Muss aus sein: Haken entfernen',
    'not-needed': 'Nicht nötig',
    off: 'Aus',
    'could-not-tell': 'Nicht feststellbar',
  },
}
