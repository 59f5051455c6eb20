import type { Texts } from '../en/invitation.ts'

export const texts: Texts = {
  title: 'Bienvenue',
  lead: 'Vous avez été invité sur ce Keyhaven. Choisissez un mot de passe, et vous y êtes.',
  submit: 'Créer le compte et se connecter',
  noLink: 'Ouvrez le lien entier de votre invitation : il se termine par un long code, qui manque ici.',
  over: 'Cette invitation a déjà servi, a été remplacée par une plus récente ou date de plus de sept jours. Demandez-en une autre à la personne qui vous a invité.',
  loadFailed: 'L’invitation n’a pas pu être lue',
  otherUser: (email) =>
    `Vous êtes connecté en tant que ${email}. L’invitation s’adresse à quelqu’un qui n’a pas encore de compte : déconnectez-vous pour l’utiliser.`,
  leave: 'Se déconnecter et continuer',
}
