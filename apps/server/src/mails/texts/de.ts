import type { MailTexts } from './mail-texts.ts'

export const de: MailTexts = {
  subject: (accounts) => (accounts === 1 ? 'Eines Ihrer Konten braucht Sie' : `${accounts} Ihrer Konten brauchen Sie`),
  intro: (accounts) => (accounts === 1 ? 'Bei diesem Konto ist etwas zu tun:' : 'Bei diesen Konten ist etwas zu tun:'),
  broken: 'Sein Schlüssel funktioniert nicht mehr. Bringen Sie ihn in Ordnung, oder ersetzen Sie ihn.',
  attention: 'Mit seinem Schlüssel stimmt etwas nicht. Sehen Sie nach, was es ist, und beheben Sie es.',
  expires: (when) => `Sein Schlüssel läuft am ${when} ab. Legen Sie bei Kraken einen neuen an und ersetzen Sie ihn.`,
  expired: (when) => `Sein Schlüssel ist am ${when} abgelaufen. Legen Sie bei Kraken einen neuen an und ersetzen Sie ihn.`,
  addresses: (which, when) =>
    when === undefined
      ? `Sein Schlüssel lässt diese Adressen von uns nicht zu: ${which}. Tragen Sie sie bei Kraken ein.`
      : `Ab ${when} greifen wir auch von ${which} aus zu. Tragen Sie das vorher bei Kraken am Schlüssel ein.`,
  practice: 'Übungskonto: Wo Kraken genannt ist, ist die Übungsseite gemeint.',
  open: 'Konto öffnen',
  why: 'Sie erhalten diese E-Mail, weil es Ihre Konten sind.',
  unsubscribe: 'Diese E-Mails abbestellen',
  confirm: 'Drücken Sie den Knopf, um keine E-Mails mehr über Ihre Konten zu bekommen.',
  stopped: 'Sie bekommen keine E-Mails mehr über Ihre Konten.',
  calendar: (name, practice) => `Der ${practice ? 'Übungsschlüssel' : 'Kraken-Schlüssel'} von „${name}“ läuft ab`,
  invitation: {
    subject: 'Ihre Einladung zu Keyhaven',
    intro: (when) => `Sie sind zu Keyhaven eingeladen. Öffnen Sie den Link und wählen Sie ein Passwort; er gilt bis ${when}, einmal.`,
    open: 'Einladung annehmen',
    unexpected: 'Wenn Sie keine Einladung erwartet haben, tun Sie nichts: Ohne diesen Link kommt niemand hinein.',
  },
}
