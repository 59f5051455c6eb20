import { ACCOUNT_NAME_MAX } from '@keyhaven/contract'
import type { Texts } from '../en/index.ts'

export const panel: Texts['panel'] = {
  title: 'Ihr Kraken-Konto hinzufügen',
  practiceNotice:
    'Übung: Hier geht es nie um echtes Geld. Erstellen Sie den Schlüssel auf der Übungsseite, die wie Krakens eigene funktioniert.',
  openPractice: 'Kraken Pro zum Üben öffnen',
  loadFailed: 'Die Seite konnte nicht geladen werden',

  addresses: {
    label: 'Freizugebende IP-Adressen',
    cloud: 'Die Plattform ruft Kraken nur von diesen Adressen aus auf. Fügen Sie alle in Krakens Feld [IP address restriction] ein.',
    enterprise: 'Diese Maschine ruft Kraken von diesen Adressen aus auf. Fügen Sie alle in Krakens Feld [IP address restriction] ein.',
    notSet: 'Der Betreiber dieses Keyhaven hat die Adressen noch nicht festgelegt.',
    notSetHelp:
      'Fragen Sie den Betreiber danach, bevor Sie den Schlüssel beschränken. Ohne Beschränkung funktioniert der Schlüssel von jeder Adresse aus.',
    fromEcho: 'Sie wurde bei einem Dienst erfragt, der sagt, von wo aus diese Maschine zu sehen ist.',
    usedFrom: (date) => `ab ${date} in Gebrauch`,
    copyAll: 'IP-Adressen kopieren',
    copyOne: 'Kopieren:',
  },

  form: {
    title: 'Ihre Schlüssel',
    name: 'Kontoname',
    nameHint: 'Woran Sie es erkennen, zum Beispiel „Haupt“.',
    publicKey: 'Öffentlicher Schlüssel',
    publicKeyHint: 'Kraken nennt ihn „API key“: 56 Zeichen.',
    privateKey: 'Privater Schlüssel',
    privateKeyHint: 'Kraken zeigt ihn einmal: 88 Zeichen. Er dient nur zum Signieren und wird nie wieder angezeigt.',
    show: 'Privaten Schlüssel anzeigen',
    hide: 'Privaten Schlüssel verbergen',
    removed: (what) => `Entfernt: ${what}`,
    removedWhat: {
      blanks: 'Leerzeichen',
      'line-ends': 'Zeilenenden',
      invisible: 'unsichtbare Zeichen',
      quotes: 'Anführungszeichen',
      label: 'eine Beschriftung vor dem Schlüssel',
      separators: 'Kommas oder Semikolons',
    },
    both: 'Beide Schlüssel waren in dem, was Sie eingefügt haben: Jeder steht in seinem Feld.',
    insistHint: 'Zeigt Kraken genau das?',
    insist: 'Trotzdem testen',
    insisted: 'Sie wollen es testen, wie es ist: Kraken entscheidet.',
    swap: 'Die beiden Schlüssel tauschen',
    swapped: 'Die beiden Schlüssel wurden getauscht.',
    nameMissing: 'Geben Sie dem Konto einen Namen.',
    nameLong: `Höchstens ${ACCOUNT_NAME_MAX} Zeichen.`,
    nameControls: 'Der Name enthält unsichtbare Zeichen oder Steuerzeichen. Tippen Sie ihn neu.',
    test: 'SCHLÜSSEL TESTEN',
    testNeeds: 'Füllen Sie alle Felder aus, um die Schlüssel zu testen.',
    testNeedsWhole: 'Berichtigen Sie, was oben markiert ist, um die Schlüssel zu testen.',
    testReady: 'Fragt Kraken, was der Schlüssel kann. Noch wird nichts gespeichert.',
    testHeld: 'Sie können wieder testen in',
    testReleased: 'Sie können jetzt wieder testen.',
  },

  result: {
    title: 'Test',
    intro: 'Diese Fragen werden Kraken gestellt. Das dauert ein, zwei Sekunden.',
    asking: 'Kraken wird gefragt. Das endet innerhalb von 20 Sekunden.',
    now: (check) => `Jetzt: ${check}`,
    stop: 'Abbrechen',
    edited: 'Sie haben seit diesem Test einen Schlüssel geändert. Testen Sie erneut.',
    outdated: 'Dieser Test zählt nicht mehr. Testen Sie erneut.',
    code: 'Code',
    copyCode: 'Code kopieren',
    showSupport: 'Zeigen Sie ihn dem Support, wenn Sie Hilfe brauchen.',
    verdicts: {
      passed: { title: 'Die Schlüssel funktionieren', text: 'Mit „Speichern“ wird das Konto gespeichert.' },
      'passed-with-warnings': {
        title: 'Die Schlüssel funktionieren, mit Warnungen',
        text: 'Beheben Sie sie bei Kraken und testen Sie erneut, oder akzeptieren Sie sie unten.',
      },
      failed: {
        title: 'Die Schlüssel funktionieren noch nicht',
        text: 'Tun Sie, was unten markiert ist, und testen Sie erneut. Es wurde nichts gespeichert.',
      },
      inconclusive: {
        title: 'Wir konnten es nicht feststellen',
        text: 'Das liegt nicht an Ihrem Schlüssel. Es wurde nichts gespeichert. Die markierte Prüfung sagt, was geschehen ist.',
      },
    },
    repeated: {
      title: 'Diese Schlüssel wurden gerade erst abgelehnt',
      text: (rejectedAt, until) =>
        `Kraken hat genau diese Schlüssel um ${rejectedAt} abgelehnt, und sie wurden nicht noch einmal gesendet: Kraken sperrt jeden, der einen falschen Versuch wiederholt. Ändern Sie einen Schlüssel, oder warten Sie bis ${until}.`,
    },
    broke: 'Wir konnten es nicht feststellen',
    testAgain: 'Erneut testen',
    testAgainIn: 'in',
    duplicate: {
      title: 'Dieser Schlüssel ist schon hinzugefügt',
      text: 'Es wurde nichts gespeichert. Verwenden Sie das Konto, das ihn hat, oder einen anderen Schlüssel.',
    },
    accept: 'Ich akzeptiere diese Warnungen',
  },

  save: {
    submit: 'Speichern',
    saving: 'Wird gespeichert …',
    needsTest: 'Aktiv, sobald die Schlüssel den Test bestanden haben.',
    needsMending: 'Inaktiv: Diese Schlüssel haben den Test nicht bestanden.',
    needsAccept: 'Akzeptieren Sie zuerst die Warnungen.',
    needsOtherKey: (name) => `Dieser Schlüssel ist schon als „${name}“ hinzugefügt.`,
    needsName: 'Geben Sie dem Konto zuerst einen Namen.',
    needsOtherName: 'Ändern Sie zuerst den Namen des Kontos.',
    ready: 'Speichert das Konto; der private Schlüssel wird versiegelt und nie wieder angezeigt.',
    kept: 'Alles, was Sie eingegeben haben, ist noch da.',
    signInAgain:
      'Sie sind nicht mehr angemeldet. Melden Sie sich in einem anderen Tab wieder an und machen Sie dann hier weiter: Alles, was Sie eingegeben haben, ist noch da.',
    signInLink: 'Anmelden',
  },
}
