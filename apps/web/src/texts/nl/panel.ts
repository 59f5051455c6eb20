import { ACCOUNT_NAME_MAX } from '@keyhaven/contract'
import type { Texts } from '../en/index.ts'

export const panel: Texts['panel'] = {
  title: 'Je Kraken-account toevoegen',
  practiceNotice: 'Oefening: niets hier is echt geld. Maak de sleutel op de oefenpagina, die werkt zoals die van Kraken zelf.',
  openPractice: 'De oefen-Kraken Pro openen',
  loadFailed: 'De pagina kon niet worden geladen',

  addresses: {
    label: 'IP-adressen om toe te staan',
    cloud: 'Het platform roept Kraken alleen vanaf deze adressen aan. Plak ze allemaal in Krakens veld “IP address restriction”.',
    enterprise: 'Deze machine roept Kraken vanaf deze adressen aan. Plak ze allemaal in Krakens veld “IP address restriction”.',
    notSet: 'De beheerder van dit Keyhaven heeft de adressen nog niet ingesteld.',
    notSetHelp: 'Vraag de beheerder erom voordat je de sleutel beperkt. Zonder de beperking werkt de sleutel vanaf elk adres.',
    copyAll: 'IP-adressen kopiëren',
    copyOne: 'Kopieer',
  },

  form: {
    title: 'Je sleutels',
    name: 'Accountnaam',
    nameHint: 'Waaraan je het herkent, bijvoorbeeld Hoofd.',
    publicKey: 'Openbare sleutel',
    publicKeyHint: 'Kraken noemt hem “API key”: 56 tekens.',
    privateKey: 'Privésleutel',
    privateKeyHint: 'Kraken toont hem één keer: 88 tekens. Alleen gebruikt om te ondertekenen; nooit meer getoond.',
    show: 'Privésleutel tonen',
    hide: 'Privésleutel verbergen',
    removed: (what) => `Verwijderd: ${what}`,
    removedWhat: {
      blanks: 'spaties',
      'line-ends': 'regeleinden',
      invisible: 'onzichtbare tekens',
      quotes: 'aanhalingstekens',
      label: 'een aanduiding voor de sleutel',
      separators: 'komma’s of puntkomma’s',
    },
    both: 'Beide sleutels zaten in wat je plakte: elk staat in zijn veld.',
    insistHint: 'Toont Kraken precies dit?',
    insist: 'Toch testen',
    insisted: 'Je wilt het testen zoals het is: Kraken beslist.',
    swap: 'De twee sleutels omwisselen',
    swapped: 'De twee sleutels zijn omgewisseld.',
    nameMissing: 'Geef het account een naam.',
    nameLong: `Hoogstens ${ACCOUNT_NAME_MAX} tekens, alsjeblieft.`,
    nameControls: 'De naam bevat onzichtbare tekens of stuurtekens. Typ hem opnieuw.',
    test: 'SLEUTELS TESTEN',
    testNeeds: 'Vul de drie velden in om de sleutels te testen.',
    testNeedsWhole: 'Verbeter wat hierboven is aangegeven om de sleutels te testen.',
    testReady: 'Vraagt Kraken wat de sleutel kan. Er wordt nog niets opgeslagen.',
    testHeld: 'Je kunt opnieuw testen over',
    testReleased: 'Je kunt nu opnieuw testen.',
  },

  result: {
    title: 'Resultaat van de test',
    intro: 'Deze vragen worden aan Kraken gesteld. Het duurt een paar seconden.',
    asking: 'We vragen het Kraken. Het is binnen 20 seconden klaar.',
    now: (check) => `Nu: ${check}`,
    stop: 'Stoppen',
    edited: 'Je hebt na deze test een sleutel gewijzigd. Test opnieuw.',
    outdated: 'Deze test telt niet meer. Test opnieuw.',
    code: 'Code',
    copyCode: 'De code kopiëren',
    showSupport: 'Laat deze aan de support zien als je hulp nodig hebt.',
    verdicts: {
      passed: { title: 'De sleutels werken', text: 'Druk op “Opslaan” om het account op te slaan.' },
      'passed-with-warnings': {
        title: 'De sleutels werken, met waarschuwingen',
        text: 'Verhelp ze bij Kraken en test opnieuw, of accepteer ze hieronder.',
      },
      failed: { title: 'De sleutels werken nog niet', text: 'Doe wat hieronder is aangegeven en test opnieuw. Er is niets opgeslagen.' },
      inconclusive: {
        title: 'We konden het niet vaststellen',
        text: 'Dat ligt niet aan je sleutel. Er is niets opgeslagen. De aangegeven controle zegt wat er gebeurde.',
      },
    },
    repeated: {
      title: 'Deze sleutels zijn zojuist geweigerd',
      text: (rejectedAt, until) =>
        `Kraken weigerde precies deze sleutels om ${rejectedAt}, en ze zijn niet opnieuw gestuurd: Kraken sluit buiten wie een verkeerde poging herhaalt. Wijzig een sleutel, of wacht tot ${until}.`,
    },
    broke: 'We konden het niet vaststellen',
    testAgain: 'Opnieuw testen',
    testAgainIn: 'over',
    duplicate: {
      title: 'Deze sleutel is al toegevoegd',
      text: 'Er is niets opgeslagen. Gebruik het account dat hem heeft, of een andere sleutel.',
    },
    accept: 'Ik accepteer deze waarschuwingen',
  },

  save: {
    submit: 'Opslaan',
    saving: 'Opslaan …',
    needsTest: 'Actief zodra de sleutels de test hebben doorstaan.',
    needsMending: 'Inactief: deze sleutels hebben de test niet doorstaan.',
    needsAccept: 'Accepteer eerst de waarschuwingen.',
    needsOtherKey: (name) => `Deze sleutel is al toegevoegd als “${name}”.`,
    needsName: 'Geef het account eerst een naam.',
    needsOtherName: 'Wijzig eerst de naam van het account.',
    ready: 'Slaat het account op; de privésleutel wordt verzegeld en nooit meer getoond.',
    kept: 'Alles wat je hebt ingevuld staat er nog.',
    signInAgain:
      'Je bent niet meer ingelogd. Log in een ander tabblad opnieuw in, en ga dan hier verder: alles wat je hebt ingevuld staat er nog.',
    signInLink: 'Inloggen',
  },
}
