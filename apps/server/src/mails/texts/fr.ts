import type { MailTexts } from './mail-texts.ts'

export const fr: MailTexts = {
  subject: (accounts) => (accounts === 1 ? 'Un de vos comptes a besoin de vous' : `${accounts} de vos comptes ont besoin de vous`),
  intro: (accounts) => (accounts === 1 ? 'Ce compte attend quelque chose de vous :' : 'Ces comptes attendent quelque chose de vous :'),
  broken: 'Sa clé ne fonctionne plus. Corrigez-la ou remplacez-la.',
  attention: 'Quelque chose ne va pas avec sa clé. Voyez ce que c’est et corrigez-le.',
  expires: (when) => `Sa clé expire le ${when}. Créez-en une nouvelle chez Kraken et remplacez-la.`,
  expired: (when) => `Sa clé a expiré le ${when}. Créez-en une nouvelle chez Kraken et remplacez-la.`,
  addresses: (which, when) =>
    when === undefined
      ? `Sa clé n’autorise pas ces adresses, qui sont les nôtres : ${which}. Ajoutez-les chez Kraken.`
      : `À partir du ${when}, nos appels viendront aussi de ${which}. Ajoutez cela à la clé chez Kraken avant cette date.`,
  practice: 'Compte d’entraînement : là où Kraken est nommé, il s’agit de la page d’entraînement.',
  open: 'Ouvrir le compte',
  why: 'Vous recevez cet e-mail parce que ces comptes sont les vôtres.',
  unsubscribe: 'Ne plus recevoir ces e-mails',
  confirm: 'Appuyez sur le bouton pour ne plus recevoir d’e-mails sur vos comptes.',
  stopped: 'Vous ne recevrez plus d’e-mails sur vos comptes.',
  calendar: (name, practice) => `La clé ${practice ? 'd’entraînement' : 'Kraken'} de « ${name} » expire`,
  invitation: {
    subject: 'Votre invitation à Keyhaven',
    intro: (when) => `Vous êtes invité sur Keyhaven. Ouvrez le lien et choisissez un mot de passe ; il vaut jusqu’au ${when}, une fois.`,
    open: 'Accepter l’invitation',
    unexpected: 'Si vous n’attendiez aucune invitation, ne faites rien : sans ce lien, personne n’entre.',
  },
}
