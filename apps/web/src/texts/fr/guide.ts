import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Comment créer la clé chez Kraken',
  tabs: { label: 'Formulaire et guide', form: 'Formulaire', guide: 'Guide' },
  show: 'Afficher le guide',
  hide: 'Masquer le guide',
  print: 'Imprimer',
  startOver: 'Recommencer',
  progress: (done, all) => `${done} sur ${all}`,
  done: (title) => `Fait : ${title}`,

  titles: {
    1: 'Ouvrez les paramètres API',
    2: 'Commencez une nouvelle clé',
    3: 'Nommez la clé',
    4: 'Choisissez les autorisations',
    5: 'Données en direct et adresses',
    6: 'Générez la clé',
    7: 'Copiez les deux valeurs',
    8: 'Collez et testez ici',
  },

  mend: {
    where: (steps) => `Le guide montre où : ${steps}.`,
    step: (step) => `étape ${step}`,
    show: 'Le montrer dans le guide',
    marked: 'À corriger',
  },
}
