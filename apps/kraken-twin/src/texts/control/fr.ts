import type { Texts } from '../en.ts'

export const control: Texts['control'] = {
  shown: {
    title: 'Commande – Kraken Pro (entraînement)',
    control: 'Commande',
    about:
      'Choisissez comment cette plateforme répond, puis testez une clé et voyez ce qui en résulte. Les réglages valent jusqu’à « Retour à la normale », ou jusqu’au redémarrage de la plateforme.',
    createFirst: 'Créez-en d’abord une.',
    keys: 'Clés',
    keysHelp: 'Ce qui est réglé pour une clé l’emporte sur ce qui est réglé pour toutes.',
    setNow: 'Réglé actuellement',
    normal: 'Retour à la normale',
    apply: 'Appliquer',
    lastCalls: 'Derniers appels',
    noCalls: 'Aucun appel pour l’instant.',
  },
  said: {
    allKeys: 'Toutes les clés',
    changedKey: '{key} – modifiée',
    applied: 'Appliqué : {name}.',
    normalAgain: 'De nouveau normal : {name}.',
    allNormal: 'Tout est normal.',
    nothingOfItsOwn: 'Rien en propre : cette clé suit ce qui est réglé pour toutes.',
    on: 'Activé',
    off: 'Désactivé',
    none: 'Aucun',
    onPath: 'sur {path}',
    timesMore: 'encore {times} fois',
    from: 'depuis {address}',
    fromWithKey: 'depuis {address}, clé {key}',
    fault: 'Panne : {fault}',
    noError: 'Aucune erreur',
    networkNote:
      'Impossible pour une seule clé : connexions refusées, appels publics et connexion du WebSocket, car rien n’y dit à qui ils sont. Choisissez toutes les clés pour cela.',
    groups: {
      keyInfo: 'Informations sur la clé (GetApiKeyInfo)',
      refusals: 'Appels refusés',
      limits: 'Limites et blocage',
      service: 'Service de Kraken',
      webSocket: 'Connexions WebSocket',
      network: 'Réseau',
    },
    wrong: {
      text: 'Saisissez une erreur telle que Kraken l’écrit : 1 à 200 caractères simples.',
      select: 'Choisissez autre chose.',
      check: 'Impossible ici.',
      number: 'Saisissez un nombre entier de {from} à {to}.',
    },
    controls: {
      casing: {
        label: 'Écriture des champs',
        help: 'Comment GetApiKeyInfo les écrit.',
        options: {
          camel: 'apiKeyName, comme documenté',
          snake: 'api_key_name, comme observé',
        },
      },
      numbers: {
        label: 'Types des nombres',
        help: 'Les heures et la fenêtre de nonce.',
        options: {
          documented: 'Comme documenté : les heures sont du texte',
          string: 'Tout en texte',
          number: 'Tout en nombres',
        },
      },
      emptyAllowlist: {
        label: 'Aucune restriction d’adresse',
        help: 'À quoi ressemble une liste d’adresses vide.',
        options: {
          '[]': '[] – une liste vide',
          '[""]': '[""] – une liste avec un texte vide',
        },
      },
      getApiKeyInfo: {
        label: 'GetApiKeyInfo répond',
        help: 'Sans lui, un programme doit découvrir les droits en essayant.',
        options: {
          on: 'Disponible',
        },
      },
      ipError: {
        label: 'Erreur pour une adresse étrangère',
        help: 'Quand l’appelant n’est pas dans la liste d’adresses de la clé.',
      },
      signatureError: {
        label: 'Erreur pour une mauvaise signature',
        help: 'Quand la clé privée n’est pas la bonne.',
      },
      twoFactor: {
        label: 'Mot de passe à usage unique',
        help: 'Si un appel doit en porter un.',
        options: {
          'as-made': 'Pas nécessaire',
          required: 'Nécessaire à chaque appel',
        },
      },
      otpError: {
        label: 'Erreur pour un mot de passe à usage unique manquant',
        help: 'Kraken ne dit pas qu’il s’agit du second facteur.',
      },
      lastNonce: {
        label: 'Nonce le plus élevé utilisé par d’autres',
        help: '0 : aucun. Avec 18446744073709551615, aucun nonce n’est assez élevé.',
      },
      tier: {
        label: 'Niveau',
        help: 'Combien d’appels la clé peut faire.',
        options: {
          starter: 'Starter : 15, puis 0,33 par seconde',
          intermediate: 'Intermediate : 20, puis 0,5 par seconde',
          pro: 'Pro : 20, puis 1 par seconde',
        },
      },
      historyCost: {
        label: 'Coût d’un appel d’historique',
        help: 'Écritures et historique des échanges.',
        options: {
          2: '2 appels',
          4: '4 appels',
        },
      },
      'lockout.threshold': {
        label: 'Blocage après',
        help: 'Clés refusées de suite.',
      },
      'lockout.lengthMs': {
        label: 'Durée du blocage (minutes)',
        help: 'Chaque nouvel essai le fait recommencer.',
      },
      'lockout.scope': {
        label: 'Qui est bloqué',
        help: 'Pour une clé, il n’atteint jamais les autres.',
        options: {
          key: 'La clé',
          address: 'L’adresse',
        },
      },
      system: {
        label: 'État du système',
        help: 'Les appels privés d’une clé le suivent ; ce que tous lisent reste comme il est pour toutes les clés.',
        options: {
          online: 'En ligne',
          maintenance: 'En maintenance',
          cancel_only: 'Annulation seulement',
          post_only: 'Post-only seulement',
        },
      },
      latencyMs: {
        label: 'Retard de chaque réponse (ms)',
        help: 'Comme si Kraken était loin.',
      },
      'serviceError.error': {
        label: 'Erreur à la place des réponses',
        help: 'Vide : aucune.',
      },
      'serviceError.path': {
        label: 'Appels avec cette erreur',
        help: 'Tous, ou ceux d’un chemin.',
        options: {
          '*': 'Tous les appels privés',
        },
      },
      'webSocket.kind': {
        label: 'Comportement du WebSocket',
        help: 'Ce que rencontre un programme qui se connecte ou s’abonne. Refuser les connexions : pour toutes les clés seulement.',
        options: {
          normal: 'Comme d’habitude',
          refuse: 'Refuse les connexions',
          error: 'Répond aux abonnements par une erreur',
          'close-1008': 'Ferme avec 1008, infraction aux règles',
          'no-snapshot': 'Confirme, et n’envoie aucune donnée',
          silent: 'Reste muet',
        },
      },
      'webSocket.refuse': {
        label: 'Statut HTTP du refus',
        help: '403 de la périphérie, 503 lors d’une panne.',
      },
      'webSocket.error': {
        label: 'Erreur d’un abonnement',
        help: 'À sa place.',
      },
      webSocketAddressLock: {
        label: 'La liste d’adresses vaut pour les WebSockets',
        help: 'Kraken ne dit pas si c’est le cas.',
      },
      statusFrame: {
        label: 'Message d’état à la connexion',
        help: 'Pour toutes les clés seulement : personne n’a encore nommé de clé.',
      },
      tokenLifetimeMs: {
        label: 'Durée de vie du jeton (secondes)',
        help: '0 : tout jeton a expiré.',
      },
      webSocketIdleMs: {
        label: 'Ferme après un silence de (ms)',
        help: 'Sans abonnement.',
      },
      heartbeatMs: {
        label: 'Temps entre les signes de vie (ms)',
        help: 'Avec un abonnement.',
      },
      'fault.kind': {
        label: 'Panne de réseau',
        help: 'Casse la connexion ou la réponse elle-même.',
        options: {
          none: 'Aucune',
          refused: 'Connexions refusées',
          reset: 'Connexion réinitialisée',
          close: 'Connexion fermée sans réponse',
          hang: 'À moitié ouverte : jamais de réponse',
          latency: 'En retard',
          jitter: 'En retard d’un temps aléatoire',
          'slow-drip': 'Au compte-gouttes, octet par octet',
          'never-ending': 'Une réponse sans fin',
          truncated: 'JSON tronqué',
          'cut-off': 'Coupée avant la longueur annoncée',
          oversized: 'Trop grande : 10 Mio',
          empty: 'Vide',
          'empty-object': 'Seulement un objet vide',
          'empty-error': 'Ni erreur ni résultat',
          'html-403': 'Page HTML, 403',
          'html-429': 'Page HTML, 429',
          'html-502': 'Page HTML, 502',
          'html-520': 'Page HTML, 520',
          redirect: 'Redirection',
          'frame-rubbish': 'WebSocket : un message qui n’est pas du JSON',
          'frame-cut': 'WebSocket : finit au milieu d’un message',
          'frame-close': 'WebSocket : ferme avant les données',
        },
      },
      'fault.ms': {
        label: 'Durée de la panne (ms)',
        help: 'Le retard, ou le temps entre les octets.',
      },
      'fault.path': {
        label: 'Chemin de la panne',
        help: 'Tous les chemins, ou un seul.',
        options: {
          '': 'Tous les chemins',
        },
      },
      'fault.times': {
        label: 'Nombre de fois',
        help: 'Vide : jusqu’à « Retour à la normale ».',
      },
    },
  },
}
