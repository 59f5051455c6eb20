import type { Texts } from '../en/chooser.ts'

export const texts: Texts = {
  title: 'Choisissez un exchange',
  lead: 'Où se trouve le compte que vous voulez connecter ?',
  search: 'Rechercher',
  found: (count, shown) => (count === 1 ? '1 exchange' : `${shown} exchanges`),
  noneFound: 'Aucun exchange de ce nom. Videz la recherche pour les voir tous.',
  supports: { spot: 'Trading au comptant', 'live-data': 'Données en direct', 'address-lock': 'Clés limitées à nos adresses' },
  keyHint: 'Connexion par une clé API que vous créez là-bas.',
  practiceHint: 'Pour s’exercer : aucun argent réel n’est en jeu.',
  none: 'Ce Keyhaven ne propose aucun exchange. Demandez à son exploitant.',
  loadFailed: 'Les exchanges n’ont pas pu être chargés',
}
