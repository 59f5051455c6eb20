import type { Texts } from '../en.ts'

export const control: Texts['control'] = {
  shown: {
    title: 'Steuerung – Kraken Pro (Übung)',
    control: 'Steuerung',
    about:
      'Stellen Sie ein, wie diese Börse antwortet, testen Sie dann einen Schlüssel und sehen Sie, was daraus wird. Einstellungen gelten bis „Zurück zum Normalen“ oder bis zum Neustart der Börse.',
    createFirst: 'Erstellen Sie zuerst einen.',
    keys: 'Schlüssel',
    keysHelp: 'Was für einen Schlüssel eingestellt ist, geht dem vor, was für alle eingestellt ist.',
    setNow: 'Zurzeit eingestellt',
    normal: 'Zurück zum Normalen',
    apply: 'Anwenden',
    lastCalls: 'Letzte Aufrufe',
    noCalls: 'Noch keine Aufrufe.',
  },
  said: {
    allKeys: 'Alle Schlüssel',
    changedKey: '{key} – geändert',
    applied: 'Angewendet: {name}.',
    normalAgain: 'Wieder normal: {name}.',
    allNormal: 'Alles ist normal.',
    nothingOfItsOwn: 'Nichts Eigenes: Dieser Schlüssel folgt dem, was für alle eingestellt ist.',
    on: 'An',
    off: 'Aus',
    none: 'Nichts',
    onPath: 'auf {path}',
    timesMore: 'noch {times}-mal',
    from: 'von {address}',
    fromWithKey: 'von {address}, Schlüssel {key}',
    fault: 'Störung: {fault}',
    noError: 'Kein Fehler',
    networkNote:
      'Für einen einzelnen Schlüssel nicht möglich: abgelehnte Verbindungen, öffentliche Aufrufe und das Verbinden per WebSocket, denn sie sagen nicht, wessen sie sind. Wählen Sie dafür alle Schlüssel.',
    groups: {
      keyInfo: 'Auskunft über den Schlüssel (GetApiKeyInfo)',
      refusals: 'Abgewiesene Aufrufe',
      limits: 'Grenzen und Sperre',
      service: 'Dienst',
      webSocket: 'WebSocket-Verbindungen',
      network: 'Netz',
    },
    wrong: {
      text: 'Geben Sie einen Fehler ein, wie Kraken ihn schreibt: 1 bis 200 einfache Zeichen.',
      select: 'Wählen Sie etwas anderes.',
      check: 'Hier nicht möglich.',
      number: 'Geben Sie eine ganze Zahl von {from} bis {to} ein.',
    },
    controls: {
      casing: {
        label: 'Schreibweise der Felder',
        help: 'Wie GetApiKeyInfo sie schreibt.',
        options: {
          camel: 'apiKeyName, wie dokumentiert',
          snake: 'api_key_name, wie aufgezeichnet',
        },
      },
      numbers: {
        label: 'Typen der Zahlen',
        help: 'Zeiten und das Nonce-Fenster.',
        options: {
          documented: 'Wie dokumentiert: Zeiten sind Text',
          string: 'Alles Text',
          number: 'Alles Zahlen',
        },
      },
      emptyAllowlist: {
        label: 'Keine IP-Beschränkung',
        help: 'Wie eine leere Adressliste aussieht.',
        options: {
          '[]': '[] – eine leere Liste',
          '[""]': '[""] – eine Liste mit leerem Text',
        },
      },
      getApiKeyInfo: {
        label: 'GetApiKeyInfo antwortet',
        help: 'Ohne sie muss ein Programm die Rechte durch Ausprobieren herausfinden.',
        options: {
          on: 'Verfügbar',
        },
      },
      ipError: {
        label: 'Fehler bei fremder Adresse',
        help: 'Wenn der Aufrufer nicht in der Adressliste des Schlüssels steht.',
      },
      signatureError: {
        label: 'Fehler bei falscher Signatur',
        help: 'Wenn der private Schlüssel nicht der richtige ist.',
      },
      twoFactor: {
        label: 'Einmalpasswort',
        help: 'Ob ein Aufruf eines mitbringen muss.',
        options: {
          'as-made': 'Nicht nötig',
          required: 'Bei jedem Aufruf nötig',
        },
      },
      otpError: {
        label: 'Fehler bei fehlendem Einmalpasswort',
        help: 'Kraken sagt nicht, dass es um den zweiten Faktor geht.',
      },
      lastNonce: {
        label: 'Höchste von anderen benutzte Nonce',
        help: '0 ist keine. Bei 18446744073709551615 ist keine Nonce hoch genug.',
      },
      tier: {
        label: 'Stufe',
        help: 'Wie viele Aufrufe der Schlüssel machen darf.',
        options: {
          starter: 'Starter: 15, dann 0,33 pro Sekunde',
          intermediate: 'Intermediate: 20, dann 0,5 pro Sekunde',
          pro: 'Pro: 20, dann 1 pro Sekunde',
        },
      },
      historyCost: {
        label: 'Kosten eines Verlaufsaufrufs',
        help: 'Buchungen und Handelsverlauf.',
        options: {
          2: '2 Aufrufe',
          4: '4 Aufrufe',
        },
      },
      'lockout.threshold': {
        label: 'Sperre nach',
        help: 'So viele abgewiesene Schlüssel hintereinander.',
      },
      'lockout.lengthMs': {
        label: 'Dauer der Sperre (Minuten)',
        help: 'Jeder weitere Versuch lässt sie neu beginnen.',
      },
      'lockout.scope': {
        label: 'Wer gesperrt wird',
        help: 'Für einen Schlüssel trifft sie nie andere.',
        options: {
          key: 'Der Schlüssel',
          address: 'Die Adresse',
        },
      },
      system: {
        label: 'Systemstatus',
        help: 'Die privaten Aufrufe eines Schlüssels folgen ihm; was alle lesen, bleibt für alle Schlüssel, wie es ist.',
        options: {
          online: 'In Betrieb',
          maintenance: 'Wartung',
          cancel_only: 'Nur Stornieren',
          post_only: 'Nur Post-Only',
        },
      },
      latencyMs: {
        label: 'Verzögerung jeder Antwort (ms)',
        help: 'Als wäre Kraken weit weg.',
      },
      'serviceError.error': {
        label: 'Fehler anstelle von Antworten',
        help: 'Leer für keinen.',
      },
      'serviceError.path': {
        label: 'Aufrufe mit diesem Fehler',
        help: 'Alle oder die eines Pfads.',
        options: {
          '*': 'Alle privaten Aufrufe',
        },
      },
      'webSocket.kind': {
        label: 'Verhalten des WebSocket',
        help: 'Was ein Programm erlebt, das sich verbindet oder abonniert. Verbindungen ablehnen: nur für alle Schlüssel.',
        options: {
          normal: 'Wie gewohnt',
          refuse: 'Lehnt Verbindungen ab',
          error: 'Beantwortet Abonnements mit einem Fehler',
          'close-1008': 'Schließt mit 1008, Regelverstoß',
          'no-snapshot': 'Bestätigt und sendet keine Daten',
          silent: 'Bleibt stumm',
        },
      },
      'webSocket.refuse': {
        label: 'HTTP-Status der Ablehnung',
        help: '403 vom Netzrand, 503 bei einem Ausfall.',
      },
      'webSocket.error': {
        label: 'Fehler eines Abonnements',
        help: 'An seiner Stelle.',
      },
      webSocketAddressLock: {
        label: 'Adressliste gilt für WebSockets',
        help: 'Kraken sagt nicht, ob sie das tut.',
      },
      statusFrame: {
        label: 'Statusnachricht beim Verbinden',
        help: 'Nur für alle Schlüssel: Noch hat niemand einen genannt.',
      },
      tokenLifetimeMs: {
        label: 'Lebensdauer des Tokens (Sekunden)',
        help: '0: Jedes Token ist abgelaufen.',
      },
      webSocketIdleMs: {
        label: 'Schließt bei Stille nach (ms)',
        help: 'Ohne Abonnement.',
      },
      heartbeatMs: {
        label: 'Zeit zwischen Lebenszeichen (ms)',
        help: 'Mit Abonnement.',
      },
      'fault.kind': {
        label: 'Netzstörung',
        help: 'Zerstört die Verbindung oder die Antwort selbst.',
        options: {
          none: 'Keine',
          refused: 'Verbindungen abgelehnt',
          reset: 'Verbindung zurückgesetzt',
          close: 'Verbindung ohne Antwort geschlossen',
          hang: 'Halb offen: nie eine Antwort',
          latency: 'Verspätet',
          jitter: 'Zufällig verspätet',
          'slow-drip': 'Tropfend, Byte für Byte',
          'never-ending': 'Eine Antwort ohne Ende',
          truncated: 'Abgebrochenes JSON',
          'cut-off': 'Vor der angegebenen Länge abgeschnitten',
          oversized: 'Übergroß: 10 MiB',
          empty: 'Leer',
          'empty-object': 'Nur ein leeres Objekt',
          'empty-error': 'Weder Fehler noch Ergebnis',
          'html-403': 'HTML-Seite, 403',
          'html-429': 'HTML-Seite, 429',
          'html-502': 'HTML-Seite, 502',
          'html-520': 'HTML-Seite, 520',
          redirect: 'Umleitung',
          'frame-rubbish': 'WebSocket: eine Nachricht, die kein JSON ist',
          'frame-cut': 'WebSocket: endet mitten in einer Nachricht',
          'frame-close': 'WebSocket: schließt vor den Daten',
        },
      },
      'fault.ms': {
        label: 'Länge der Störung (ms)',
        help: 'Wie spät oder zwischen den Bytes.',
      },
      'fault.path': {
        label: 'Pfad der Störung',
        help: 'Alle Pfade oder einer.',
        options: {
          '': 'Alle Pfade',
        },
      },
      'fault.times': {
        label: 'Wie oft',
        help: 'Leer: bis „Zurück zum Normalen“.',
      },
    },
  },
}
