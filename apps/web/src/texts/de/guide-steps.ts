import type { Texts } from '../en/guide-steps.ts'

export const texts: Texts = {
  steps: {
    1: {
      text: 'Melden Sie sich bei Kraken Pro an und gehen Sie zu [Settings → API].',
      more: 'Oder: das Profilsymbol oben rechts, [Settings], Tab [API]. Bei manchen Konten heißt er [Connections & API].',
      picture: 'Kraken Pro: Das Profilsymbol oben rechts und der Tab API in den Einstellungen sind markiert.',
    },
    2: {
      text: 'Drücken Sie im Abschnitt [Spot trading API] auf [Create API key]. Der Dialog [Add API key] öffnet sich.',
      more: 'Spot und Futures brauchen je einen eigenen Schlüssel, beide auf derselben Seite erstellt: Ein Spot-Schlüssel funktioniert nicht für Futures, und umgekehrt.',
      picture: 'Zwei Abschnitte, Spot trading API und Futures trading API; der Knopf Create API key des ersten ist markiert.',
    },
    3: {
      text: 'Schreiben Sie in [Name], wofür der Schlüssel ist. Jeden Namen gibt es in Ihrem Kraken-Konto nur einmal.',
      suggestion: 'Zum Beispiel:',
      copySuggestion: 'Den Namen kopieren',
      picture: 'Der Dialog Add API key, in dem das Feld Name markiert ist.',
    },
    4: {
      text: 'Kreuzen Sie genau die markierten Kästchen an und lassen Sie alle anderen leer.',
      picture: 'Drei Spalten mit Kästchen; die der folgenden Liste sind angekreuzt, alle anderen leer.',
      needed: 'Ankreuzen, und wozu:',
      empty: 'Leer lassen:',
    },
    5: {
      text: 'Schalten Sie [WebSocket interface] für Live-Daten ein, und [IP address restriction] mit diesen Adressen:',
      textNotSet:
        'Schalten Sie [WebSocket interface] für Live-Daten ein. Lassen Sie [IP address restriction] aus, bis Sie die Adressen kennen: Fragen Sie den Betreiber dieses Keyhaven.',
      copyAddresses: 'Die Adressen kopieren',
      picture: 'Sechs Schalter: WebSocket interface und IP address restriction sind an, die anderen vier aus.',
      pictureNotSet: 'Sechs Schalter: WebSocket interface ist an, die anderen fünf aus.',
      expiry: '[Key expiration]: optional. An diesem Tag funktioniert der Schlüssel nicht mehr; wir erinnern Sie vorher.',
      query: '[Query start date], [Query end date]: optional, am besten leer. Mit ihnen sieht die Plattform nur einen Teil Ihrer Historie.',
      nonce: '[Custom nonce window]: aus, außer wenn ein verzögertes Netz Nonce-Fehler verursacht.',
    },
    6: {
      text: 'Drücken Sie [Generate key]. Kraken fragt nach dem 6-stelligen Code Ihrer Authenticator-App: Geben Sie ihn ein und drücken Sie [Enter].',
      picture: 'Der Knopf Generate key, dann ein Feld mit einem 6-stelligen Code und der Knopf Enter.',
    },
    7: {
      text: 'Die Ansicht [API key created] zeigt zwei Werte. Kopieren Sie jetzt beide: Kraken zeigt den privaten Schlüssel nie wieder.',
      goesInto: 'gehört ins Feld',
      more: 'Wenn Sie ihn verlieren, löschen Sie den Schlüssel und erstellen Sie einen neuen. Drücken Sie dann [Close].',
      picture: 'Die Ansicht API key created mit zwei Werten, je einem Kopierknopf daneben und dem Knopf Close.',
    },
    8: {
      text: (test, submit) => `Fügen Sie beide Werte ins Formular ein, drücken Sie „${test}“ und dann „${submit}“.`,
      more: 'Wenn etwas zu ändern ist, öffnet sich diese Anleitung an der Stelle, und das Kästchen ist markiert.',
      picture: 'Das Formular auf dieser Seite mit seinen drei Feldern und zwei Knöpfen.',
    },
  },

  open: 'Krakens API-Einstellungen öffnen',
  openPractice: 'Die Übungs-API-Einstellungen öffnen',
  neverTitle: 'Nie [Withdraw] ankreuzen',
  neverWithdraw:
    'Die Plattform braucht dieses Recht nicht, und ein Schlüssel in falschen Händen könnte das Konto leeren. Wir lehnen solche Schlüssel ab.',

  purposes: {
    'query-funds': 'Guthaben lesen',
    'query-open-trades': 'offene Aufträge sehen',
    'query-closed-trades': 'sehen, was gehandelt wurde',
    'modify-trades': 'Aufträge erteilen und ändern',
    'close-trades': 'Aufträge stornieren',
    'query-ledger': 'Gebühren und Buchungen sehen',
    'add-funds': 'Einzahlungsadressen',
    'withdraw-funds': 'Geld auszahlen',
    'earn-funds': 'Staking und Erträge',
    'export-data': 'Berichte',
  },

  ownMachine: {
    notFound: 'Die Adresse dieser Maschine konnte nicht ermittelt werden.',
    notFoundHelp: 'Geben Sie sie hier so ein, wie Kraken sie sieht: eine IPv4- oder IPv6-Adresse. Sie bleibt in diesem Browser.',
    typed: 'Adresse dieser Maschine',
    typedWrong: 'Das ist keine IP-Adresse. Mehrere werden durch Kommas getrennt.',
  },

  mend: {
    title: 'Der Test sagt',
    acts: {
      tick: 'Einschalten:',
      clear: 'Ausschalten:',
      addresses: 'Unsere Adressen einfügen:',
      change: 'Später, oder aus:',
      check: 'Nachsehen, ob es stimmt:',
      renew: 'Einen neuen Schlüssel erstellen:',
      copy: 'Noch einmal kopieren:',
    },
  },
}
