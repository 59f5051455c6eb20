import type { MailTexts } from './mail-texts.ts'

export const en: MailTexts = {
  subject: (accounts) => (accounts === 1 ? 'One of your accounts needs you' : `${accounts} of your accounts need you`),
  intro: (accounts) => (accounts === 1 ? 'This account needs something from you:' : 'These accounts need something from you:'),
  broken: 'Its key does not work any more. Mend it, or replace the key.',
  attention: 'Something is not right with its key. See what, and mend it.',
  expires: (when) => `Its key expires on ${when}. Make a new one at Kraken and replace it.`,
  expired: (when) => `Its key expired on ${when}. Make a new one at Kraken and replace it.`,
  addresses: (which, when) =>
    when === undefined
      ? `Its key does not allow these addresses of ours: ${which}. Add them at Kraken.`
      : `From ${when} on we also call from ${which}. Add that to the key at Kraken before then.`,
  practice: 'Practice account: wherever Kraken is named, the practice page is meant.',
  open: 'Open the account',
  why: 'You get this mail because these are your accounts.',
  unsubscribe: 'Stop these mails',
  confirm: 'Press the button to get no more mails about your accounts.',
  stopped: 'No more mails about your accounts will be sent to you.',
  calendar: (name, practice) => `The ${practice ? 'practice' : 'Kraken'} key of “${name}” expires`,
  invitation: {
    subject: 'Your invitation to Keyhaven',
    intro: (when) => `You are invited to Keyhaven. Open the link and choose a password; it is good until ${when}, once.`,
    open: 'Accept the invitation',
    unexpected: 'If you expected no invitation, do nothing: nobody gets in without this link.',
  },
}
