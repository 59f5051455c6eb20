import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  title: 'Comptes d’exchange',
  add: 'Ajouter un compte',
  addExchange: 'Compte d’exchange',
  addExchangeHint: 'Connecter avec une clé API',
  addPractice: 'Compte d’entraînement',
  addPracticeHint: 'Tout répéter, sans argent réel',
  columns: { name: 'Nom', exchange: 'Plateforme', key: 'Clé', health: 'État', added: 'Ajouté', actions: 'Actions' },
  health: { ready: 'Prêt', attention: 'À vérifier', broken: 'Hors service', unknown: 'Inconnu' },
  remove: 'Supprimer',
  more: 'Afficher plus',
  loadFailed: 'Vos comptes n’ont pas pu être chargés',
  moreFailed: 'Les comptes suivants n’ont pas pu être chargés.',
  added: (name) => `${name} a été ajouté. Ses clés sont enregistrées scellées.`,
  justAdded: 'Nouveau',
  removed: (name) => `${name} a été supprimé, et ses clés ont été effacées.`,
  empty: {
    title: 'Aucun compte pour l’instant',
    text: 'Ajoutez votre compte Kraken avec une clé API que vous créez chez Kraken. Nous testons la clé avec vous et disons quoi corriger avant d’enregistrer quoi que ce soit.',
    practice: 'Ou répétez tout avec un compte d’entraînement : rien n’y est de l’argent réel.',
  },
}

export const chooser: Texts['chooser'] = {
  title: 'Choisissez une plateforme d’échange',
  lead: 'Où se trouve le compte que vous voulez connecter ?',
  spot: 'Trading au comptant (Spot), avec une clé API que vous créez chez Kraken',
  none: 'Ce Keyhaven ne propose aucune plateforme. Demandez à son exploitant.',
  practiceQuestion: 'Juste pour essayer ?',
  practice: 'Ajouter un compte d’entraînement',
  loadFailed: 'Les plateformes n’ont pas pu être chargées',
}
