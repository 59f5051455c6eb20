import type { Texts } from '../en/account.ts'

export const texts: Texts = {
  list: {
    title: 'Börsenkonten',
    add: 'Konto hinzufügen',
    addExchange: 'Börsenkonto',
    addExchangeHint: 'Mit einem API-Schlüssel verbinden',
    addPractice: 'Übungskonto',
    addPracticeHint: 'Alles proben, ohne echtes Geld',
    columns: { name: 'Name', exchange: 'Börse', key: 'Schlüssel', health: 'Zustand', added: 'Hinzugefügt', actions: 'Aktionen' },
    health: { ready: 'Bereit', attention: 'Handlungsbedarf', broken: 'Defekt', unknown: 'Unbekannt' },
    remove: 'Entfernen',
    more: 'Mehr anzeigen',
    loadFailed: 'Ihre Konten konnten nicht geladen werden',
    moreFailed: 'Die nächsten Konten konnten nicht geladen werden.',
    justAdded: 'Neu',
    empty: {
      title: 'Noch kein Konto',
      text: 'Fügen Sie Ihr Kraken-Konto mit einem API-Schlüssel hinzu, den Sie bei Kraken erstellen. Wir testen den Schlüssel mit Ihnen und sagen, was zu ändern ist, bevor etwas gespeichert wird.',
      practice: 'Oder proben Sie alles mit einem Übungskonto: Dort geht es nie um echtes Geld.',
    },
  },

  page: {
    loading: 'Börsenkonto',
    loadFailed: 'Das Konto konnte nicht geladen werden',
    gone: { title: 'Dieses Konto ist nicht hier', text: 'Es wurde entfernt, oder es gehört jemand anderem.' },
    verify: 'Jetzt prüfen',
    replace: 'Schlüssel ersetzen',
    remove: 'Konto entfernen',
  },

  rename: {
    open: 'Umbenennen',
    label: 'Neuer Name des Kontos',
    save: 'Speichern',
    overtaken: (present) =>
      `Es wurde in einem anderen Fenster geändert und heißt jetzt „${present}“. Speichern Sie noch einmal, damit es den eingegebenen Namen bekommt.`,
  },

  health: {
    titles: {
      ready: 'Die Schlüssel funktionieren',
      attention: 'Etwas braucht Ihre Aufmerksamkeit',
      broken: 'Die Schlüssel funktionieren nicht mehr',
      unknown: 'Noch weiß niemand, ob die Schlüssel funktionieren',
    },
    ready: 'Alles, was der Handel braucht, ist da. Es gibt nichts zu tun.',
    unknown: 'Prüfen Sie sie jetzt, um es herauszufinden.',
    atKraken: 'Beheben Sie es bei Kraken und prüfen Sie dann hier: Das Konto und sein Verlauf bleiben.',
    newKeys:
      'Dafür braucht es einen neuen Schlüssel: Erstellen Sie ihn bei Kraken und ersetzen Sie dann die Schlüssel hier. Das Konto und sein Verlauf bleiben.',
    openKraken: 'Krakens API-Einstellungen öffnen',
    openPractice: 'Die Übungs-API-Einstellungen öffnen',
    provenAt: 'Zuletzt nachweislich funktioniert',
    neverProven: 'Noch nie',
    verifiedAt: 'Zuletzt geprüft',
  },

  verifying: {
    title: 'Prüfung',
    asking: 'Kraken wird mit den gespeicherten Schlüsseln gefragt. Das endet innerhalb von 20 Sekunden.',
    verdicts: {
      passed: { title: 'Die Schlüssel funktionieren', text: 'Kraken hat jede Frage so beantwortet, wie es sein soll.' },
      'passed-with-warnings': { title: 'Die Schlüssel funktionieren, mit Warnungen', text: 'Sehen Sie sich an, was unten markiert ist.' },
      failed: { title: 'Die Schlüssel funktionieren nicht', text: 'Tun Sie, was unten markiert ist, und prüfen Sie erneut.' },
      inconclusive: {
        title: 'Wir konnten es nicht feststellen',
        text: 'Das liegt nicht an Ihrem Schlüssel und ändert nichts. Die markierte Prüfung sagt, was geschehen ist.',
      },
    },
    repeated: (at) =>
      `Kraken hat diese Schlüssel um ${at} abgelehnt, und sie wurden nicht noch einmal gesendet: Kraken sperrt jeden, der einen falschen Versuch wiederholt. Das ist die Antwort von damals.`,
    hide: 'Ausblenden',
  },

  rights: {
    title: 'Was der Schlüssel darf',
    untold: 'Kraken hat es noch nicht gesagt. Prüfen Sie die Schlüssel, um zu fragen.',
  },

  addresses: {
    title: 'IP-Adressen',
    unrestricted: 'Der Schlüssel funktioniert von jeder Adresse aus. Beschränken Sie ihn bei Kraken auf unsere.',
    untold: 'Kraken hat nicht gesagt, welche Adressen der Schlüssel erlaubt.',
    notSet: 'Der Betreiber hat die Adressen der Plattform nicht festgelegt.',
    ours: 'Unsere',
    foreign: 'Nicht unsere',
    foreignState: 'Auch erlaubt',
    states: { allowed: 'Erlaubt', missing: 'Fehlt beim Schlüssel', unknown: 'Nicht feststellbar' },
    paste: 'Zum Einfügen bei Kraken in [IP address restriction]:',
    copy: 'Die Liste für Kraken kopieren',
  },

  key: {
    title: 'Der Schlüssel',
    hint: 'Schlüssel',
    name: 'Name bei Kraken',
    expires: 'Läuft ab',
    never: 'Nie',
    untold: 'Nicht gesagt',
    inDays: (date, days) => `${date} (noch ${days})`,
    inLessThanADay: (date) => `${date}, in weniger als einem Tag`,
    expired: (date) => `Abgelaufen am ${date}`,
    calendar: 'In den Kalender eintragen',
    created: 'Bei Kraken erstellt',
    lastUsed: 'Zuletzt verwendet',
    neverUsed: 'Nie',
    history: 'Sieht Trades',
    allHistory: 'Alle',
    from: (date) => `vom ${date} an`,
    until: (date) => `bis zum ${date}`,
    nonceWindow: 'Nonce-Fenster',
    added: 'Hier hinzugefügt',
    toldAt: 'Stand laut Kraken',
  },

  previous: {
    title: (hint) => `Löschen Sie den alten Schlüssel ${hint} bei Kraken`,
    text: 'Hier wurde er gelöscht, aber bei Kraken bleibt er gültig, bis Sie ihn dort löschen, unter [Settings → API].',
    atPractice: {
      title: (hint) => `Löschen Sie den alten Übungsschlüssel ${hint}`,
      text: 'Hier wurde er gelöscht, aber auf der Übungsseite bleibt er, bis Sie ihn dort löschen.',
    },
    uses: {
      idle: 'In letzter Zeit hat ihn niemand außer dieser Plattform verwendet.',
      'in-use': 'Etwas anderes verwendet ihn noch: Suchen Sie nach einem anderen Programm, bevor Sie ihn löschen.',
      unknown: 'Kraken hat nicht gesagt, ob ihn noch etwas anderes verwendet.',
    },
    lastUsed: (when) => `Zuletzt verwendet: ${when}.`,
    done: 'Ich habe ihn gelöscht',
  },

  timeline: {
    title: 'Prüfungen',
    loadFailed: 'Die Prüfungen konnten nicht geladen werden',
    none: 'Noch keine.',
    more: 'Frühere anzeigen',
    triggers: {
      test: 'Vor dem Hinzufügen',
      owner: 'Von Ihnen',
      support: 'Vom Support',
      schedule: 'Von selbst',
      replace: 'Test neuer Schlüssel',
    },
    verdicts: {
      passed: 'Bestanden',
      'passed-with-warnings': 'Mit Warnungen bestanden',
      failed: 'Nicht bestanden',
      inconclusive: 'Nicht feststellbar',
    },
    code: 'Code',
    copyCode: 'Code kopieren',
    took: (time) => `dauerte ${time}`,
    reason: (reason) => `Grund: ${reason}`,
    checks: 'Alle Prüfungen',
  },

  events: {
    title: 'Was mit diesem Konto geschah',
    loadFailed: 'Was geschah, konnte nicht geladen werden',
    none: 'Noch nichts.',
    more: 'Früheres anzeigen',
    by: { owner: 'Sie', support: 'Der Support', platform: 'Keyhaven' },
    actions: {
      'account.added': 'Hinzugefügt',
      'account.renamed': 'Umbenannt',
      'account.verification-started': 'Prüfung der Schlüssel begonnen',
      'account.verified': 'Schlüssel geprüft',
      'account.credentials-replaced': 'Schlüssel ersetzt',
      'account.removed': 'Entfernt',
      'account.looked-at': 'Angesehen',
      'verification.run': 'Neue Schlüssel getestet',
      'verification.looked-up': 'Eine Prüfung angesehen',
    },
    other: 'Etwas wurde getan',
    verified: (done, verdict, count, times) => `${done}: ${verdict}${count > 1 ? ` (${times}-mal)` : ''}`,
    renamedTo: (name) => `Umbenannt in „${name}“`,
    replaced: (from, to) => `Schlüssel ersetzt: ${from} durch ${to}`,
  },

  replacing: {
    loading: 'Schlüssel ersetzen',
    title: (name) => `Schlüssel von ${name} ersetzen`,
    back: 'Zurück zum Konto',
    lead: (hint) =>
      `Der alte Schlüssel ${hint} bleibt in Gebrauch, bis der neue den Test bestanden hat und gespeichert ist. Das Konto behält seinen Namen und seinen Verlauf.`,
    notOffered: 'Diese Börse wird nicht mehr angeboten. Ihre Schlüssel lassen sich nicht ersetzen.',
    fillIn: 'Geben Sie beide Schlüssel ein, um sie zu testen.',
    passed: 'Speichern Sie, um die alten durch sie zu ersetzen.',
    ready: 'Ersetzt die Schlüssel; die alten werden hier gelöscht.',
    acceptOther: 'Ja, dieses Konto soll von jetzt an jenes andere Kraken-Konto verwenden',
    overtaken: (name, hint) =>
      `Es wurde in einem anderen Fenster geändert: Es heißt jetzt „${name}“ und hat den Schlüssel ${hint}. Speichern Sie noch einmal, um diesen zu ersetzen.`,
    done: (name) => `${name} hat neue Schlüssel, versiegelt gespeichert.`,
  },

  attention: {
    title: 'Zu erledigen',
    loadFailed: 'Was zu erledigen ist, konnte nicht geladen werden',
    none: 'Es gibt nichts zu erledigen.',
    replace: (name) => `Die Schlüssel von ${name} ersetzen`,
    expires: (date, days) => `Der Schlüssel läuft am ${date} ab (noch ${days}).`,
    expired: (date) => `Der Schlüssel ist am ${date} abgelaufen.`,
    mend: (name) => `Den Schlüssel von ${name} bei Kraken in Ordnung bringen`,
    seeWhat: 'Ansehen, was zu ändern ist',
    addAddresses: (name) => `Unsere Adressen bei Kraken am Schlüssel von ${name} ergänzen`,
    inUse: 'schon in Gebrauch',
    seeAccount: 'Konto ansehen',
    mail: {
      title: 'E-Mails',
      loadFailed: 'Ob Sie E-Mails bekommen, konnte nicht geladen werden',
      unavailable: 'Der Betreiber dieses Keyhaven hat keine E-Mails eingerichtet. Was zu erledigen ist, steht hier.',
      wanted: 'Schreiben Sie mir, wenn ein Konto etwas braucht',
      about: (email) => `An ${email}: eine Zusammenfassung, nicht eine E-Mail für jedes Konto.`,
      refused: 'Ihre E-Mail-Adresse überprüfen',
      refusedText: (email, date) =>
        `${email} nimmt seit dem ${date} unsere E-Mails nicht mehr an. Es wird keine mehr dorthin gesendet, bis Sie es erneut versuchen.`,
      tryAgain: 'Erneut versuchen',
    },
  },

  unsubscribe: {
    title: 'E-Mails abbestellen',
    lead: 'Sie bekommen keine E-Mails mehr, wenn ein Konto etwas braucht. Was zu erledigen ist, steht weiterhin auf Ihren Seiten; dort können Sie die E-Mails wieder einschalten.',
    stop: 'Diese E-Mails abbestellen',
    done: 'Erledigt: keine E-Mails mehr.',
    unknown: 'Dieser Link ist nicht vollständig oder nicht mehr gültig. Öffnen Sie den in der neuesten E-Mail.',
  },

  removal: {
    title: (name) => `${name} entfernen?`,
    erased:
      'Die versiegelten Schlüssel werden sofort gelöscht, und die Plattform verwendet dieses Konto nicht mehr. Das lässt sich nicht rückgängig machen.',
    atKraken: 'Bei Kraken bleibt der Schlüssel gültig. Löschen Sie ihn auch dort, unter [Settings → API].',
    atPractice: 'Nichts daran ist echt. Der Schlüssel bleibt auf der Übungsbörse, bis Sie ihn dort löschen.',
    typeName: 'Geben Sie zur Bestätigung den Namen des Kontos ein',
    typeHint: (name) => `Genau so: ${name}`,
    confirm: 'Konto entfernen',
    failed: 'Das Konto wurde nicht entfernt.',
    overtaken: (present) =>
      `Es wurde in einem anderen Fenster geändert und heißt jetzt „${present}“. Schließen Sie dies und sehen Sie es sich zuerst an.`,
  },
}
