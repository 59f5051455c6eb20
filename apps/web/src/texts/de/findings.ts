import type { CheckId } from '@keyhaven/contract'
import type { FindingTexts } from '../finding-text.ts'

// Our names of the two fields, and Kraken's of the two values.
const FIELD = { publicKey: 'Öffentlicher Schlüssel', privateKey: 'Privater Schlüssel' } as const
const THE_KEY = { publicKey: 'Der öffentliche Schlüssel', privateKey: 'Der private Schlüssel' } as const
const KRAKENS = { publicKey: 'API key', privateKey: 'Private key' } as const

const TEST_AGAIN = 'Testen Sie danach erneut.'
const EDIT = 'Bearbeiten Sie den Schlüssel bei Kraken unter [Settings → API]:'
const NOT_YOUR_FAULT = 'Das liegt nicht an Ihrem Schlüssel.'
const LOST = 'Zeigt Kraken den privaten Schlüssel nicht mehr, löschen Sie den Schlüssel dort und erstellen Sie einen neuen.'
const OR_ACCEPT = 'Oder akzeptieren Sie die Warnung.'
const PASTE_ALL = `${EDIT} Fügen Sie die ganze Liste bei [IP address restriction] ein und speichern Sie. ${TEST_AGAIN}`
const GOES_WHERE = `[API key] von Kraken gehört ins Feld „${FIELD.publicKey}“, [Private key] ins Feld „${FIELD.privateKey}“.`

const lost = (field: 'publicKey' | 'privateKey') => (field === 'privateKey' ? ` ${LOST}` : '')
const later = (wait = 'einer Minute') => `Testen Sie in ${wait} erneut.`

const UNPROVEN: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'Kraken hat nicht gesagt, ob der Schlüssel Geld auszahlen kann',
  'ip-restriction': 'Kraken hat nicht gesagt, von welchen Adressen aus der Schlüssel funktioniert',
  egress: 'Der Schlüssel wurde nicht von allen unseren Adressen aus versucht',
  limits: 'Kraken hat nicht gesagt, ob der Schlüssel abläuft oder nur einen Teil Ihrer Historie sieht',
}
const HOW_TO_PROVE: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'Kein Kästchen für Auszahlungen darf angekreuzt sein.',
  'ip-restriction': '[IP address restriction] muss an sein und alle Adressen von oben auf dieser Seite enthalten.',
  egress: '[IP address restriction] muss alle Adressen von oben auf dieser Seite enthalten.',
  limits: '[Key expiration], [Query start date] und [Query end date] müssen so sein, wie Sie es wollen.',
}

export const findings: FindingTexts = {
  'not-base64': ({ facts: { field = 'privateKey', alphabet } }) =>
    alphabet === 'url-safe'
      ? {
          wrong: `${THE_KEY[field]} ist mit - und _ geschrieben, wo Kraken + und / schreibt.`,
          fix: `Manche Programme speichern Schlüssel so. Kopieren Sie [${KRAKENS[field]}] noch einmal aus Kraken selbst und fügen Sie ihn unverändert ein.${lost(field)}`,
        }
      : {
          wrong: `${THE_KEY[field]} enthält Zeichen, die kein Kraken-Schlüssel hat.`,
          fix: `Kopieren Sie [${KRAKENS[field]}] noch einmal mit Krakens Kopierknopf und fügen Sie ihn unverändert ein.${lost(field)}`,
        },
  'wrong-length': ({ facts: { field = 'privateKey', length = 0, expected = 0 }, number }) => ({
    wrong: `${THE_KEY[field]} hat ${number(length)} Zeichen; bei Kraken sind es ${number(expected)}.`,
    fix:
      length === 88 && expected === 56
        ? `Das könnte der private Schlüssel sein. ${GOES_WHERE}`
        : length === 56 && expected === 88
          ? `Das könnte ein öffentlicher Schlüssel sein. ${GOES_WHERE}`
          : `${length < expected ? 'Ein Teil fehlt' : 'Etwas ist zu viel'}: Kopieren Sie [${KRAKENS[field]}] noch einmal mit Krakens Kopierknopf.${lost(field)}`,
  }),
  swapped: () => ({ wrong: 'Die beiden Schlüssel stehen jeweils im Feld des anderen.', fix: GOES_WHERE }),
  'same-key-twice': () => ({
    wrong: 'Beide Felder enthalten denselben Schlüssel.',
    fix: `Kraken zeigt zwei Werte: ${GOES_WHERE}`,
  }),
  'key-name-pasted': ({ facts: { field = 'publicKey' } }) => ({
    wrong: `Das Feld „${FIELD[field]}“ enthält den Namen des Schlüssels, nicht den Schlüssel.`,
    fix: `Der Name bezeichnet den Schlüssel nur in Krakens Liste. Kopieren Sie den langen Wert, den Kraken [${KRAKENS[field]}] nennt.`,
  }),
  'futures-key': () => ({
    wrong: 'Das ist ein Schlüssel für Kraken Futures; nötig ist ein Spot-Schlüssel.',
    fix: 'Erstellen Sie bei Kraken unter [Settings → API] einen Schlüssel im Abschnitt [Spot trading API] und fügen Sie diesen ein.',
  }),

  insisted: () => ({ wrong: 'Diese Länge kennen wir nicht: Sie haben darauf bestanden, also entscheidet Kraken.' }),

  unreachable: ({ wait }) => ({
    wrong: 'Kraken war nicht erreichbar.',
    fix: `${NOT_YOUR_FAULT} Der Weg von hier zu Kraken ist unterbrochen oder zu langsam; am Schlüssel ist nichts zu ändern. ${later(wait)}`,
  }),
  maintenance: ({ wait }) => ({
    wrong: 'Kraken ist derzeit nicht in vollem Betrieb.',
    fix: `${NOT_YOUR_FAULT} status.kraken.com sagt, wie lange es dauert; am Schlüssel ist nichts zu ändern. ${later(wait)}`,
  }),
  'rate-limited': ({ wait }) => ({
    wrong: 'Kraken bittet uns, langsamer zu fragen.',
    fix: `${NOT_YOUR_FAULT} So lange senden wir Kraken nichts von diesem Schlüssel. ${later(wait)}`,
  }),
  'locked-out': ({ wait = '15 Minuten' }) => ({
    wrong: 'Kraken antwortet unserer Adresse eine Weile nicht.',
    fix: `${NOT_YOUR_FAULT} Falsche Schlüssel von irgendjemandem können der Grund sein. Wir senden nichts, bis es vorbei ist, denn jeder Versuch verlängert es. ${later(wait)}`,
  }),
  'bad-answer': ({ wait }) => ({
    wrong: 'Krakens Antwort haben wir nicht verstanden.',
    fix: `${NOT_YOUR_FAULT} Bei Kraken, oder auf dem Weg dorthin, ist etwas nicht in Ordnung. ${later(wait)} Bleibt es so, zeigen Sie den Code dem Support.`,
  }),
  slow: ({ took }) => ({
    wrong: took ? `Kraken brauchte ${took} für die Antwort.` : 'Kraken antwortet langsam.',
    fix: 'Der Schlüssel funktioniert. Solange das anhält, können Aufträge langsam sein.',
  }),

  'key-not-recognised': ({ causes }) => ({
    wrong: 'Kraken akzeptiert diesen Schlüssel nicht.',
    fix:
      causes === 0
        ? 'Krakens Worte unten sagen, warum. Wo sie von Ihrem Kraken-Konto sprechen, fragen Sie Krakens Support; testen Sie dann erneut.'
        : 'Kraken gibt für mehrere Ursachen dieselbe Antwort. Gehen Sie sie in dieser Reihenfolge durch:',
  }),
  'signature-mismatch': () => ({
    wrong: 'Kraken kennt den öffentlichen Schlüssel, aber der private gehört nicht dazu.',
    fix: `Fügen Sie beide Werte ein und desselben Schlüssels ein. ${LOST}`,
  }),
  expired: ({ facts: { when }, date }) => ({
    wrong: when ? `Der Schlüssel ist am ${date(when)} abgelaufen.` : 'Der Schlüssel ist abgelaufen.',
    fix: 'Erstellen Sie bei Kraken einen neuen Schlüssel; lassen Sie [Key expiration] aus, oder wählen Sie ein späteres Datum.',
  }),
  'nonce-behind': () => ({
    wrong: 'Ein anderes Programm verwendet diesen Schlüssel, oder hat ihn verwendet.',
    fix: 'Zwei Programme können sich keinen Schlüssel teilen. Erstellen Sie bei Kraken einen neuen nur für diese Plattform und fügen Sie ihn hier ein.',
  }),
  'key-has-2fa': () => ({
    wrong: 'Der Schlüssel verlangt bei jedem Aufruf einen Zwei-Faktor-Code.',
    fix: 'Schalten Sie die Zwei-Faktor-Authentifizierung für diesen Schlüssel aus (nicht für Ihr Kraken-Konto), oder erstellen Sie einen Schlüssel ohne.',
  }),

  missing: ({ facts: { which = [] }, plural }) => ({
    wrong: plural(which.length, {
      one: 'Dem Schlüssel fehlt eine benötigte Berechtigung:',
      other: 'Dem Schlüssel fehlen benötigte Berechtigungen:',
    }),
    fix: `${EDIT} ${plural(which.length, { one: 'Kreuzen Sie dieses Kästchen an', other: 'Kreuzen Sie diese Kästchen an' })} und speichern Sie. ${TEST_AGAIN}`,
  }),
  excess: () => ({
    wrong: 'Der Schlüssel darf mehr, als die Plattform braucht:',
    fix: `${EDIT} Entfernen Sie diese Haken und speichern Sie. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'unknown-permissions': () => ({ wrong: 'Der Schlüssel hat Rechte, die wir nicht kennen. Sie werden nicht benötigt:' }),
  rights: () => ({ wrong: 'Was der Schlüssel darf:' }),
  unproven: ({ facts: { which = [] }, check }) => ({
    wrong: `${UNPROVEN[check ?? 'format'] ?? 'Kraken beschreibt diesen Schlüssel nicht, und kein harmloser Aufruf verrät alles'}${which.length === 0 ? '.' : ':'}`,
    fix: `Sehen Sie sich den Schlüssel bei Kraken unter [Settings → API] an: ${HOW_TO_PROVE[check ?? 'format'] ?? 'Die benötigten Kästchen müssen angekreuzt und alle anderen leer sein.'} ${OR_ACCEPT}`,
  }),
  'withdrawal-enabled': () => ({
    wrong: 'Der Schlüssel kann Geld von Ihrem Konto auszahlen:',
    fix: `${EDIT} Entfernen Sie diese Haken und speichern Sie. ${TEST_AGAIN} Wir speichern nie einen Schlüssel, der auszahlen kann: In falschen Händen könnte er das Konto leeren.`,
  }),

  'websocket-off': () => ({
    wrong: 'Live-Daten sind für diesen Schlüssel ausgeschaltet.',
    fix: `${EDIT} Schalten Sie [WebSocket interface] ein und speichern Sie. ${TEST_AGAIN}`,
  }),
  'websocket-refused': () => ({
    wrong: 'Kraken hat die Verbindung für Live-Daten abgelehnt.',
    fix: `${EDIT} [WebSocket interface] muss an sein, und [IP address restriction] muss alle Adressen von oben auf dieser Seite enthalten. ${TEST_AGAIN}`,
  }),

  'egress-not-listed': () => ({ wrong: 'In der IP-Beschränkung des Schlüssels fehlen Adressen von uns:', fix: PASTE_ALL }),
  'egress-announced': ({ facts: { when }, date }) => ({
    wrong: `${when ? `Ab ${date(when)}` : 'Bald'} greifen wir auch von Adressen aus zu, die in der IP-Beschränkung des Schlüssels fehlen:`,
    fix: `${PASTE_ALL} Oder akzeptieren Sie die Warnung und tun Sie es rechtzeitig.`,
  }),
  unrestricted: ({ facts: { paste } }) => ({
    wrong: 'Der Schlüssel funktioniert von jeder Adresse aus.',
    fix: `${EDIT} Schalten Sie [IP address restriction] ein, fügen Sie ${paste ? 'die ganze Liste' : 'die Adressen von oben auf dieser Seite'} ein und speichern Sie. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'foreign-addresses': () => ({
    wrong: 'Der Schlüssel funktioniert auch von Adressen aus, die nicht unsere sind:',
    fix: `Wenn kein anderes Programm von Ihnen sie braucht, entfernen Sie sie bei Kraken aus [IP address restriction]. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'egress-refused': () => ({ wrong: 'Kraken hat den Schlüssel von diesen unserer Adressen aus abgelehnt:', fix: PASTE_ALL }),

  'expires-soon': ({ facts: { when, daysLeft }, date, dateTime, days }) => ({
    wrong: [
      when ? `Der Schlüssel läuft am ${daysLeft === 0 ? dateTime(when) : date(when)} ab` : 'Der Schlüssel läuft bald ab',
      daysLeft === undefined ? '.' : daysLeft === 0 ? ', in weniger als einem Tag.' : ` (noch ${days(daysLeft)}).`,
    ].join(''),
    fix: 'An diesem Tag funktioniert er nicht mehr. Besser: Erstellen Sie einen Schlüssel ohne [Key expiration] oder mit einem späteren Datum. Oder akzeptieren Sie die Warnung und ersetzen Sie den Schlüssel rechtzeitig.',
  }),
  'query-window': ({ facts: { from, to }, date }) => ({
    wrong: `Der Schlüssel sieht nur einen Teil Ihrer Historie${from ? `, vom ${date(from)} an` : ''}${to ? `${from ? '' : ','} bis zum ${date(to)}` : ''}.`,
    fix: `${EDIT} Leeren Sie [Query start date] und [Query end date] und speichern Sie. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'nonce-window': ({ facts: { window } }) => ({
    wrong: `Der Schlüssel hat ein Nonce-Fenster${window ? ` von ${window}` : ''}: Kraken nimmt seine Aufrufe auch außer der Reihe an. Die Plattform braucht keines, und es schadet nicht.`,
  }),

  'same-kraken-account': ({ facts: { account } }) => ({
    wrong: account
      ? `Dieser Schlüssel gehört zum selben Kraken-Konto wie „${account.name}“. Beide sehen dasselbe Guthaben und dieselben Aufträge.`
      : 'Dieser Schlüssel gehört zu einem Kraken-Konto, das Sie schon hinzugefügt haben. Beide sehen dasselbe Guthaben und dieselben Aufträge.',
  }),
  'other-kraken-account': () => ({
    wrong: 'Dieser Schlüssel gehört zu einem anderen Kraken-Konto als der Schlüssel, den er ersetzen würde.',
    fix: 'Wenn Sie das nicht wollen, erstellen Sie einen Schlüssel in dem Kraken-Konto, das jetzt verbunden ist. Sonst bestätigen Sie es unten.',
  }),
  'already-added': ({ facts: { account } }) => ({
    wrong: account
      ? `Dieser Schlüssel ist schon als „${account.name}“ hinzugefügt.`
      : 'Dieser Schlüssel ist schon bei einem Ihrer Konten hinzugefügt.',
    fix: 'Verwenden Sie dieses Konto, oder erstellen Sie bei Kraken einen anderen Schlüssel und fügen Sie ihn hier ein.',
  }),

  'not-reached': ({ facts: { which = [] } }) => ({
    wrong: which.length > 0 ? 'Von diesen unserer Adressen aus nicht versucht:' : 'Nicht gefragt, weil vorher etwas nicht in Ordnung war.',
  }),
  'addresses-not-set': () => ({ wrong: 'Nicht verglichen: Der Betreiber hat die Adressen der Plattform nicht festgelegt.' }),
  'not-available': () => ({
    wrong: 'Kraken hat es nicht gesagt.',
    fix: 'Testen Sie in einer Minute erneut; bleibt es so, zeigen Sie den Code dem Support.',
  }),
}
