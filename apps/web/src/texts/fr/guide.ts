import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Comment créer la clé chez Kraken',
  open: 'Ouvrir les paramètres API de Kraken',
  openPractice: 'Ouvrir les paramètres API d’entraînement',
  signIn: 'Connectez-vous à Kraken Pro et allez à',
  create: 'Dans cette section, appuyez sur le bouton :',
  name: 'Donnez à la clé un nom qui dit à quoi elle sert.',
  permissions: 'Cochez exactement ces cases, et laissez les autres vides :',
  neverWithdraw:
    'Ne cochez jamais « Withdraw ». La plateforme n’a pas besoin de ce droit, une clé qui fuit pourrait vider le compte, et nous refusons ces clés.',
  websocket: 'Activez, pour les données en direct :',
  restriction: 'Activez, et collez les adresses :',
  restrictionNotSet: 'Laissez désactivé jusqu’à ce que l’exploitant vous ait donné les adresses :',
  generate: 'Appuyez sur le bouton, et saisissez le code de votre application d’authentification :',
  copy: 'Copiez maintenant les deux valeurs ; Kraken n’affiche la clé privée qu’une fois.',
  copyTo: (kraken, ours) => `${kraken} va dans ${ours}`,
  ticked: 'cocher',
  empty: 'laisser vide',
  never: 'ne jamais cocher',
}
