import type { Texts } from '../en/index.ts'

export const checks: Texts['checks'] = {
  format: { name: 'Forme des clés', ok: 'Les deux ressemblent à des clés Spot de Kraken complètes.' },
  reachable: { name: 'Kraken répond', ok: 'Kraken fonctionne et nous répond.' },
  recognised: { name: 'Kraken connaît la clé', ok: 'Kraken accepte la clé et sa signature.' },
  permissions: { name: 'Autorisations', ok: 'Toutes les autorisations nécessaires sont cochées.' },
  'no-withdrawal': { name: 'Pas de retraits', ok: 'La clé ne peut rien retirer.' },
  websocket: { name: 'Données en direct', ok: 'L’interface WebSocket fonctionne.' },
  'ip-restriction': { name: 'Restriction d’adresses IP', ok: 'La clé ne fonctionne que depuis nos adresses.' },
  egress: { name: 'Chacune de nos adresses', ok: 'Kraken les laisse toutes utiliser la clé.' },
  limits: { name: 'Limites de la clé', ok: 'Ni expiration ni dates de consultation ne gênent.' },
  'not-duplicate': { name: 'Pas déjà ajoutée', ok: 'Aucun de vos comptes n’utilise cette clé.' },
}

export const outcomes: Texts['outcomes'] = {
  ok: 'Correct',
  skipped: 'Non vérifié',
  warning: 'Avertissement',
  unknown: 'Impossible à dire',
  failed: 'Échec',
}

export const candidates: Texts['candidates'] = {
  'copied-wrongly':
    'Une clé n’a pas été copiée en entier. Copiez à nouveau les deux avec les boutons de copie de Kraken, et collez-les ici.',
  'futures-key': 'La clé a été créée sous [Futures trading API]. Créez-en une dans la section [Spot trading API].',
  'deleted-or-expired':
    'La clé a été supprimée, révoquée ou a expiré. Cherchez-la dans la liste des clés de Kraken ; si elle n’y est plus ou a expiré, créez-en une nouvelle.',
  'address-not-allowed':
    'La restriction d’adresses IP de la clé ne contient pas nos adresses. Collez toutes celles du haut de cette page dans [IP address restriction].',
  'key-has-2fa':
    'La clé demande un code à deux facteurs. Désactivez-le pour cette clé (pas pour votre compte Kraken), ou créez une clé sans.',
}

export const findingParts: Texts['findingParts'] = {
  krakenSaid: 'Les mots de Kraken :',
  krakenStatus: 'Kraken dit de lui-même :',
  pasteAll: 'La liste entière à coller :',
  copyList: 'Copier la liste entière',
}

export const krakenStatuses: Texts['krakenStatuses'] = {
  online: 'pleinement en service.',
  maintenance: 'fermé pour maintenance.',
  cancel_only: 'pour l’instant, les ordres peuvent seulement être annulés.',
  post_only: 'pour l’instant, seuls les ordres qui attendent dans le carnet sont acceptés.',
}

export const rights: Texts['rights'] = {
  title: 'Tous les droits de cette clé, comme dans la fenêtre de Kraken',
  others: 'Autres droits',
  unknown: 'Activé, inconnu de nous',
  states: {
    granted: 'Accordé',
    missing: 'Manque : cochez-le',
    'must-be-off': 'Doit être désactivé : décochez-le',
    'not-needed': 'Inutile',
    off: 'Désactivé',
    'could-not-tell': 'Impossible à dire',
  },
}
