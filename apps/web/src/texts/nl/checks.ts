import type { Texts } from '../en/index.ts'

export const checks: Texts['checks'] = {
  format: { name: 'Vorm van de sleutels', ok: 'Beide zien eruit als volledige Kraken Spot-sleutels.' },
  reachable: { name: 'Kraken antwoordt', ok: 'Kraken is in bedrijf en antwoordt ons.' },
  recognised: { name: 'Kraken kent de sleutel', ok: 'Kraken accepteert de sleutel en zijn handtekening.' },
  permissions: { name: 'Rechten', ok: 'Elk recht dat nodig is, is aangevinkt.' },
  'no-withdrawal': { name: 'Geen opnames', ok: 'De sleutel kan niets opnemen.' },
  websocket: { name: 'Live gegevens', ok: 'De WebSocket-interface werkt.' },
  'ip-restriction': { name: 'IP-beperking', ok: 'De sleutel werkt alleen vanaf onze adressen.' },
  egress: { name: 'Elk van onze adressen', ok: 'Kraken laat ze allemaal de sleutel gebruiken.' },
  limits: { name: 'Grenzen van de sleutel', ok: 'Geen vervaldatum en geen opvraagdata staan in de weg.' },
  'not-duplicate': { name: 'Nog niet toegevoegd', ok: 'Geen van je accounts gebruikt deze sleutel.' },
}

export const outcomes: Texts['outcomes'] = {
  ok: 'In orde',
  skipped: 'Niet gecontroleerd',
  warning: 'Waarschuwing',
  unknown: 'Niet vast te stellen',
  failed: 'Mislukt',
}

export const candidates: Texts['candidates'] = {
  'copied-wrongly': 'Een sleutel is niet helemaal gekopieerd. Kopieer beide opnieuw met de kopieerknoppen van Kraken en plak ze hier.',
  'futures-key': 'De sleutel is gemaakt onder [Futures trading API]. Maak er in plaats daarvan een in het onderdeel [Spot trading API].',
  'deleted-or-expired':
    'De sleutel is verwijderd, ingetrokken of verlopen. Zoek hem in Krakens lijst met sleutels; is hij weg of verlopen, maak dan een nieuwe.',
  'address-not-allowed':
    'De IP-beperking van de sleutel bevat onze adressen niet. Plak alle adressen van boven op deze pagina in [IP address restriction].',
  'key-has-2fa':
    'De sleutel vraagt om een tweefactorcode. Zet dat uit voor deze sleutel (niet voor je Kraken-account), of maak een sleutel zonder.',
}

export const findingParts: Texts['findingParts'] = {
  krakenSaid: 'Krakens woorden:',
  krakenStatus: 'Kraken zegt over zichzelf:',
  pasteAll: 'De hele lijst om te plakken:',
  copyList: 'Hele lijst kopiëren',
}

export const krakenStatuses: Texts['krakenStatuses'] = {
  online: 'volledig in bedrijf.',
  maintenance: 'gesloten voor onderhoud.',
  cancel_only: 'orders kunnen nu alleen worden geannuleerd.',
  post_only: 'nu worden alleen orders aangenomen die in het orderboek wachten.',
}

export const rights: Texts['rights'] = {
  title: 'Alle rechten van deze sleutel, zoals in Krakens venster',
  others: 'Andere rechten',
  unknown: 'Aan, ons onbekend',
  states: {
    granted: 'Verleend',
    missing: 'Ontbreekt: aanvinken',
    'must-be-off': 'Moet uit: vinkje weghalen',
    'not-needed': 'Niet nodig',
    off: 'Uit',
    'could-not-tell': 'Niet vast te stellen',
  },
}
