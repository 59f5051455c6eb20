import type { Texts } from '../en/guide-steps.ts'

export const texts: Texts = {
  steps: {
    1: {
      text: 'Log in bij Kraken Pro en ga naar [Settings → API].',
      more: 'Of: het profielpictogram rechtsboven, [Settings], tabblad [API]. Bij sommige accounts heet het [Connections & API].',
      picture: 'Kraken Pro: het profielpictogram rechtsboven en het tabblad API in de instellingen zijn gemarkeerd.',
    },
    2: {
      text: 'Druk in het onderdeel [Spot trading API] op [Create API key]. Het venster [Add API key] gaat open.',
      more: 'Spot en Futures hebben elk een eigen sleutel nodig, op dezelfde pagina gemaakt: een Spot-sleutel werkt niet voor Futures, en andersom ook niet.',
      picture: 'Twee onderdelen, Spot trading API en Futures trading API; de knop Create API key van het eerste is gemarkeerd.',
    },
    3: {
      text: 'Schrijf in [Name] waar de sleutel voor is. Elke naam bestaat maar één keer in je Kraken-account.',
      suggestion: 'Bijvoorbeeld:',
      copySuggestion: 'De naam kopiëren',
      picture: 'Het venster Add API key, met het veld Name gemarkeerd.',
    },
    4: {
      text: 'Vink precies de gemarkeerde vakjes aan, en laat alle andere leeg.',
      picture: 'Drie kolommen met vakjes; die van de volgende lijst zijn aangevinkt, alle andere zijn leeg.',
      needed: 'Aanvinken, en waarvoor:',
      empty: 'Leeg laten:',
    },
    5: {
      text: 'Zet [WebSocket interface] aan voor live gegevens, en [IP address restriction] met deze adressen:',
      textNotSet:
        'Zet [WebSocket interface] aan voor live gegevens. Laat [IP address restriction] uit tot je de adressen weet: vraag het de beheerder van dit Keyhaven.',
      copyAddresses: 'De adressen kopiëren',
      picture: 'Zes schakelaars: WebSocket interface en IP address restriction staan aan, de andere vier uit.',
      pictureNotSet: 'Zes schakelaars: WebSocket interface staat aan, de andere vijf uit.',
      expiry: '[Key expiration]: optioneel. Op die dag werkt de sleutel niet meer; we herinneren je er vooraf aan.',
      query: '[Query start date], [Query end date]: optioneel, het best leeg. Hiermee ziet het platform maar een deel van je geschiedenis.',
      nonce: '[Custom nonce window]: uit, tenzij een traag netwerk nonce-fouten veroorzaakt.',
    },
    6: {
      text: 'Druk op [Generate key]. Kraken vraagt om de 6-cijferige code van je authenticator-app: typ hem en druk op [Enter].',
      picture: 'De knop Generate key, dan een veld met een 6-cijferige code en de knop Enter.',
    },
    7: {
      text: 'De weergave [API key created] toont twee waarden. Kopieer nu beide: Kraken toont de privésleutel nooit meer.',
      goesInto: 'hoort in',
      more: 'Raak je hem kwijt, verwijder de sleutel dan en maak een nieuwe. Druk daarna op [Close].',
      picture: 'De weergave API key created met twee waarden, naast elk een kopieerknop, en de knop Close.',
    },
    8: {
      text: (test, submit) => `Plak beide waarden in het formulier, druk op “${test}” en dan op “${submit}”.`,
      more: 'Moet er iets veranderen, dan opent deze handleiding bij die stap, met het vakje gemarkeerd.',
      picture: 'Het formulier op deze pagina met zijn drie velden en twee knoppen.',
    },
  },

  open: 'Krakens API-instellingen openen',
  openPractice: 'De oefen-API-instellingen openen',
  neverTitle: 'Vink nooit [Withdraw] aan',
  neverWithdraw:
    'Het platform heeft dat recht niet nodig, en een uitgelekte sleutel kan het account leeghalen. We weigeren zulke sleutels.',

  purposes: {
    'query-funds': 'saldi lezen',
    'query-open-trades': 'open orders zien',
    'query-closed-trades': 'zien wat er is verhandeld',
    'modify-trades': 'orders plaatsen en wijzigen',
    'close-trades': 'orders annuleren',
    'query-ledger': 'kosten en boekingen zien',
    'add-funds': 'stortingsadressen',
    'withdraw-funds': 'geld opnemen',
    'earn-funds': 'staking en opbrengsten',
    'export-data': 'rapporten',
  },

  ownMachine: {
    notFound: 'Het adres van deze machine kon niet worden gevonden.',
    notFoundHelp: 'Typ het hier zoals Kraken het ziet: een IPv4- of IPv6-adres. Het blijft in deze browser.',
    typed: 'Adres van deze machine',
    typedWrong: 'Dit is geen IP-adres. Scheid meerdere met komma’s.',
  },

  mend: {
    title: 'De test zegt',
    acts: {
      tick: 'Zet aan:',
      clear: 'Zet uit:',
      addresses: 'Plak onze adressen:',
      change: 'Later, of uit:',
      check: 'Kijk of het klopt:',
      renew: 'Maak een nieuwe sleutel:',
      copy: 'Kopieer opnieuw:',
    },
  },
}
