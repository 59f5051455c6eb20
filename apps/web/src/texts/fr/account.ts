import type { Texts } from '../en/account.ts'

export const texts: Texts = {
  list: {
    title: 'Comptes d’exchange',
    add: 'Ajouter un compte',
    addExchange: 'Compte d’exchange',
    addExchangeHint: 'Connecter avec une clé API',
    addPractice: 'Compte d’entraînement',
    addPracticeHint: 'Tout répéter, sans argent réel',
    columns: { name: 'Nom', exchange: 'Exchange', key: 'Clé', health: 'État', added: 'Ajouté', actions: 'Actions' },
    health: { ready: 'Prêt', attention: 'Attention requise', broken: 'Hors service', unknown: 'Inconnu' },
    remove: 'Supprimer',
    more: 'Afficher plus',
    loadFailed: 'Vos comptes n’ont pas pu être chargés',
    moreFailed: 'Les comptes suivants n’ont pas pu être chargés.',
    justAdded: 'Nouveau',
    empty: {
      title: 'Aucun compte pour l’instant',
      text: 'Ajoutez votre compte Kraken avec une clé API que vous créez chez Kraken. Nous testons la clé avec vous et disons quoi corriger avant d’enregistrer quoi que ce soit.',
      practice: 'Ou répétez tout avec un compte d’entraînement : aucun argent réel n’est en jeu.',
    },
  },

  page: {
    loading: 'Compte d’exchange',
    loadFailed: 'Le compte n’a pas pu être chargé',
    gone: { title: 'Ce compte n’est pas ici', text: 'Il a été supprimé, ou il est à quelqu’un d’autre.' },
    verify: 'Vérifier maintenant',
    replace: 'Remplacer les clés',
    remove: 'Supprimer le compte',
  },

  rename: {
    open: 'Renommer',
    label: 'Nouveau nom du compte',
    save: 'Enregistrer',
    overtaken: (present) =>
      `Il a été changé dans une autre fenêtre et s’appelle maintenant « ${present} ». Enregistrez à nouveau pour lui donner le nom saisi.`,
  },

  health: {
    titles: {
      ready: 'Les clés fonctionnent',
      attention: 'Quelque chose demande votre attention',
      broken: 'Les clés ne fonctionnent plus',
      unknown: 'Personne ne sait encore si les clés fonctionnent',
    },
    ready: 'Tout ce qu’il faut pour trader est là. Il n’y a rien à faire.',
    unknown: 'Vérifiez-les maintenant pour le savoir.',
    atKraken: 'Corrigez-le chez Kraken, puis vérifiez ici : le compte et son historique restent.',
    newKeys: 'Il faut une nouvelle clé : créez-la chez Kraken, puis remplacez les clés ici. Le compte et son historique restent.',
    openKraken: 'Ouvrir les paramètres API de Kraken',
    openPractice: 'Ouvrir les paramètres API d’entraînement',
    provenAt: 'Fonctionnement prouvé pour la dernière fois',
    neverProven: 'Pas encore',
    verifiedAt: 'Dernière vérification',
  },

  verifying: {
    title: 'Vérification',
    asking: 'Nous interrogeons Kraken avec les clés enregistrées. Cela se termine en 20 secondes au plus.',
    verdicts: {
      passed: { title: 'Les clés fonctionnent', text: 'Kraken a répondu à chaque question comme il se doit.' },
      'passed-with-warnings': { title: 'Les clés fonctionnent, avec des avertissements', text: 'Regardez ce qui est signalé ci-dessous.' },
      failed: { title: 'Les clés ne fonctionnent pas', text: 'Faites ce qui est signalé ci-dessous, puis vérifiez à nouveau.' },
      inconclusive: {
        title: 'Nous n’avons pas pu le savoir',
        text: 'Votre clé n’y est pour rien, et cela ne change rien. Le contrôle signalé dit ce qui s’est passé.',
      },
    },
    repeated: (at) =>
      `Kraken a refusé ces clés à ${at}, et elles n’ont pas été renvoyées : Kraken bloque quiconque répète un essai erroné. Voici la réponse d’alors.`,
    hide: 'Masquer',
  },

  rights: {
    title: 'Ce que la clé peut faire',
    untold: 'Kraken ne l’a pas encore dit. Vérifiez les clés pour le demander.',
  },

  addresses: {
    title: 'Adresses IP',
    unrestricted: 'La clé fonctionne depuis n’importe quelle adresse. Restreignez-la aux nôtres chez Kraken.',
    untold: 'Kraken n’a pas dit quelles adresses la clé autorise.',
    notSet: 'L’exploitant n’a pas défini les adresses de la plateforme.',
    ours: 'Les nôtres',
    foreign: 'Pas les nôtres',
    foreignState: 'Autorisée aussi',
    states: { allowed: 'Autorisée', missing: 'Manque à la clé', unknown: 'Impossible à dire' },
    paste: 'À coller dans [IP address restriction] chez Kraken :',
    copy: 'Copier la liste pour Kraken',
  },

  key: {
    title: 'La clé',
    hint: 'Clé',
    name: 'Nom chez Kraken',
    expires: 'Expire',
    never: 'Jamais',
    untold: 'Non communiqué',
    inDays: (date, days) => `${date}, dans ${days}`,
    inLessThanADay: (date) => `${date}, dans moins d’un jour`,
    expired: (date) => `Expirée le ${date}`,
    calendar: 'Ajouter à votre agenda',
    created: 'Créée chez Kraken',
    lastUsed: 'Dernière utilisation',
    neverUsed: 'Jamais',
    history: 'Voit les transactions',
    allHistory: 'Toutes',
    from: (date) => `à partir du ${date}`,
    until: (date) => `jusqu’au ${date}`,
    nonceWindow: 'Fenêtre de nonce',
    added: 'Ajoutée ici',
    toldAt: 'Selon Kraken au',
  },

  previous: {
    title: (hint) => `Supprimez l’ancienne clé ${hint} chez Kraken`,
    text: 'Elle a été effacée ici, mais reste valable chez Kraken jusqu’à ce que vous la supprimiez là-bas, sous [Settings → API].',
    atPractice: {
      title: (hint) => `Supprimez l’ancienne clé d’entraînement ${hint}`,
      text: 'Elle a été effacée ici, mais reste sur la page d’entraînement jusqu’à ce que vous l’y supprimiez.',
    },
    uses: {
      idle: 'Ces derniers temps, personne d’autre que cette plateforme ne l’a utilisée.',
      'in-use': 'Autre chose l’utilise encore : cherchez quel autre programme avant de la supprimer.',
      unknown: 'Kraken n’a pas dit si autre chose l’utilise encore.',
    },
    lastUsed: (when) => `Dernière utilisation : ${when}.`,
    done: 'Je l’ai supprimée',
  },

  timeline: {
    title: 'Vérifications',
    loadFailed: 'Les vérifications n’ont pas pu être chargées',
    none: 'Aucune pour l’instant.',
    more: 'Afficher les précédentes',
    triggers: {
      test: 'Avant l’ajout',
      owner: 'Par vous',
      support: 'Par le support',
      schedule: 'Automatique',
      replace: 'Test de nouvelles clés',
    },
    verdicts: {
      passed: 'Réussie',
      'passed-with-warnings': 'Réussie avec des avertissements',
      failed: 'Échouée',
      inconclusive: 'Impossible à dire',
    },
    code: 'Code du test',
    copyCode: 'Copier le code',
    took: (time) => `a duré ${time}`,
    reason: (reason) => `Motif : ${reason}`,
    checks: 'Tous les contrôles',
  },

  events: {
    title: 'Ce qui est arrivé à ce compte',
    loadFailed: 'Ce qui est arrivé n’a pas pu être chargé',
    none: 'Rien pour l’instant.',
    more: 'Afficher les précédents',
    by: { owner: 'Vous', support: 'Le support', platform: 'Keyhaven' },
    actions: {
      'account.added': 'Ajouté',
      'account.renamed': 'Renommé',
      'account.verification-started': 'Vérification des clés commencée',
      'account.verified': 'Clés vérifiées',
      'account.credentials-replaced': 'Clés remplacées',
      'account.removed': 'Supprimé',
      'account.looked-at': 'Consulté',
      'verification.run': 'Nouvelles clés testées',
      'verification.looked-up': 'Une vérification consultée',
    },
    other: 'Quelque chose a été fait',
    verified: (done, verdict, count, times) => `${done} : ${verdict}${count > 1 ? ` (${times} fois)` : ''}`,
    renamedTo: (name) => `Renommé en « ${name} »`,
    replaced: (from, to) => `Clés remplacées : ${from} par ${to}`,
  },

  replacing: {
    loading: 'Remplacer les clés',
    title: (name) => `Remplacer les clés de ${name}`,
    back: 'Retour au compte',
    lead: (hint) =>
      `L’ancienne clé ${hint} reste utilisée jusqu’à ce que la nouvelle ait réussi le test et soit enregistrée. Le compte garde son nom et son historique.`,
    notOffered: 'Cet exchange n’est plus proposé. Ses clés ne peuvent pas être remplacées.',
    fillIn: 'Saisissez les deux clés pour les tester.',
    passed: 'Enregistrez pour les mettre à la place des anciennes.',
    ready: 'Remplace les clés ; les anciennes sont effacées ici.',
    acceptOther: 'Oui, ce compte doit désormais utiliser cet autre compte Kraken',
    overtaken: (name, hint) =>
      `Il a été changé dans une autre fenêtre : il s’appelle maintenant « ${name} » et a la clé ${hint}. Enregistrez encore une fois pour remplacer celle-ci.`,
    done: (name) => `${name} a de nouvelles clés, enregistrées scellées.`,
  },

  attention: {
    title: 'À traiter',
    loadFailed: 'Ce qui est à traiter n’a pas pu être chargé',
    none: 'Rien ne demande votre attention.',
    replace: (name) => `Remplacez les clés de ${name}`,
    expires: (date, days) => `La clé expire le ${date}, dans ${days}.`,
    expired: (date) => `La clé a expiré le ${date}.`,
    mend: (name) => `Corrigez la clé de ${name} chez Kraken`,
    seeWhat: 'Voir ce qu’il faut corriger',
    addAddresses: (name) => `Ajoutez nos adresses à la clé de ${name} chez Kraken`,
    inUse: 'déjà utilisée',
    seeAccount: 'Voir le compte',
    mail: {
      title: 'E-mails',
      loadFailed: 'Impossible de savoir si vous recevez des e-mails',
      unavailable: 'L’exploitant de ce Keyhaven n’a pas configuré d’e-mails. Ce qui est à traiter figure ici.',
      wanted: 'M’envoyer un e-mail quand un compte a besoin de quelque chose',
      about: (email) => `À ${email} : un résumé, et non un e-mail par compte.`,
      refused: 'Vérifiez votre adresse e-mail',
      refusedText: (email, date) =>
        `${email} refuse nos e-mails depuis le ${date}. Plus aucun n’y est envoyé tant que vous ne réessayez pas.`,
      tryAgain: 'Réessayer',
    },
  },

  unsubscribe: {
    title: 'Arrêter les e-mails',
    lead: 'Vous ne recevrez plus d’e-mail quand un compte a besoin de quelque chose. Ce qui est à traiter figure toujours sur vos pages, où vous pouvez réactiver les e-mails.',
    stop: 'Arrêter ces e-mails',
    done: 'C’est fait : plus d’e-mails.',
    unknown: 'Ce lien est incomplet ou n’est plus valable. Ouvrez celui de l’e-mail le plus récent.',
  },

  removal: {
    title: (name) => `Supprimer ${name} ?`,
    erased: 'Les clés scellées sont effacées aussitôt, et la plateforme n’utilise plus ce compte. C’est irréversible.',
    atKraken: 'La clé elle-même reste valable chez Kraken. Supprimez-la là-bas aussi, sous [Settings → API].',
    atPractice: 'Rien n’y est réel. La clé reste sur l’exchange d’entraînement jusqu’à ce que vous l’y supprimiez.',
    typeName: 'Saisissez le nom du compte pour confirmer',
    typeHint: (name) => `Exactement ainsi : ${name}`,
    confirm: 'Supprimer le compte',
    failed: 'Le compte n’a pas été supprimé.',
    overtaken: (present) =>
      `Il a été changé dans une autre fenêtre et s’appelle maintenant « ${present} ». Fermez ceci et regardez-le d’abord.`,
  },
}
