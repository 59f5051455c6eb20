import type { MailTexts } from './mail-texts.ts'

export const nl: MailTexts = {
  subject: (accounts) => (accounts === 1 ? 'Een van je accounts heeft je nodig' : `${accounts} van je accounts hebben je nodig`),
  intro: (accounts) => (accounts === 1 ? 'Bij dit account moet je iets doen:' : 'Bij deze accounts moet je iets doen:'),
  broken: 'De sleutel werkt niet meer. Herstel of vervang hem.',
  attention: 'Er klopt iets niet met de sleutel. Kijk wat het is en herstel het.',
  expires: (when) => `De sleutel verloopt op ${when}. Maak een nieuwe aan bij Kraken en vervang hem.`,
  expired: (when) => `De sleutel is op ${when} verlopen. Maak een nieuwe aan bij Kraken en vervang hem.`,
  addresses: (which, when) =>
    when === undefined
      ? `De sleutel staat deze adressen van ons niet toe: ${which}. Voeg ze toe bij Kraken.`
      : `Vanaf ${when} komen onze aanroepen ook van ${which}. Voeg dat vóór die dag bij Kraken aan de sleutel toe.`,
  practice: 'Oefenaccount: waar Kraken wordt genoemd, is de oefenpagina bedoeld.',
  open: 'Account openen',
  why: 'Je krijgt deze e-mail omdat dit jouw accounts zijn.',
  unsubscribe: 'Geen e-mails meer ontvangen',
  confirm: 'Druk op de knop om geen e-mails meer over je accounts te krijgen.',
  stopped: 'Je krijgt geen e-mails meer over je accounts.',
  calendar: (name, practice) => `De ${practice ? 'oefensleutel' : 'Kraken-sleutel'} van “${name}” verloopt`,
  invitation: {
    subject: 'Je uitnodiging voor Keyhaven',
    intro: (when) => `Je bent uitgenodigd voor Keyhaven. Open de link en kies een wachtwoord; hij geldt tot ${when}, één keer.`,
    open: 'Uitnodiging aannemen',
    unexpected: 'Verwachtte je geen uitnodiging, doe dan niets: zonder deze link komt niemand binnen.',
  },
}
