import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Zo maak je de sleutel bij Kraken',
  open: 'Krakens API-instellingen openen',
  openPractice: 'De oefen-API-instellingen openen',
  signIn: 'Log in bij Kraken Pro en ga naar',
  create: 'Druk in dit onderdeel op de knop:',
  name: 'Geef de sleutel een naam die zegt waar hij voor is.',
  permissions: 'Vink precies deze vakjes aan en laat de andere leeg:',
  neverWithdraw:
    'Vink nooit “Withdraw” aan. Het platform heeft dat recht niet nodig, een uitgelekte sleutel kan het account leeghalen, en we weigeren zulke sleutels.',
  websocket: 'Zet aan, voor live gegevens:',
  restriction: 'Zet aan, en plak de adressen:',
  restrictionNotSet: 'Laat uit tot de beheerder je de adressen heeft gegeven:',
  generate: 'Druk op de knop, en vul de code van je authenticator-app in:',
  copy: 'Kopieer nu beide waarden; Kraken toont de privésleutel maar één keer.',
  copyTo: (kraken, ours) => `${kraken} hoort in ${ours}`,
  ticked: 'aanvinken',
  empty: 'leeg laten',
  never: 'nooit aanvinken',
}
