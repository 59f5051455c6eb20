import { ACCOUNT_NAME_MAX } from '@keyhaven/contract'
import type { Texts } from '../en/index.ts'

export const panel: Texts['panel'] = {
  title: 'Ajouter votre compte Kraken',
  practiceNotice:
    'Entraînement : aucun argent réel n’est en jeu. Créez la clé sur la page d’entraînement, qui fonctionne comme celle de Kraken.',
  openPractice: 'Ouvrir le Kraken Pro d’entraînement',
  loadFailed: 'La page n’a pas pu être chargée',

  addresses: {
    label: 'Adresses IP à autoriser',
    cloud:
      'La plateforme appelle Kraken depuis ces adresses seulement. Collez-les toutes dans le champ [IP address restriction] de Kraken.',
    enterprise: 'Cette machine appelle Kraken depuis ces adresses. Collez-les toutes dans le champ [IP address restriction] de Kraken.',
    notSet: 'L’exploitant de ce Keyhaven n’a pas encore défini les adresses.',
    notSetHelp:
      'Demandez-les à l’exploitant avant de restreindre la clé. Sans la restriction, la clé fonctionne depuis n’importe quelle adresse.',
    fromEcho: 'Elle a été trouvée en demandant à un service d’où cette machine est vue.',
    usedFrom: (date) => `utilisée à partir du ${date}`,
    copyAll: 'Copier les adresses IP',
    copyOne: 'Copier',
  },

  form: {
    title: 'Vos clés',
    name: 'Nom du compte',
    nameHint: 'Pour le reconnaître, par exemple Principal.',
    publicKey: 'Clé publique',
    publicKeyHint: 'Kraken l’appelle « API key » : 56 caractères.',
    privateKey: 'Clé privée',
    privateKeyHint: 'Kraken l’affiche une fois : 88 caractères. Elle sert seulement à signer et n’est plus jamais affichée.',
    show: 'Afficher la clé privée',
    hide: 'Masquer la clé privée',
    removed: (what) => `Retiré : ${what}`,
    removedWhat: {
      blanks: 'espaces',
      'line-ends': 'fins de ligne',
      invisible: 'caractères invisibles',
      quotes: 'guillemets',
      label: 'un libellé devant la clé',
      separators: 'virgules ou points-virgules',
    },
    both: 'Les deux clés étaient dans ce que vous avez collé : chacune est dans son champ.',
    insistHint: 'Est-ce exactement ce que Kraken affiche ?',
    insist: 'Tester quand même',
    insisted: 'Vous avez choisi de la tester telle quelle : Kraken décide.',
    swap: 'Échanger les deux clés',
    swapped: 'Les deux clés ont été échangées.',
    nameMissing: 'Donnez un nom au compte.',
    nameLong: `Au plus ${ACCOUNT_NAME_MAX} caractères.`,
    nameControls: 'Le nom contient des caractères invisibles ou de contrôle. Saisissez-le à nouveau.',
    test: 'TESTER LES CLÉS',
    testNeeds: 'Remplissez tous les champs pour tester les clés.',
    testNeedsWhole: 'Corrigez ce qui est signalé plus haut pour tester les clés.',
    testReady: 'Demande à Kraken ce que la clé peut faire. Rien n’est encore enregistré.',
    testHeld: 'Vous pourrez tester à nouveau dans',
    testReleased: 'Vous pouvez tester à nouveau.',
  },

  result: {
    title: 'Résultat du test',
    intro: 'Ces questions sont posées à Kraken. Cela prend une ou deux secondes.',
    asking: 'Nous interrogeons Kraken. Cela se termine en 20 secondes au plus.',
    now: (check) => `En cours : ${check}`,
    stop: 'Arrêter',
    edited: 'Vous avez changé une clé depuis ce test. Testez à nouveau.',
    outdated: 'Ce test ne compte plus. Testez à nouveau.',
    code: 'Code du test',
    copyCode: 'Copier le code',
    showSupport: 'Montrez-le au support si vous avez besoin d’aide.',
    verdicts: {
      passed: { title: 'Les clés fonctionnent', text: 'Appuyez sur « Enregistrer » pour enregistrer le compte.' },
      'passed-with-warnings': {
        title: 'Les clés fonctionnent, avec des avertissements',
        text: 'Corrigez-les chez Kraken et testez à nouveau, ou acceptez-les ci-dessous.',
      },
      failed: {
        title: 'Les clés ne fonctionnent pas encore',
        text: 'Faites ce qui est signalé ci-dessous, puis testez à nouveau. Rien n’a été enregistré.',
      },
      inconclusive: {
        title: 'Nous n’avons pas pu le savoir',
        text: 'Votre clé n’y est pour rien. Rien n’a été enregistré. Le contrôle signalé dit ce qui s’est passé.',
      },
    },
    repeated: {
      title: 'Ces clés viennent d’être refusées',
      text: (rejectedAt, until) =>
        `Kraken a refusé ces mêmes clés à ${rejectedAt}, et elles n’ont pas été renvoyées : Kraken bloque quiconque répète un essai erroné. Changez une clé, ou attendez jusqu’à ${until}.`,
    },
    broke: 'Nous n’avons pas pu le savoir',
    testAgain: 'Tester à nouveau',
    testAgainIn: 'dans',
    duplicate: {
      title: 'Cette clé est déjà ajoutée',
      text: 'Rien n’a été enregistré. Utilisez le compte qui l’a, ou une autre clé.',
    },
    accept: 'J’accepte ces avertissements',
  },

  save: {
    submit: 'Enregistrer',
    saving: 'Enregistrement…',
    needsTest: 'Actif dès que les clés ont réussi le test.',
    needsMending: 'Inactif : ces clés n’ont pas réussi le test.',
    needsAccept: 'Acceptez d’abord les avertissements.',
    needsOtherKey: (name) => `Cette clé est déjà ajoutée sous « ${name} ».`,
    needsName: 'Donnez d’abord un nom au compte.',
    needsOtherName: 'Changez d’abord le nom du compte.',
    ready: 'Enregistre le compte ; la clé privée est scellée et n’est plus jamais affichée.',
    kept: 'Tout ce que vous avez saisi est encore là.',
    signInAgain:
      'Vous n’êtes plus connecté. Reconnectez-vous dans un autre onglet, puis continuez ici : tout ce que vous avez saisi est encore là.',
    signInLink: 'Se connecter',
  },
}
