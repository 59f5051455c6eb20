import type { CheckId } from '@keyhaven/contract'
import type { FindingTexts } from '../finding-text.ts'

// Our names of the two fields, and Kraken's of the two values.
const FIELD = { publicKey: 'Openbare sleutel', privateKey: 'Privésleutel' } as const
const THE_KEY = { publicKey: 'De openbare sleutel', privateKey: 'De privésleutel' } as const
const KRAKENS = { publicKey: 'API key', privateKey: 'Private key' } as const

const TEST_AGAIN = 'Test daarna opnieuw.'
const EDIT = 'Bewerk de sleutel bij Kraken, onder [Settings → API]:'
const NOT_YOUR_FAULT = 'Dat ligt niet aan je sleutel.'
const LOST = 'Toont Kraken de privésleutel niet meer, verwijder de sleutel daar dan en maak een nieuwe.'
const OR_ACCEPT = 'Of accepteer de waarschuwing.'
const PASTE_ALL = `${EDIT} plak de hele lijst in [IP address restriction] en sla op. ${TEST_AGAIN}`
const GOES_WHERE = `[API key] van Kraken hoort in ${FIELD.publicKey}, [Private key] in ${FIELD.privateKey}.`

const lost = (field: 'publicKey' | 'privateKey') => (field === 'privateKey' ? ` ${LOST}` : '')
const later = (wait = 'een minuut') => `Test over ${wait} opnieuw.`

const UNPROVEN: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'Kraken heeft niet gezegd of de sleutel geld kan opnemen',
  'ip-restriction': 'Kraken heeft niet gezegd vanaf welke adressen de sleutel werkt',
  egress: 'De sleutel is niet vanaf al onze adressen geprobeerd',
  limits: 'Kraken heeft niet gezegd of de sleutel verloopt, of maar een deel van je geschiedenis ziet',
}
const HOW_TO_PROVE: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'geen vakje over opnames mag aangevinkt zijn.',
  'ip-restriction': '[IP address restriction] moet aan staan en alle adressen van boven op deze pagina bevatten.',
  egress: '[IP address restriction] moet alle adressen van boven op deze pagina bevatten.',
  limits: '[Key expiration], [Query start date] en [Query end date] moeten zijn zoals je ze wilt.',
}

export const findings: FindingTexts = {
  'not-base64': ({ facts: { field = 'privateKey', alphabet } }) =>
    alphabet === 'url-safe'
      ? {
          wrong: `${THE_KEY[field]} is geschreven met - en _, waar Kraken + en / schrijft.`,
          fix: `Sommige programma’s bewaren sleutels zo. Kopieer [${KRAKENS[field]}] opnieuw uit Kraken zelf, en plak hem ongewijzigd.${lost(field)}`,
        }
      : {
          wrong: `${THE_KEY[field]} bevat tekens die geen enkele Kraken-sleutel heeft.`,
          fix: `Kopieer [${KRAKENS[field]}] opnieuw met de kopieerknop van Kraken, en plak hem ongewijzigd.${lost(field)}`,
        },
  'wrong-length': ({ facts: { field = 'privateKey', length = 0, expected = 0 }, number }) => ({
    wrong: `${THE_KEY[field]} heeft ${number(length)} tekens; die van Kraken hebben er ${number(expected)}.`,
    fix:
      length === 88 && expected === 56
        ? `Dit kan de privésleutel zijn. ${GOES_WHERE}`
        : length === 56 && expected === 88
          ? `Dit kan een openbare sleutel zijn. ${GOES_WHERE}`
          : `${length < expected ? 'Er ontbreekt een deel' : 'Er staat iets te veel in'}: kopieer [${KRAKENS[field]}] opnieuw met de kopieerknop van Kraken.${lost(field)}`,
  }),
  swapped: () => ({ wrong: 'De twee sleutels staan in elkaars veld.', fix: GOES_WHERE }),
  'same-key-twice': () => ({
    wrong: 'Beide velden bevatten dezelfde sleutel.',
    fix: `Kraken toont twee waarden: ${GOES_WHERE}`,
  }),
  'key-name-pasted': ({ facts: { field = 'publicKey' } }) => ({
    wrong: `Het veld ${FIELD[field]} bevat de naam van de sleutel, niet de sleutel.`,
    fix: `De naam is alleen het etiket in Krakens lijst. Kopieer de lange waarde die Kraken [${KRAKENS[field]}] noemt.`,
  }),
  'futures-key': () => ({
    wrong: 'Dit is een sleutel voor Kraken Futures; er is een Spot-sleutel nodig.',
    fix: 'Maak bij Kraken, onder [Settings → API], een sleutel in het onderdeel [Spot trading API] en plak die.',
  }),

  insisted: () => ({ wrong: 'Deze lengte kennen we niet: je stond erop, dus beslist Kraken.' }),

  unreachable: ({ wait }) => ({
    wrong: 'Kraken was niet bereikbaar.',
    fix: `${NOT_YOUR_FAULT} De weg van hier naar Kraken is onderbroken of te traag; aan de sleutel hoeft niets te veranderen. ${later(wait)}`,
  }),
  maintenance: ({ wait }) => ({
    wrong: 'Kraken is op dit moment niet volledig in bedrijf.',
    fix: `${NOT_YOUR_FAULT} status.kraken.com zegt hoelang het duurt; aan de sleutel hoeft niets te veranderen. ${later(wait)}`,
  }),
  'rate-limited': ({ wait }) => ({
    wrong: 'Kraken vraagt ons het rustiger aan te doen.',
    fix: `${NOT_YOUR_FAULT} Zo lang sturen we Kraken niets van deze sleutel. ${later(wait)}`,
  }),
  'locked-out': ({ wait = '15 minuten' }) => ({
    wrong: 'Kraken antwoordt een tijdje niet aan ons adres.',
    fix: `${NOT_YOUR_FAULT} Verkeerde sleutels van iemand kunnen de oorzaak zijn. We sturen niets tot het voorbij is, want elke poging maakt het langer. ${later(wait)}`,
  }),
  'bad-answer': ({ wait }) => ({
    wrong: 'We hebben Krakens antwoord niet begrepen.',
    fix: `${NOT_YOUR_FAULT} Bij Kraken, of op de weg ernaartoe, is iets niet in orde. ${later(wait)} Blijft het zo, laat de code dan aan de support zien.`,
  }),
  slow: ({ took }) => ({
    wrong: took ? `Kraken deed er ${took} over om te antwoorden.` : 'Kraken antwoordt traag.',
    fix: 'De sleutel werkt. Zolang dit duurt, kunnen orders traag zijn.',
  }),

  'key-not-recognised': ({ causes }) => ({
    wrong: 'Kraken accepteert deze sleutel niet.',
    fix:
      causes === 0
        ? 'Krakens woorden hieronder zeggen waarom. Gaan ze over je Kraken-account, vraag het dan de support van Kraken; test daarna opnieuw.'
        : 'Kraken geeft één antwoord voor verschillende oorzaken. Loop ze in deze volgorde na:',
  }),
  'signature-mismatch': () => ({
    wrong: 'Kraken kent de openbare sleutel, maar de privésleutel hoort er niet bij.',
    fix: `Plak beide waarden van één en dezelfde sleutel. ${LOST}`,
  }),
  expired: ({ facts: { when }, date }) => ({
    wrong: when ? `De sleutel is verlopen op ${date(when)}.` : 'De sleutel is verlopen.',
    fix: 'Maak bij Kraken een nieuwe sleutel; laat [Key expiration] uit, of kies een latere datum.',
  }),
  'nonce-behind': () => ({
    wrong: 'Een ander programma gebruikt deze sleutel, of heeft dat gedaan.',
    fix: 'Twee programma’s kunnen geen sleutel delen. Maak bij Kraken een nieuwe, alleen voor dit platform, en plak die hier.',
  }),
  'key-has-2fa': () => ({
    wrong: 'De sleutel vraagt bij elke aanroep om een tweefactorcode.',
    fix: 'Zet tweefactorauthenticatie uit voor deze sleutel (niet voor je Kraken-account), of maak een nieuwe sleutel zonder.',
  }),

  missing: ({ facts: { which = [] }, plural }) => ({
    wrong: plural(which.length, {
      one: 'De sleutel mist een recht dat nodig is:',
      other: 'De sleutel mist rechten die nodig zijn:',
    }),
    fix: `${EDIT} vink ${plural(which.length, { one: 'dit vakje', other: 'deze vakjes' })} aan en sla op. ${TEST_AGAIN}`,
  }),
  excess: () => ({
    wrong: 'De sleutel mag meer dan het platform nodig heeft:',
    fix: `${EDIT} haal deze vinkjes weg en sla op. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'unknown-permissions': () => ({ wrong: 'De sleutel heeft rechten die we niet kennen. Ze zijn niet nodig:' }),
  rights: () => ({ wrong: 'Wat de sleutel mag:' }),
  unproven: ({ facts: { which = [] }, check }) => ({
    wrong: `${UNPROVEN[check ?? 'format'] ?? 'Kraken beschrijft deze sleutel niet, en geen onschuldige aanroep vertelt alles'}${which.length === 0 ? '.' : ':'}`,
    fix: `Bekijk de sleutel bij Kraken, onder [Settings → API]: ${HOW_TO_PROVE[check ?? 'format'] ?? 'de benodigde vakjes moeten aangevinkt zijn en alle andere leeg.'} ${OR_ACCEPT}`,
  }),
  'withdrawal-enabled': () => ({
    wrong: 'De sleutel kan geld van je account opnemen:',
    fix: `${EDIT} haal deze vinkjes weg en sla op. ${TEST_AGAIN} We slaan nooit een sleutel op die kan opnemen: als hij uitlekt, kan hij het account leeghalen.`,
  }),

  'websocket-off': () => ({
    wrong: 'Live gegevens staan uit voor deze sleutel.',
    fix: `${EDIT} zet [WebSocket interface] aan en sla op. ${TEST_AGAIN}`,
  }),
  'websocket-refused': () => ({
    wrong: 'Kraken weigerde de verbinding voor live gegevens.',
    fix: `${EDIT} [WebSocket interface] moet aan staan, en [IP address restriction] moet alle adressen van boven op deze pagina bevatten. ${TEST_AGAIN}`,
  }),

  'egress-not-listed': () => ({ wrong: 'In de IP-beperking van de sleutel ontbreken adressen van ons:', fix: PASTE_ALL }),
  'egress-announced': ({ facts: { when }, date }) => ({
    wrong: `${when ? `Vanaf ${date(when)}` : 'Binnenkort'} komen onze aanroepen ook van adressen die in de IP-beperking van de sleutel ontbreken:`,
    fix: `${PASTE_ALL} Of accepteer de waarschuwing en doe het op tijd.`,
  }),
  unrestricted: ({ facts: { paste } }) => ({
    wrong: 'De sleutel werkt vanaf elk adres.',
    fix: `${EDIT} zet [IP address restriction] aan, plak ${paste ? 'de hele lijst' : 'de adressen van boven op deze pagina'} en sla op. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'foreign-addresses': () => ({
    wrong: 'De sleutel werkt ook vanaf adressen die niet van ons zijn:',
    fix: `Tenzij een ander programma van jou ze nodig heeft: verwijder ze bij Kraken uit [IP address restriction]. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'egress-refused': () => ({ wrong: 'Kraken weigerde de sleutel vanaf deze adressen van ons:', fix: PASTE_ALL }),

  'expires-soon': ({ facts: { when, daysLeft }, date, dateTime, days }) => ({
    wrong: [
      when ? `De sleutel verloopt op ${daysLeft === 0 ? dateTime(when) : date(when)}` : 'De sleutel verloopt binnenkort',
      daysLeft === undefined ? '.' : daysLeft === 0 ? ', over minder dan een dag.' : `, over ${days(daysLeft)}.`,
    ].join(''),
    fix: 'Op die dag werkt hij niet meer. Beter: maak een sleutel zonder [Key expiration] of met een latere datum. Of accepteer de waarschuwing en vervang de sleutel op tijd.',
  }),
  'query-window': ({ facts: { from, to }, date }) => ({
    wrong: `De sleutel ziet maar een deel van je geschiedenis${from ? `, vanaf ${date(from)}` : ''}${to ? `${from ? '' : ','} tot en met ${date(to)}` : ''}.`,
    fix: `${EDIT} maak [Query start date] en [Query end date] leeg en sla op. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'nonce-window': ({ facts: { window } }) => ({
    wrong: `De sleutel heeft een nonce-venster${window ? ` van ${window}` : ''}: Kraken neemt zijn aanroepen ook buiten de volgorde aan. Het platform heeft er geen nodig, en het kan geen kwaad.`,
  }),

  'same-kraken-account': ({ facts: { account } }) => ({
    wrong: account
      ? `Deze sleutel hoort bij hetzelfde Kraken-account als “${account.name}”. Beide zien hetzelfde tegoed en dezelfde orders.`
      : 'Deze sleutel hoort bij een Kraken-account dat je al hebt toegevoegd. Beide zien hetzelfde tegoed en dezelfde orders.',
  }),
  'other-kraken-account': () => ({
    wrong: 'Deze sleutel hoort bij een ander Kraken-account dan de sleutel die hij zou vervangen.',
    fix: 'Wil je dat niet, maak dan een sleutel in het Kraken-account dat nu verbonden is. Bevestig het anders hieronder.',
  }),
  'already-added': ({ facts: { account } }) => ({
    wrong: account ? `Deze sleutel is al toegevoegd als “${account.name}”.` : 'Deze sleutel is al toegevoegd aan een van je accounts.',
    fix: 'Gebruik dat account, of maak bij Kraken een andere sleutel en plak die hier.',
  }),

  'not-reached': ({ facts: { which = [] } }) => ({
    wrong: which.length > 0 ? 'Niet geprobeerd vanaf deze adressen van ons:' : 'Niet gevraagd, door wat eraan voorafging.',
  }),
  'addresses-not-set': () => ({ wrong: 'Niet vergeleken: de beheerder heeft de adressen van het platform niet ingesteld.' }),
  'not-available': () => ({
    wrong: 'Kraken heeft het niet gezegd.',
    fix: 'Test over een minuut opnieuw; blijft het zo, laat de code dan aan de support zien.',
  }),
}
