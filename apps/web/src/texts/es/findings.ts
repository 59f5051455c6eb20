import type { CheckId } from '@keyhaven/contract'
import type { FindingTexts } from '../finding-text.ts'

// Our names of the two fields, and Kraken's of the two values.
const FIELD = { publicKey: 'Clave pública', privateKey: 'Clave privada' } as const
const THE_KEY = { publicKey: 'La clave pública', privateKey: 'La clave privada' } as const
const KRAKENS = { publicKey: 'API key', privateKey: 'Private key' } as const

const TEST_AGAIN = 'Después, prueba de nuevo.'
const EDIT = 'En Kraken, en [Settings → API], edita la clave:'
const NOT_YOUR_FAULT = 'No es culpa de tu clave.'
const LOST = 'Si Kraken ya no muestra la clave privada, elimina la clave allí y crea una nueva.'
const OR_ACCEPT = 'O acepta la advertencia.'
const PASTE_ALL = `${EDIT} pega la lista completa en [IP address restriction] y guarda. ${TEST_AGAIN}`
const GOES_WHERE = `[API key] de Kraken va en ${FIELD.publicKey}; [Private key], en ${FIELD.privateKey}.`

const lost = (field: 'publicKey' | 'privateKey') => (field === 'privateKey' ? ` ${LOST}` : '')
const later = (wait = 'un minuto') => `Prueba de nuevo en ${wait}.`

const UNPROVEN: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'Kraken no dijo si la clave puede sacar dinero',
  'ip-restriction': 'Kraken no dijo desde qué direcciones funciona la clave',
  egress: 'La clave no se probó desde todas nuestras direcciones',
  limits: 'Kraken no dijo si la clave caduca o si solo ve una parte de tu historial',
}
const HOW_TO_PROVE: Partial<Record<CheckId, string>> = {
  'no-withdrawal': 'ninguna casilla sobre retiros puede estar marcada.',
  'ip-restriction':
    'comprueba que [IP address restriction] esté activado y contenga todas las direcciones de la parte superior de esta página.',
  egress: 'comprueba que [IP address restriction] contenga todas las direcciones de la parte superior de esta página.',
  limits: 'comprueba que [Key expiration], [Query start date] y [Query end date] estén como quieres.',
}

export const findings: FindingTexts = {
  'not-base64': ({ facts: { field = 'privateKey', alphabet } }) =>
    alphabet === 'url-safe'
      ? {
          wrong: `${THE_KEY[field]} está escrita con - y _, donde Kraken escribe + y /.`,
          fix: `Algunos programas guardan así las claves. Copia [${KRAKENS[field]}] otra vez desde Kraken y pégala sin cambios.${lost(field)}`,
        }
      : {
          wrong: `${THE_KEY[field]} contiene caracteres que ninguna clave de Kraken tiene.`,
          fix: `Copia [${KRAKENS[field]}] otra vez con el botón de copiar de Kraken y pégala sin cambios.${lost(field)}`,
        },
  'wrong-length': ({ facts: { field = 'privateKey', length = 0, expected = 0 }, number }) => ({
    wrong: `${THE_KEY[field]} tiene ${number(length)} caracteres; las de Kraken tienen ${number(expected)}.`,
    fix:
      length === 88 && expected === 56
        ? `Puede que sea la clave privada. ${GOES_WHERE}`
        : length === 56 && expected === 88
          ? `Puede que sea una clave pública. ${GOES_WHERE}`
          : `${length < expected ? 'Falta una parte' : 'Sobra algo'}: copia [${KRAKENS[field]}] otra vez con el botón de copiar de Kraken.${lost(field)}`,
  }),
  swapped: () => ({ wrong: 'Cada clave está en el campo de la otra.', fix: GOES_WHERE }),
  'same-key-twice': () => ({
    wrong: 'Los dos campos contienen la misma clave.',
    fix: `Kraken muestra dos valores: ${GOES_WHERE}`,
  }),
  'key-name-pasted': ({ facts: { field = 'publicKey' } }) => ({
    wrong: `El campo ${FIELD[field]} contiene el nombre de la clave, no la clave.`,
    fix: `El nombre solo identifica la clave en la lista de Kraken. Copia el valor largo que Kraken llama [${KRAKENS[field]}].`,
  }),
  'futures-key': () => ({
    wrong: 'Esta es una clave de Kraken Futures; hace falta una clave Spot.',
    fix: 'En Kraken, en [Settings → API], crea una clave en la sección [Spot trading API] y pega esa.',
  }),

  insisted: () => ({ wrong: 'No conocemos esta longitud: insististe, así que decide Kraken.' }),

  unreachable: ({ wait }) => ({
    wrong: 'No se pudo contactar con Kraken.',
    fix: `${NOT_YOUR_FAULT} El camino de aquí a Kraken está cortado o es demasiado lento; no hay que cambiar nada en la clave. ${later(wait)}`,
  }),
  maintenance: ({ wait }) => ({
    wrong: 'Kraken no está en pleno funcionamiento ahora mismo.',
    fix: `${NOT_YOUR_FAULT} status.kraken.com dice cuánto dura; no hay que cambiar nada en la clave. ${later(wait)}`,
  }),
  'rate-limited': ({ wait }) => ({
    wrong: 'Kraken nos pide ir más despacio.',
    fix: `${NOT_YOUR_FAULT} Durante ese tiempo no enviamos a Kraken nada de esta clave. ${later(wait)}`,
  }),
  'locked-out': ({ wait = '15 minutos' }) => ({
    wrong: 'Kraken no responde a nuestra dirección durante un rato.',
    fix: `${NOT_YOUR_FAULT} Pueden haberlo causado claves erróneas de cualquiera. No enviamos nada hasta que pase, porque cada intento lo alarga. ${later(wait)}`,
  }),
  'bad-answer': ({ wait }) => ({
    wrong: 'No entendimos la respuesta de Kraken.',
    fix: `${NOT_YOUR_FAULT} Algo en Kraken, o en el camino hasta allí, no va bien. ${later(wait)} Si sigue así, muestra el código a soporte.`,
  }),
  slow: ({ took }) => ({
    wrong: took ? `Kraken tardó ${took} en responder.` : 'Kraken responde despacio.',
    fix: 'La clave funciona. Mientras dure, las órdenes pueden ser lentas.',
  }),

  'key-not-recognised': ({ causes }) => ({
    wrong: 'Kraken no acepta esta clave.',
    fix:
      causes === 0
        ? 'Las palabras de Kraken, abajo, dicen por qué. Si hablan de tu cuenta de Kraken, pregunta al soporte de Kraken; después, prueba de nuevo.'
        : 'Kraken da la misma respuesta para varias causas. Repásalas en este orden:',
  }),
  'signature-mismatch': () => ({
    wrong: 'Kraken conoce la clave pública, pero la clave privada no le corresponde.',
    fix: `Pega los dos valores de una misma clave. ${LOST}`,
  }),
  expired: ({ facts: { when }, date }) => ({
    wrong: when ? `La clave caducó el ${date(when)}.` : 'La clave ha caducado.',
    fix: 'Crea una clave nueva en Kraken, sin [Key expiration] o con una fecha posterior.',
  }),
  'nonce-behind': () => ({
    wrong: 'Otro programa usa, o ha usado, esta clave.',
    fix: 'Dos programas no pueden compartir una clave. Crea una nueva en Kraken solo para esta plataforma y pégala aquí.',
  }),
  'key-has-2fa': () => ({
    wrong: 'La clave pide un código de dos factores en cada llamada.',
    fix: 'Desactiva la autenticación de dos factores para esta clave (no para tu cuenta de Kraken) o crea una clave sin ella.',
  }),

  missing: ({ facts: { which = [] }, plural }) => ({
    wrong: plural(which.length, {
      one: 'A la clave le falta un permiso necesario:',
      other: 'A la clave le faltan permisos necesarios:',
    }),
    fix: `${EDIT} marca ${plural(which.length, { one: 'esta casilla', other: 'estas casillas' })} y guarda. ${TEST_AGAIN}`,
  }),
  excess: () => ({
    wrong: 'La clave puede hacer más de lo que la plataforma necesita:',
    fix: `${EDIT} desmarca estas casillas y guarda. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'unknown-permissions': () => ({ wrong: 'La clave tiene permisos que no conocemos. No hacen falta:' }),
  rights: () => ({ wrong: 'Lo que la clave puede hacer:' }),
  unproven: ({ facts: { which = [] }, check }) => ({
    wrong: `${UNPROVEN[check ?? 'format'] ?? 'Kraken no describe esta clave, y ninguna llamada inofensiva lo revela todo'}${which.length === 0 ? '.' : ':'}`,
    fix: `Mira la clave en Kraken, en [Settings → API]: ${HOW_TO_PROVE[check ?? 'format'] ?? 'las casillas necesarias deben estar marcadas y todas las demás vacías.'} ${OR_ACCEPT}`,
  }),
  'withdrawal-enabled': () => ({
    wrong: 'La clave puede sacar dinero de tu cuenta:',
    fix: `${EDIT} desmarca estas casillas y guarda. ${TEST_AGAIN} Nunca guardamos una clave que pueda retirar: si se filtrara, podría vaciar la cuenta.`,
  }),

  'websocket-off': () => ({
    wrong: 'Los datos en vivo están desactivados para esta clave.',
    fix: `${EDIT} activa [WebSocket interface] y guarda. ${TEST_AGAIN}`,
  }),
  'websocket-refused': () => ({
    wrong: 'Kraken rechazó la conexión de datos en vivo.',
    fix: `${EDIT} comprueba que [WebSocket interface] esté activado y que [IP address restriction] contenga todas las direcciones de la parte superior de esta página. ${TEST_AGAIN}`,
  }),

  'egress-not-listed': () => ({ wrong: 'A la restricción de IP de la clave le faltan direcciones nuestras:', fix: PASTE_ALL }),
  'egress-announced': ({ facts: { when }, date }) => ({
    wrong: `${when ? `A partir del ${date(when)}` : 'Pronto'} nuestras llamadas vendrán también de direcciones que faltan en la restricción de IP de la clave:`,
    fix: `${PASTE_ALL} O acepta la advertencia y hazlo a tiempo.`,
  }),
  unrestricted: ({ facts: { paste } }) => ({
    wrong: 'La clave funciona desde cualquier dirección.',
    fix: `${EDIT} activa [IP address restriction], pega ${paste ? 'la lista completa' : 'las direcciones de la parte superior de esta página'} y guarda. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),
  'foreign-addresses': () => ({
    wrong: 'La clave funciona también desde direcciones que no son nuestras:',
    fix: `Salvo que otro programa tuyo las necesite, quítalas de [IP address restriction] en Kraken. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'egress-refused': () => ({ wrong: 'Kraken rechazó la clave desde estas direcciones nuestras:', fix: PASTE_ALL }),

  'expires-soon': ({ facts: { when, daysLeft }, date, dateTime, days }) => ({
    wrong: [
      when ? `La clave caduca el ${daysLeft === 0 ? dateTime(when) : date(when)}` : 'La clave caduca pronto',
      daysLeft === undefined ? '.' : daysLeft === 0 ? ', en menos de un día.' : `, en ${days(daysLeft)}.`,
    ].join(''),
    fix: 'Ese día deja de funcionar. Mejor: crea una clave sin [Key expiration] o con una fecha posterior. O acepta la advertencia y reemplaza la clave a tiempo.',
  }),
  'query-window': ({ facts: { from, to }, date }) => ({
    wrong: `La clave solo ve una parte de tu historial${from ? `, desde el ${date(from)}` : ''}${to ? `${from ? '' : ','} hasta el ${date(to)}` : ''}.`,
    fix: `${EDIT} vacía [Query start date] y [Query end date] y guarda. ${TEST_AGAIN} ${OR_ACCEPT}`,
  }),

  'nonce-window': ({ facts: { window } }) => ({
    wrong: `La clave tiene una ventana de nonce${window ? ` de ${window}` : ''}: Kraken acepta también sus llamadas fuera de orden. La plataforma no la necesita, y no hace daño.`,
  }),

  'same-kraken-account': ({ facts: { account } }) => ({
    wrong: account
      ? `Esta clave pertenece a la misma cuenta de Kraken que «${account.name}». Ambas verán los mismos fondos y órdenes.`
      : 'Esta clave pertenece a una cuenta de Kraken que ya añadiste. Ambas verán los mismos fondos y órdenes.',
  }),
  'other-kraken-account': () => ({
    wrong: 'Esta clave pertenece a otra cuenta de Kraken que la clave que reemplazaría.',
    fix: 'Si no es lo que quieres, crea una clave en la cuenta de Kraken que está conectada ahora. Si no, confírmalo abajo.',
  }),
  'already-added': ({ facts: { account } }) => ({
    wrong: account ? `Esta clave ya está añadida como «${account.name}».` : 'Esta clave ya está añadida a una de tus cuentas.',
    fix: 'Usa esa cuenta, o crea otra clave en Kraken y pégala aquí.',
  }),

  'not-reached': ({ facts: { which = [] } }) => ({
    wrong: which.length > 0 ? 'No se probó desde estas direcciones nuestras:' : 'No se preguntó, por lo que se encontró antes.',
  }),
  'addresses-not-set': () => ({ wrong: 'No se comparó: el operador no ha definido las direcciones de la plataforma.' }),
  'not-available': () => ({
    wrong: 'Kraken no lo dijo.',
    fix: 'Prueba de nuevo en un minuto; si sigue así, muestra el código a soporte.',
  }),
}
