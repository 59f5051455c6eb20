import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Bienvenue',
  lead: 'Vous avez été invité sur ce Keyhaven. Choisissez un mot de passe, et vous y êtes.',
  submit: 'Créer le compte et se connecter',
  noLink: 'Ouvrez le lien entier de votre invitation : il se termine par un long code, qui manque ici.',
  over: 'Cette invitation a déjà servi, a été remplacée par une plus récente ou date de plus de sept jours. Demandez-en une autre à la personne qui vous a invité.',
  loadFailed: 'L’invitation n’a pas pu être lue',
  forOther: (email) => `Cette invitation est pour ${email}, qui n’a pas encore de compte ici. Déconnectez-vous pour l’utiliser.`,
  joined: 'Il existe déjà un compte avec l’adresse de cette invitation, et c’est le vôtre : il ne reste rien à faire.',
  signedIn: (email) => `Vous êtes connecté en tant que ${email}.`,
  stay: 'Rester connecté',
  leave: 'Se déconnecter et continuer',
}
