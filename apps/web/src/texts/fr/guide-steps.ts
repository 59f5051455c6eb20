import type { Texts } from '../en/guide-steps.ts'

export const texts: Texts = {
  steps: {
    1: {
      text: 'Connectez-vous à Kraken Pro et allez à [Settings → API].',
      more: 'Ou : l’icône de profil en haut à droite, [Settings], onglet [API]. Sur certains comptes, il s’appelle [Connections & API].',
      picture: 'Kraken Pro : l’icône de profil en haut à droite et l’onglet API des paramètres sont signalés.',
    },
    2: {
      text: 'Dans la section [Spot trading API], appuyez sur [Create API key]. La fenêtre [Add API key] s’ouvre.',
      more: 'Spot et Futures demandent chacun leur clé, créées sur la même page : une clé Spot ne fonctionne pas pour Futures, ni l’inverse.',
      picture: 'Deux sections, Spot trading API et Futures trading API ; le bouton Create API key de la première est signalé.',
    },
    3: {
      text: 'Dans [Name], écrivez à quoi sert la clé. Chaque nom n’existe qu’une fois dans votre compte Kraken.',
      suggestion: 'Par exemple :',
      copySuggestion: 'Copier le nom',
      picture: 'La fenêtre Add API key avec le champ Name signalé.',
    },
    4: {
      text: 'Cochez exactement les cases signalées, et laissez toutes les autres vides.',
      picture: 'Trois colonnes de cases ; celles de la liste suivante sont cochées, toutes les autres vides.',
      needed: 'Cochez, et pourquoi :',
      empty: 'Laissez vides :',
    },
    5: {
      text: 'Activez [WebSocket interface] pour les données en direct, et [IP address restriction] avec ces adresses :',
      textNotSet:
        'Activez [WebSocket interface] pour les données en direct. Laissez [IP address restriction] désactivé tant que vous ne connaissez pas les adresses : demandez à l’exploitant de ce Keyhaven.',
      copyAddresses: 'Copier les adresses',
      picture: 'Six interrupteurs : WebSocket interface et IP address restriction sont activés, les quatre autres non.',
      pictureNotSet: 'Six interrupteurs : WebSocket interface est activé, les cinq autres non.',
      expiry: '[Key expiration] : facultatif. Ce jour-là, la clé cesse de fonctionner ; nous vous le rappelons avant.',
      query:
        '[Query start date], [Query end date] : facultatifs, de préférence vides. Avec eux, la plateforme ne voit qu’une partie de votre historique.',
      nonce: '[Custom nonce window] : désactivé, sauf si un réseau lent cause des erreurs de nonce.',
    },
    6: {
      text: 'Appuyez sur [Generate key]. Kraken demande le code à 6 chiffres de votre application d’authentification : saisissez-le et appuyez sur [Enter].',
      picture: 'Le bouton Generate key, puis un champ avec un code à 6 chiffres et le bouton Enter.',
    },
    7: {
      text: 'La vue [API key created] affiche deux valeurs. Copiez les deux maintenant : Kraken n’affiche plus jamais la clé privée.',
      goesInto: 'va dans',
      more: 'Si vous la perdez, supprimez la clé et créez-en une nouvelle. Appuyez ensuite sur [Close].',
      picture: 'La vue API key created avec deux valeurs, un bouton de copie à côté de chacune, et le bouton Close.',
    },
    8: {
      text: (test, submit) => `Collez les deux valeurs dans le formulaire, appuyez sur « ${test} », puis sur « ${submit} ».`,
      more: 'Si quelque chose est à corriger, ce guide s’ouvre à l’étape, avec la case signalée.',
      picture: 'Le formulaire de cette page avec ses trois champs et ses deux boutons.',
    },
  },

  open: 'Ouvrir les paramètres API de Kraken',
  openPractice: 'Ouvrir les paramètres API d’entraînement',
  neverTitle: 'Ne cochez jamais [Withdraw]',
  neverWithdraw: 'La plateforme n’a pas besoin de ce droit, et une clé qui fuit pourrait vider le compte. Nous refusons ces clés.',

  purposes: {
    'query-funds': 'lire les soldes',
    'query-open-trades': 'voir les ordres ouverts',
    'query-closed-trades': 'voir ce qui a été négocié',
    'modify-trades': 'passer et modifier des ordres',
    'close-trades': 'annuler des ordres',
    'query-ledger': 'voir les frais et les écritures',
    'add-funds': 'adresses de dépôt',
    'withdraw-funds': 'sortir de l’argent',
    'earn-funds': 'staking et rendements',
    'export-data': 'rapports',
  },

  ownMachine: {
    notFound: 'L’adresse de cette machine n’a pas pu être trouvée.',
    notFoundHelp: 'Saisissez-la ici telle que Kraken la voit : une adresse IPv4 ou IPv6. Elle reste dans ce navigateur.',
    typed: 'Adresse de cette machine',
    typedWrong: 'Ce n’est pas une adresse IP. Séparez-en plusieurs par des virgules.',
  },

  mend: {
    title: 'Le test dit',
    acts: {
      tick: 'Activez :',
      clear: 'Désactivez :',
      addresses: 'Collez nos adresses :',
      change: 'Plus tard, ou désactivé :',
      check: 'Vérifiez que c’est juste :',
      renew: 'Créez une nouvelle clé :',
      copy: 'Copiez à nouveau :',
    },
  },
}
