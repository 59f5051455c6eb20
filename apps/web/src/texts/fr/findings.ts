import type { CheckId } from '@keyhaven/contract'
import type { FindingTexts } from '../finding-text.ts'

// Our names of the two fields, and Kraken's of the two values.
const FIELD = { publicKey: 'Clé publique', privateKey: 'Clé privée' } as const
const THE_KEY = { publicKey: 'La clé publique', privateKey: 'La clé privée' } as const
const KRAKENS = { publicKey: 'API key', privateKey: 'Private key' } as const

const TEST_AGAIN = 'Puis testez à nouveau.'
const EDIT = 'Chez Kraken, sous [Settings → API], modifiez la clé :'
const NOT_YOUR_FAULT = 'Votre clé n’y est pour rien.'
const LOST = 'Si Kraken n’affiche plus la clé privée, supprimez la clé là-bas et créez-en une nouvelle.'
const OR_ACCEPT = 'Ou acceptez l’avertissement.'
const PASTE_ALL = `${EDIT} collez la liste entière dans [IP address restriction] et enregistrez. ${TEST_AGAIN}`
const GOES_WHERE = `[API key] de Kraken va dans ${FIELD.publicKey}, [Private key] dans ${FIELD.privateKey}.`

const lost = (field: 'publicKey' | 'privateKey') => (field === 'privateKey' ? ` ${LOST}` : '')
const later = (wait = 'une minute') => `Testez à nouveau dans ${wait}.`

const UNPROVEN: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'Kraken n’a pas dit si la clé peut sortir de l’argent',
  'ip-restriction': 'Kraken n’a pas dit depuis quelles adresses la clé fonctionne',
  egress: 'La clé n’a pas été essayée depuis toutes nos adresses',
  limits: 'Kraken n’a pas dit si la clé expire, ou ne voit qu’une partie de votre historique',
}
const HOW_TO_PROVE: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'aucune case sur les retraits ne doit être cochée.',
  'ip-restriction': 'vérifiez que [IP address restriction] est activé et contient toutes les adresses du haut de cette page.',
  egress: 'vérifiez que [IP address restriction] contient toutes les adresses du haut de cette page.',
  limits: 'vérifiez que [Key expiration], [Query start date] et [Query end date] sont comme vous le voulez.',
}

export const findings: FindingTexts = {
  'not-base64': ({ facts: { field = 'privateKey', alphabet } }) =>
    alphabet === 'url-safe'
      ? {
          wrong: `${THE_KEY[field]} est écrite avec - et _, là où Kraken écrit + et /.`,
          fix: `Certains programmes conservent les clés ainsi. Copiez à nouveau [${KRAKENS[field]}] depuis Kraken même, et collez-la telle quelle.${lost(field)}`,
        }
      : {
          wrong: `${THE_KEY[field]} contient des caractères qu’aucune clé Kraken n’a.`,
          fix: `Copiez à nouveau [${KRAKENS[field]}] avec le bouton de copie de Kraken, et collez-la telle quelle.${lost(field)}`,
        },
  'wrong-length': ({ facts: { field = 'privateKey', length = 0, expected = 0 }, number }) => ({
    wrong: `${THE_KEY[field]} a ${number(length)} caractères ; celles de Kraken en ont ${number(expected)}.`,
    fix:
      length === 88 && expected === 56
        ? `C’est peut-être la clé privée. ${GOES_WHERE}`
        : length === 56 && expected === 88
          ? `C’est peut-être une clé publique. ${GOES_WHERE}`
          : `${length < expected ? 'Il en manque une partie' : 'Il y a quelque chose en trop'} : copiez à nouveau [${KRAKENS[field]}] avec le bouton de copie de Kraken.${lost(field)}`,
  }),
  swapped: () => ({ wrong: 'Chacune des deux clés est dans le champ de l’autre.', fix: GOES_WHERE }),
  'same-key-twice': () => ({
    wrong: 'Les deux champs contiennent la même clé.',
    fix: `Kraken affiche deux valeurs : ${GOES_WHERE}`,
  }),
  'key-name-pasted': ({ facts: { field = 'publicKey' } }) => ({
    wrong: `Le champ ${FIELD[field]} contient le nom de la clé, pas la clé.`,
    fix: `Le nom ne fait qu’étiqueter la clé dans la liste de Kraken. Copiez la longue valeur que Kraken appelle [${KRAKENS[field]}].`,
  }),
  'futures-key': () => ({
    wrong: 'C’est une clé pour Kraken Futures ; il faut une clé Spot.',
    fix: 'Chez Kraken, sous [Settings → API], créez une clé dans la section [Spot trading API] et collez celle-là.',
  }),

  insisted: () => ({ wrong: 'Nous ne connaissons pas cette longueur : vous avez insisté, donc Kraken décide.' }),

  unreachable: ({ wait }) => ({
    wrong: 'Kraken était injoignable.',
    fix: `${NOT_YOUR_FAULT} Le chemin d’ici à Kraken est coupé ou trop lent ; rien n’est à changer à la clé. ${later(wait)}`,
  }),
  maintenance: ({ wait }) => ({
    wrong: 'Kraken n’est pas pleinement en service pour l’instant.',
    fix: `${NOT_YOUR_FAULT} status.kraken.com dit combien de temps cela dure ; rien n’est à changer à la clé. ${later(wait)}`,
  }),
  'rate-limited': ({ wait }) => ({
    wrong: 'Kraken nous demande de ralentir.',
    fix: `${NOT_YOUR_FAULT} D’ici là, nous n’envoyons à Kraken rien de cette clé. ${later(wait)}`,
  }),
  'locked-out': ({ wait = '15 minutes' }) => ({
    wrong: 'Kraken ne répond plus à notre adresse pour un moment.',
    fix: `${NOT_YOUR_FAULT} Des clés erronées de n’importe qui ont pu le causer. Nous n’envoyons rien avant la fin, car chaque essai prolonge l’attente. ${later(wait)}`,
  }),
  'bad-answer': ({ wait }) => ({
    wrong: 'Nous n’avons pas compris la réponse de Kraken.',
    fix: `${NOT_YOUR_FAULT} Quelque chose chez Kraken, ou en chemin, ne va pas. ${later(wait)} Si cela persiste, montrez le code au support.`,
  }),
  slow: ({ took }) => ({
    wrong: took ? `Kraken a mis ${took} à répondre.` : 'Kraken répond lentement.',
    fix: 'La clé fonctionne. Tant que cela dure, les ordres peuvent être lents.',
  }),

  'key-not-recognised': ({ causes }) => ({
    wrong: 'Kraken n’accepte pas cette clé.',
    fix:
      causes === 0
        ? 'Les mots de Kraken ci-dessous disent pourquoi. S’ils parlent de votre compte Kraken, demandez au support de Kraken ; puis testez à nouveau.'
        : 'Kraken donne une seule réponse pour plusieurs causes. Passez-les en revue dans cet ordre :',
  }),
  'signature-mismatch': () => ({
    wrong: 'Kraken connaît la clé publique, mais la clé privée n’y correspond pas.',
    fix: `Collez les deux valeurs d’une seule et même clé. ${LOST}`,
  }),
  expired: ({ facts: { when }, date }) => ({
    wrong: when ? `La clé a expiré le ${date(when)}.` : 'La clé a expiré.',
    fix: 'Créez une nouvelle clé chez Kraken, sans [Key expiration] ou avec une date plus lointaine.',
  }),
  'nonce-behind': () => ({
    wrong: 'Un autre programme utilise, ou a utilisé, cette clé.',
    fix: 'Deux programmes ne peuvent pas partager une clé. Créez-en une nouvelle chez Kraken pour cette plateforme seule, et collez-la ici.',
  }),
  'key-has-2fa': () => ({
    wrong: 'La clé demande un code à deux facteurs à chaque appel.',
    fix: 'Désactivez l’authentification à deux facteurs pour cette clé (pas pour votre compte Kraken), ou créez une nouvelle clé sans.',
  }),

  missing: ({ facts: { which = [] }, plural }) => ({
    wrong: plural(which.length, {
      one: 'Il manque à la clé une autorisation nécessaire :',
      other: 'Il manque à la clé des autorisations nécessaires :',
    }),
    fix: `${EDIT} cochez ${plural(which.length, { one: 'cette case', other: 'ces cases' })} et enregistrez. ${TEST_AGAIN}`,
  }),
  excess: () => ({
    wrong: 'La clé peut faire plus que ce dont la plateforme a besoin :',
    fix: `${EDIT} décochez ces cases et enregistrez. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'unknown-permissions': () => ({ wrong: 'La clé a des droits que nous ne connaissons pas. Ils ne sont pas nécessaires :' }),
  rights: () => ({ wrong: 'Ce que la clé peut faire :' }),
  unproven: ({ facts: { which = [] }, check }) => ({
    wrong: `${UNPROVEN[check ?? 'format'] ?? 'Kraken ne décrit pas cette clé, et aucun appel inoffensif ne dit tout'}${which.length === 0 ? '.' : ' :'}`,
    fix: `Regardez la clé chez Kraken, sous [Settings → API] : ${HOW_TO_PROVE[check ?? 'format'] ?? 'les cases nécessaires doivent être cochées et toutes les autres vides.'} ${OR_ACCEPT}`,
  }),
  'withdrawal-enabled': () => ({
    wrong: 'La clé peut sortir de l’argent de votre compte :',
    fix: `${EDIT} décochez ces cases et enregistrez. ${TEST_AGAIN} Nous n’enregistrons jamais une clé qui peut retirer : si elle fuyait, elle pourrait vider le compte.`,
  }),

  'websocket-off': () => ({
    wrong: 'Les données en direct sont désactivées pour cette clé.',
    fix: `${EDIT} activez [WebSocket interface] et enregistrez. ${TEST_AGAIN}`,
  }),
  'websocket-refused': () => ({
    wrong: 'Kraken a refusé la connexion de données en direct.',
    fix: `${EDIT} vérifiez que [WebSocket interface] est activé et que [IP address restriction] contient toutes les adresses du haut de cette page. ${TEST_AGAIN}`,
  }),

  'egress-not-listed': () => ({ wrong: 'Il manque de nos adresses dans la restriction d’adresses IP de la clé :', fix: PASTE_ALL }),
  'egress-announced': ({ facts: { when }, date }) => ({
    wrong: `${when ? `À partir du ${date(when)}` : 'Bientôt'}, nos appels viendront aussi d’adresses qui manquent dans la restriction d’adresses IP de la clé :`,
    fix: `${PASTE_ALL} Ou acceptez l’avertissement et faites-le à temps.`,
  }),
  unrestricted: ({ facts: { paste } }) => ({
    wrong: 'La clé fonctionne depuis n’importe quelle adresse.',
    fix: `${EDIT} activez [IP address restriction], collez ${paste ? 'la liste entière' : 'les adresses du haut de cette page'} et enregistrez. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'foreign-addresses': () => ({
    wrong: 'La clé fonctionne aussi depuis des adresses qui ne sont pas les nôtres :',
    fix: `Sauf si un autre de vos programmes en a besoin, retirez-les de [IP address restriction] chez Kraken. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'egress-refused': () => ({ wrong: 'Kraken a refusé la clé depuis ces adresses, qui sont les nôtres :', fix: PASTE_ALL }),

  'expires-soon': ({ facts: { when, daysLeft }, date, dateTime, days }) => ({
    wrong: [
      when ? `La clé expire le ${daysLeft === 0 ? dateTime(when) : date(when)}` : 'La clé expire bientôt',
      daysLeft === undefined ? '.' : daysLeft === 0 ? ', dans moins d’un jour.' : `, dans ${days(daysLeft)}.`,
    ].join(''),
    fix: 'Ce jour-là, elle cesse de fonctionner. Mieux : créez une clé sans [Key expiration] ou avec une date plus lointaine. Ou acceptez l’avertissement et remplacez la clé à temps.',
  }),
  'query-window': ({ facts: { from, to }, date }) => ({
    wrong: `La clé ne voit qu’une partie de votre historique${from ? `, à partir du ${date(from)}` : ''}${to ? `${from ? '' : ','} jusqu’au ${date(to)}` : ''}.`,
    fix: `${EDIT} videz [Query start date] et [Query end date] et enregistrez. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'nonce-window': ({ facts: { window } }) => ({
    wrong: `La clé a une fenêtre de nonce${window ? ` de ${window}` : ''} : Kraken accepte aussi ses appels dans le désordre. La plateforme n’en a pas besoin, et cela ne nuit pas.`,
  }),

  'same-kraken-account': ({ facts: { account } }) => ({
    wrong: account
      ? `Cette clé appartient au même compte Kraken que « ${account.name} ». Les deux verront les mêmes fonds et les mêmes ordres.`
      : 'Cette clé appartient à un compte Kraken que vous avez déjà ajouté. Les deux verront les mêmes fonds et les mêmes ordres.',
  }),
  'other-kraken-account': () => ({
    wrong: 'Cette clé appartient à un autre compte Kraken que la clé qu’elle remplacerait.',
    fix: 'Si ce n’est pas ce que vous voulez, créez une clé dans le compte Kraken actuellement connecté. Sinon, confirmez-le ci-dessous.',
  }),
  'already-added': ({ facts: { account } }) => ({
    wrong: account ? `Cette clé est déjà ajoutée sous « ${account.name} ».` : 'Cette clé est déjà ajoutée à l’un de vos comptes.',
    fix: 'Utilisez ce compte, ou créez une autre clé chez Kraken et collez-la ici.',
  }),

  'not-reached': ({ facts: { which = [] } }) => ({
    wrong: which.length > 0 ? 'Pas essayée depuis ces adresses, qui sont les nôtres :' : 'Pas demandé, à cause de ce qui précède.',
  }),
  'addresses-not-set': () => ({ wrong: 'Pas comparé : l’exploitant n’a pas défini les adresses de la plateforme.' }),
  'not-available': () => ({
    wrong: 'Kraken ne l’a pas dit.',
    fix: 'Testez à nouveau dans une minute ; si cela persiste, montrez le code au support.',
  }),
}
