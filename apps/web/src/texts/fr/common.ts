import type { Texts } from '../en/index.ts'

export const common: Texts['common'] = {
  product: 'Keyhaven',
  skip: 'Aller au contenu',
  newTab: '(s’ouvre dans un nouvel onglet)',
  retry: 'Réessayer',
  cancel: 'Annuler',
  back: 'Tous les comptes',
  loading: 'Chargement…',
  practice: 'Entraînement',
  copied: 'Copié',
  copiedOne: (what) => `Copié : ${what}`,
  selected: 'Sélectionné : copiez avec Ctrl+C ou ⌘C',
  pageTitle: (page) => `${page} · Keyhaven`,
}

export const userMenu: Texts['userMenu'] = {
  button: 'Menu utilisateur',
  signedInAs: 'Connecté en tant que',
  accounts: 'Comptes d’exchange',
  attention: 'À traiter',
  attentionCount: (count) => `À traiter (${count})`,
  language: 'Langue',
  languageFailed: 'La langue n’a pas pu être changée durablement : le serveur était injoignable. Réessayez.',
  signOut: 'Se déconnecter',
  signOutFailed: 'Vous êtes encore connecté : le serveur était injoignable. Réessayez.',
}

export const notFound: Texts['notFound'] = {
  title: 'Cette page n’existe pas',
  text: 'L’adresse est peut-être mal saisie, ou la page a été déplacée.',
  home: 'Aller à vos comptes d’exchange',
}

export const crash: Texts['crash'] = {
  title: 'Cette page a cessé de fonctionner',
  text: 'C’est notre faute, pas la vôtre. Rien de ce que vous avez enregistré n’est perdu. Rechargez la page ; si cela se reproduit, dites au support ce que vous avez fait.',
  reload: 'Recharger la page',
}

export const start: Texts['start'] = {
  failed: 'Keyhaven est injoignable',
}
