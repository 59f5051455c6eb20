import type { Texts } from '../en/entrance.ts'

export const texts: Texts = {
  signIn: {
    title: 'Connexion',
    lead: 'Connectez votre compte Kraken et voyez qu’il fonctionne.',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    submit: 'Se connecter',
    putRight: 'Corrigez d’abord ceci :',
    emailMissing: 'Saisissez votre adresse e-mail.',
    emailInvalid: 'Cette adresse e-mail est incomplète.',
    passwordMissing: 'Saisissez votre mot de passe.',
    noCookie: 'Vous étiez connecté, mais le navigateur n’a gardé aucun cookie. Autorisez les cookies pour cette page et réessayez.',
    noAccountYet: 'Pas encore de compte ?',
    toSignUp: 'Créez-en un',
  },
  signUp: {
    title: 'Créez votre compte',
    submit: 'Créer le compte',
    passwordHint: (min) => `Au moins ${min} caractères. Quelques mots se retiennent mieux qu’une énigme.`,
    passwordShort: (min) => `Le mot de passe doit avoir au moins ${min} caractères.`,
    passwordLong: (max) => `Le mot de passe peut avoir au plus ${max} caractères.`,
    haveAccount: 'Vous avez déjà un compte ?',
    toSignIn: 'Se connecter',
  },
  firstAdmin: {
    title: 'Créer le premier administrateur',
    lead: 'Ce lien à usage unique crée le compte qui administre ce Keyhaven.',
    submit: 'Créer l’administrateur et se connecter',
    noLink: 'Ouvrez le lien entier que le serveur a affiché à son premier démarrage : il se termine par un long code, qui manque ici.',
    linkUsed: 'Il y a déjà un administrateur, ou ce lien n’est plus valable. Connectez-vous plutôt.',
  },
}
