import type { Texts } from '../en.ts'

export const control: Texts['control'] = {
  shown: {
    title: 'Besturing – Kraken Pro (oefening)',
    control: 'Besturing',
    about:
      'Kies hoe deze beurs antwoordt, test dan een sleutel en zie wat ervan komt. Instellingen gelden tot “Terug naar normaal”, of tot de beurs opnieuw start.',
    createFirst: 'Maak er eerst een.',
    keys: 'Sleutels',
    keysHelp: 'Wat voor één sleutel is ingesteld, gaat voor wat voor alle sleutels is ingesteld.',
    setNow: 'Nu ingesteld',
    normal: 'Terug naar normaal',
    apply: 'Toepassen',
    lastCalls: 'Laatste aanroepen',
    noCalls: 'Nog geen aanroepen.',
  },
  said: {
    allKeys: 'Alle sleutels',
    changedKey: '{key} – gewijzigd',
    applied: 'Toegepast: {name}.',
    normalAgain: 'Weer normaal: {name}.',
    allNormal: 'Alles is normaal.',
    nothingOfItsOwn: 'Niets eigens: deze sleutel volgt wat voor alle sleutels is ingesteld.',
    on: 'Aan',
    off: 'Uit',
    none: 'Geen',
    onPath: 'op {path}',
    timesMore: 'nog {times} keer',
    from: 'van {address}',
    fromWithKey: 'van {address}, sleutel {key}',
    fault: 'Storing: {fault}',
    noError: 'Geen fout',
    networkNote:
      'Niet mogelijk voor één sleutel: geweigerde verbindingen, openbare aanroepen en het verbinden van de WebSocket, want die zeggen niet van wie ze zijn. Kies hiervoor alle sleutels.',
    groups: {
      keyInfo: 'Sleutelinformatie (GetApiKeyInfo)',
      refusals: 'Geweigerde aanroepen',
      limits: 'Limieten en blokkering',
      service: 'Dienst',
      webSocket: 'WebSocket-verbindingen',
      network: 'Netwerk',
    },
    wrong: {
      text: 'Typ een fout zoals Kraken die schrijft: 1 tot 200 gewone tekens.',
      select: 'Kies iets anders.',
      check: 'Hier niet mogelijk.',
      number: 'Typ een geheel getal van {from} tot {to}.',
    },
    controls: {
      casing: {
        label: 'Spelling van de velden',
        help: 'Hoe GetApiKeyInfo ze schrijft.',
        options: {
          camel: 'apiKeyName, zoals gedocumenteerd',
          snake: 'api_key_name, zoals waargenomen',
        },
      },
      numbers: {
        label: 'Typen van de getallen',
        help: 'Tijden en het nonce-venster.',
        options: {
          documented: 'Zoals gedocumenteerd: tijden zijn tekst',
          string: 'Alles tekst',
          number: 'Alles getallen',
        },
      },
      emptyAllowlist: {
        label: 'Geen IP-beperking',
        help: 'Hoe een lege adreslijst eruitziet.',
        options: {
          '[]': '[] – een lege lijst',
          '[""]': '[""] – een lijst met lege tekst',
        },
      },
      getApiKeyInfo: {
        label: 'GetApiKeyInfo antwoordt',
        help: 'Zonder moet een programma de rechten al proberend ontdekken.',
        options: {
          on: 'Beschikbaar',
        },
      },
      ipError: {
        label: 'Fout bij een vreemd adres',
        help: 'Als de aanroeper niet in de adreslijst van de sleutel staat.',
      },
      signatureError: {
        label: 'Fout bij een verkeerde handtekening',
        help: 'Als de privésleutel niet de juiste is.',
      },
      twoFactor: {
        label: 'Eenmalig wachtwoord',
        help: 'Of een aanroep er een moet meebrengen.',
        options: {
          'as-made': 'Niet nodig',
          required: 'Bij elke aanroep nodig',
        },
      },
      otpError: {
        label: 'Fout bij ontbrekend eenmalig wachtwoord',
        help: 'Kraken zegt niet dat het om de tweede stap gaat.',
      },
      lastNonce: {
        label: 'Hoogste nonce die anderen gebruikten',
        help: '0 is geen. Met 18446744073709551615 is geen nonce hoog genoeg.',
      },
      tier: {
        label: 'Niveau',
        help: 'Hoeveel aanroepen de sleutel mag doen.',
        options: {
          starter: 'Starter: 15, daarna 0,33 per seconde',
          intermediate: 'Intermediate: 20, daarna 0,5 per seconde',
          pro: 'Pro: 20, daarna 1 per seconde',
        },
      },
      historyCost: {
        label: 'Kosten van een historie-aanroep',
        help: 'Boekingen en handelsgeschiedenis.',
        options: {
          2: '2 aanroepen',
          4: '4 aanroepen',
        },
      },
      'lockout.threshold': {
        label: 'Blokkering na',
        help: 'Zoveel geweigerde sleutels op rij.',
      },
      'lockout.lengthMs': {
        label: 'Duur van de blokkering (minuten)',
        help: 'Elke volgende poging begint hem opnieuw.',
      },
      'lockout.scope': {
        label: 'Wie wordt geblokkeerd',
        help: 'Voor één sleutel raakt het nooit andere sleutels.',
        options: {
          key: 'De sleutel',
          address: 'Het adres',
        },
      },
      system: {
        label: 'Systeemstatus',
        help: 'De privé-aanroepen van één sleutel volgen hem; wat iedereen leest, blijft zoals het voor alle sleutels is.',
        options: {
          online: 'In bedrijf',
          maintenance: 'Onderhoud',
          cancel_only: 'Alleen annuleren',
          post_only: 'Alleen post-only',
        },
      },
      latencyMs: {
        label: 'Vertraging van elk antwoord (ms)',
        help: 'Alsof Kraken ver weg is.',
      },
      'serviceError.error': {
        label: 'Fout in plaats van antwoorden',
        help: 'Leeg voor geen.',
      },
      'serviceError.path': {
        label: 'Aanroepen met die fout',
        help: 'Alle, of die van één pad.',
        options: {
          '*': 'Alle privé-aanroepen',
        },
      },
      'webSocket.kind': {
        label: 'Gedrag van de WebSocket',
        help: 'Wat een programma meemaakt dat verbindt of zich abonneert. Verbindingen weigeren: alleen voor alle sleutels.',
        options: {
          normal: 'Normaal',
          refuse: 'Weigert verbindingen',
          error: 'Beantwoordt abonnementen met een fout',
          'close-1008': 'Sluit met 1008, regelovertreding',
          'no-snapshot': 'Bevestigt, en stuurt geen gegevens',
          silent: 'Blijft stil',
        },
      },
      'webSocket.refuse': {
        label: 'HTTP-status van de weigering',
        help: '403 van de rand, 503 bij uitval.',
      },
      'webSocket.error': {
        label: 'Fout van een abonnement',
        help: 'In plaats daarvan.',
      },
      webSocketAddressLock: {
        label: 'Adreslijst geldt voor WebSockets',
        help: 'Kraken zegt niet of dat zo is.',
      },
      statusFrame: {
        label: 'Statusbericht bij het verbinden',
        help: 'Alleen voor alle sleutels: nog niemand heeft een sleutel genoemd.',
      },
      tokenLifetimeMs: {
        label: 'Levensduur van het token (seconden)',
        help: '0: elk token is verlopen.',
      },
      webSocketIdleMs: {
        label: 'Sluit bij stilte na (ms)',
        help: 'Zonder abonnement.',
      },
      heartbeatMs: {
        label: 'Tijd tussen levenstekens (ms)',
        help: 'Met een abonnement.',
      },
      'fault.kind': {
        label: 'Netwerkstoring',
        help: 'Verstoort de verbinding of het antwoord zelf.',
        options: {
          none: 'Geen',
          refused: 'Verbindingen geweigerd',
          reset: 'Verbinding gereset',
          close: 'Verbinding gesloten zonder antwoord',
          hang: 'Half open: nooit een antwoord',
          latency: 'Te laat',
          jitter: 'Willekeurig te laat',
          'slow-drip': 'Druppelend, byte voor byte',
          'never-ending': 'Een antwoord zonder einde',
          truncated: 'Afgebroken JSON',
          'cut-off': 'Afgekapt vóór de opgegeven lengte',
          oversized: 'Te groot: 10 MiB',
          empty: 'Leeg',
          'empty-object': 'Alleen een leeg object',
          'empty-error': 'Geen fout en geen resultaat',
          'html-403': 'HTML-pagina, 403',
          'html-429': 'HTML-pagina, 429',
          'html-502': 'HTML-pagina, 502',
          'html-520': 'HTML-pagina, 520',
          redirect: 'Doorverwijzing',
          'frame-rubbish': 'WebSocket: een bericht dat geen JSON is',
          'frame-cut': 'WebSocket: eindigt midden in een bericht',
          'frame-close': 'WebSocket: sluit vóór de gegevens',
        },
      },
      'fault.ms': {
        label: 'Lengte van de storing (ms)',
        help: 'Hoe laat, of tussen de bytes.',
      },
      'fault.path': {
        label: 'Pad van de storing',
        help: 'Alle paden, of één.',
        options: {
          '': 'Alle paden',
        },
      },
      'fault.times': {
        label: 'Aantal keren',
        help: 'Leeg: tot “Terug naar normaal”.',
      },
    },
  },
}
