import type { Texts } from '../en/account.ts'

export const texts: Texts = {
  list: {
    title: 'Beursaccounts',
    add: 'Account toevoegen',
    addExchange: 'Beursaccount',
    addExchangeHint: 'Verbinden met een API-sleutel',
    addPractice: 'Oefenaccount',
    addPracticeHint: 'Alles oefenen, zonder echt geld',
    columns: { name: 'Naam', exchange: 'Beurs', key: 'Sleutel', health: 'Toestand', added: 'Toegevoegd', actions: 'Acties' },
    health: { ready: 'Klaar', attention: 'Vraagt aandacht', broken: 'Defect', unknown: 'Onbekend' },
    remove: 'Verwijderen',
    more: 'Meer tonen',
    loadFailed: 'Je accounts konden niet worden geladen',
    moreFailed: 'De volgende accounts konden niet worden geladen.',
    justAdded: 'Nieuw',
    empty: {
      title: 'Nog geen account',
      text: 'Voeg je Kraken-account toe met een API-sleutel die je bij Kraken maakt. We testen de sleutel samen met je en zeggen wat er moet veranderen voordat er iets wordt opgeslagen.',
      practice: 'Of oefen alles met een oefenaccount: daar gaat het nergens om echt geld.',
    },
  },

  page: {
    loading: 'Beursaccount',
    loadFailed: 'Het account kon niet worden geladen',
    gone: { title: 'Dit account is hier niet', text: 'Het is verwijderd, of het is van iemand anders.' },
    verify: 'Nu controleren',
    replace: 'Sleutels vervangen',
    remove: 'Account verwijderen',
  },

  rename: {
    open: 'Hernoemen',
    label: 'Nieuwe naam van het account',
    save: 'Opslaan',
    overtaken: (present) =>
      `Het is in een ander venster gewijzigd en heet nu “${present}”. Sla opnieuw op om de ingevoerde naam te gebruiken.`,
  },

  health: {
    titles: {
      ready: 'De sleutels werken',
      attention: 'Iets vraagt je aandacht',
      broken: 'De sleutels werken niet meer',
      unknown: 'Niemand weet nog of de sleutels werken',
    },
    ready: 'Alles wat voor het handelen nodig is, is er. Je hoeft niets te doen.',
    unknown: 'Controleer ze nu om het te weten te komen.',
    atKraken: 'Verhelp het bij Kraken en controleer dan hier: het account en zijn geschiedenis blijven bewaard.',
    newKeys:
      'Hiervoor is een nieuwe sleutel nodig: maak hem bij Kraken en vervang dan hier de sleutels. Het account en zijn geschiedenis blijven bewaard.',
    openKraken: 'Krakens API-instellingen openen',
    openPractice: 'De oefen-API-instellingen openen',
    provenAt: 'Werkte aantoonbaar voor het laatst',
    neverProven: 'Nog nooit',
    verifiedAt: 'Laatst gecontroleerd',
  },

  verifying: {
    title: 'Controle',
    asking: 'We vragen het Kraken met de opgeslagen sleutels. Het is binnen 20 seconden klaar.',
    verdicts: {
      passed: { title: 'De sleutels werken', text: 'Kraken heeft elke vraag beantwoord zoals het hoort.' },
      'passed-with-warnings': { title: 'De sleutels werken, met waarschuwingen', text: 'Bekijk wat hieronder is aangegeven.' },
      failed: { title: 'De sleutels werken niet', text: 'Doe wat hieronder is aangegeven en controleer opnieuw.' },
      inconclusive: {
        title: 'We konden het niet vaststellen',
        text: 'Dat ligt niet aan je sleutel en verandert niets. De aangegeven controle zegt wat er gebeurde.',
      },
    },
    repeated: (at) =>
      `Kraken weigerde deze sleutels om ${at}, en ze zijn niet opnieuw gestuurd: Kraken blokkeert iedereen die een verkeerde poging herhaalt. Dit is het antwoord van toen.`,
    hide: 'Verbergen',
  },

  rights: {
    title: 'Wat de sleutel mag',
    untold: 'Kraken heeft het nog niet gezegd. Controleer de sleutels om het te vragen.',
  },

  addresses: {
    title: 'IP-adressen',
    unrestricted: 'De sleutel werkt vanaf elk adres. Beperk hem bij Kraken tot de onze.',
    untold: 'Kraken heeft niet gezegd welke adressen de sleutel toestaat.',
    notSet: 'De beheerder heeft de adressen van het platform niet ingesteld.',
    ours: 'Van ons',
    foreign: 'Niet van ons',
    foreignState: 'Ook toegestaan',
    states: { allowed: 'Toegestaan', missing: 'Ontbreekt bij de sleutel', unknown: 'Niet vast te stellen' },
    paste: 'Om te plakken in [IP address restriction] bij Kraken:',
    copy: 'De lijst voor Kraken kopiëren',
  },

  key: {
    title: 'De sleutel',
    hint: 'Sleutel',
    name: 'Naam bij Kraken',
    expires: 'Verloopt',
    never: 'Nooit',
    untold: 'Niet gezegd',
    inDays: (date, days) => `${date}, over ${days}`,
    inLessThanADay: (date) => `${date}, over minder dan een dag`,
    expired: (date) => `Verlopen op ${date}`,
    calendar: 'Zet in je agenda',
    created: 'Gemaakt bij Kraken',
    lastUsed: 'Laatst gebruikt',
    neverUsed: 'Nooit',
    history: 'Ziet trades',
    allHistory: 'Alle',
    from: (date) => `vanaf ${date}`,
    until: (date) => `tot en met ${date}`,
    nonceWindow: 'Nonce-venster',
    added: 'Hier toegevoegd',
    toldAt: 'Stand volgens Kraken',
  },

  previous: {
    title: (hint) => `Verwijder de oude sleutel ${hint} bij Kraken`,
    text: 'Hier is hij gewist, maar bij Kraken blijft hij geldig tot je hem daar verwijdert, onder [Settings → API].',
    atPractice: {
      title: (hint) => `Verwijder de oude oefensleutel ${hint}`,
      text: 'Hier is hij gewist, maar op de oefenpagina blijft hij tot je hem daar verwijdert.',
    },
    uses: {
      idle: 'Behalve dit platform heeft niemand hem de laatste tijd gebruikt.',
      'in-use': 'Iets anders gebruikt hem nog: zoek een ander programma voordat je hem verwijdert.',
      unknown: 'Kraken heeft niet gezegd of iets anders hem nog gebruikt.',
    },
    lastUsed: (when) => `Laatst gebruikt: ${when}.`,
    done: 'Ik heb hem verwijderd',
  },

  timeline: {
    title: 'Controles',
    loadFailed: 'De controles konden niet worden geladen',
    none: 'Nog geen.',
    more: 'Eerdere tonen',
    triggers: {
      test: 'Voor het toevoegen',
      owner: 'Door jou',
      support: 'Door de support',
      schedule: 'Vanzelf',
      replace: 'Test van nieuwe sleutels',
    },
    verdicts: {
      passed: 'Geslaagd',
      'passed-with-warnings': 'Geslaagd met waarschuwingen',
      failed: 'Mislukt',
      inconclusive: 'Niet vast te stellen',
    },
    code: 'Code',
    copyCode: 'De code kopiëren',
    took: (time) => `duurde ${time}`,
    reason: (reason) => `Reden: ${reason}`,
    checks: 'Alle controles',
  },

  events: {
    title: 'Wat er met dit account is gebeurd',
    loadFailed: 'Wat er is gebeurd kon niet worden geladen',
    none: 'Nog niets.',
    more: 'Eerdere tonen',
    by: { owner: 'Jij', support: 'De support', platform: 'Keyhaven' },
    actions: {
      'account.added': 'Toegevoegd',
      'account.renamed': 'Hernoemd',
      'account.verification-started': 'Controle van de sleutels gestart',
      'account.verified': 'Sleutels gecontroleerd',
      'account.credentials-replaced': 'Sleutels vervangen',
      'account.removed': 'Verwijderd',
      'account.looked-at': 'Bekeken',
      'verification.run': 'Nieuwe sleutels getest',
      'verification.looked-up': 'Een controle bekeken',
    },
    other: 'Er is iets gedaan',
    verified: (done, verdict, count, times) => `${done}: ${verdict}${count > 1 ? ` (${times} keer)` : ''}`,
    renamedTo: (name) => `Hernoemd tot “${name}”`,
    replaced: (from, to) => `Sleutels vervangen: ${from} door ${to}`,
  },

  replacing: {
    loading: 'Sleutels vervangen',
    title: (name) => `De sleutels van ${name} vervangen`,
    back: 'Terug naar het account',
    lead: (hint) =>
      `De oude sleutel ${hint} blijft in gebruik tot de nieuwe de test heeft doorstaan en is opgeslagen. Het account houdt zijn naam en zijn geschiedenis.`,
    notOffered: 'Deze beurs wordt niet meer aangeboden. De sleutels kunnen niet worden vervangen.',
    fillIn: 'Vul beide sleutels in om ze te testen.',
    passed: 'Sla op om de oude door deze te vervangen.',
    ready: 'Vervangt de sleutels; de oude worden hier gewist.',
    acceptOther: 'Ja, dit account moet voortaan dat andere Kraken-account gebruiken',
    overtaken: (name, hint) =>
      `Het is in een ander venster gewijzigd: het heet nu “${name}” en heeft de sleutel ${hint}. Sla nog eens op om die te vervangen.`,
    done: (name) => `${name} heeft nieuwe sleutels, verzegeld opgeslagen.`,
  },

  attention: {
    title: 'Vraagt aandacht',
    loadFailed: 'Wat aandacht vraagt kon niet worden geladen',
    none: 'Niets vraagt je aandacht.',
    replace: (name) => `Vervang de sleutels van ${name}`,
    expires: (date, days) => `De sleutel verloopt op ${date}, over ${days}.`,
    expired: (date) => `De sleutel is verlopen op ${date}.`,
    mend: (name) => `Herstel de sleutel van ${name} bij Kraken`,
    seeWhat: 'Bekijk wat er moet gebeuren',
    addAddresses: (name) => `Voeg onze adressen toe aan de sleutel van ${name} bij Kraken`,
    inUse: 'al in gebruik',
    seeAccount: 'Bekijk het account',
    mail: {
      title: 'E-mails',
      loadFailed: 'Of je e-mails krijgt kon niet worden geladen',
      unavailable: 'De beheerder van dit Keyhaven heeft geen e-mails ingesteld. Wat aandacht vraagt staat hier.',
      wanted: 'Ik wil een e-mail krijgen als een account iets nodig heeft',
      about: (email) => `Naar ${email}: één samenvatting, niet één e-mail per account.`,
      refused: 'Controleer je e-mailadres',
      refusedText: (email, date) =>
        `${email} weigert onze e-mails sinds ${date}. Er wordt niets meer naartoe gestuurd tot je het opnieuw probeert.`,
      tryAgain: 'Opnieuw proberen',
    },
  },

  unsubscribe: {
    title: 'E-mails stoppen',
    lead: 'Je krijgt geen e-mails meer als een account iets nodig heeft. Wat aandacht vraagt staat nog steeds op je pagina’s; daar kun je de e-mails weer aanzetten.',
    stop: 'Stop deze e-mails',
    done: 'Klaar: geen e-mails meer.',
    unknown: 'Deze link is niet volledig of niet meer geldig. Open die in de laatste e-mail.',
  },

  removal: {
    title: (name) => `${name} verwijderen?`,
    erased:
      'De verzegelde sleutels worden meteen gewist, en het platform gebruikt dit account niet meer. Dit kan niet ongedaan worden gemaakt.',
    atKraken: 'Bij Kraken blijft de sleutel geldig. Verwijder hem daar ook, onder [Settings → API].',
    atPractice: 'Niets ervan is echt. De sleutel blijft op de oefenbeurs tot je hem daar verwijdert.',
    typeName: 'Typ ter bevestiging de naam van het account',
    typeHint: (name) => `Precies zo: ${name}`,
    confirm: 'Account verwijderen',
    failed: 'Het account is niet verwijderd.',
    overtaken: (present) => `Het is in een ander venster gewijzigd en heet nu “${present}”. Sluit dit en bekijk het eerst.`,
  },
}
