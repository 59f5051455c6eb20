import type { Texts } from '../en/index.ts'

export const accounts: Texts['accounts'] = {
  added: (name) => `${name} a été ajouté. Ses clés sont enregistrées scellées.`,
  removed: (name) => `${name} a été supprimé, et ses clés ont été effacées.`,
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
