import type { Texts } from '../en/chooser.ts'

export const texts: Texts = {
  title: 'Choisissez une plateforme d’échange',
  lead: 'Où se trouve le compte que vous voulez connecter ?',
  search: 'Rechercher',
  found: (count, shown) => (count === 1 ? '1 plateforme' : `${shown} plateformes`),
  noneFound: 'Aucune plateforme de ce nom. Videz la recherche pour les voir toutes.',
  supports: { spot: 'Trading au comptant', 'live-data': 'Données en direct', 'address-lock': 'Clés limitées à nos adresses' },
  keyHint: 'Connexion par une clé API que vous créez là-bas.',
  practiceHint: 'Pour s’exercer : rien n’y est de l’argent réel.',
  none: 'Ce Keyhaven ne propose aucune plateforme. Demandez à son exploitant.',
  loadFailed: 'Les plateformes n’ont pas pu être chargées',
}
