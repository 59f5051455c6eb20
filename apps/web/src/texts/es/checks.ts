import type { Texts } from '../en/index.ts'

export const checks: Texts['checks'] = {
  format: { name: 'Forma de las claves', ok: 'Ambas parecen claves Spot de Kraken completas.' },
  reachable: { name: 'Kraken responde', ok: 'Kraken funciona y nos responde.' },
  recognised: { name: 'Kraken conoce la clave', ok: 'Kraken acepta la clave y su firma.' },
  permissions: { name: 'Permisos', ok: 'Todos los permisos necesarios están marcados.' },
  'no-withdrawal': { name: 'Sin retiros', ok: 'La clave no puede retirar nada.' },
  websocket: { name: 'Datos en vivo', ok: 'La interfaz WebSocket funciona.' },
  'ip-restriction': { name: 'Restricción de IP', ok: 'La clave solo funciona desde nuestras direcciones.' },
  egress: { name: 'Cada una de nuestras direcciones', ok: 'Kraken permite a todas usar la clave.' },
  limits: { name: 'Límites de la clave', ok: 'Ni la caducidad ni las fechas de consulta estorban.' },
  'not-duplicate': { name: 'No añadida antes', ok: 'Ninguna de tus cuentas usa esta clave.' },
}

export const outcomes: Texts['outcomes'] = {
  ok: 'Correcto',
  skipped: 'Sin comprobar',
  warning: 'Advertencia',
  unknown: 'No se pudo saber',
  failed: 'Fallido',
}

export const candidates: Texts['candidates'] = {
  'copied-wrongly': 'Una clave no se copió entera. Copia ambas otra vez con los botones de copiar de Kraken y pégalas aquí.',
  'futures-key': 'La clave se creó en [Futures trading API]. Crea una en la sección [Spot trading API].',
  'deleted-or-expired':
    'La clave se eliminó, se revocó o ha caducado. Búscala en la lista de claves de Kraken; si ya no está o ha caducado, crea una nueva.',
  'address-not-allowed':
    'La restricción de IP de la clave no contiene nuestras direcciones. Pega todas las de la parte superior de esta página en [IP address restriction].',
  'key-has-2fa':
    'La clave pide un código de dos factores. Desactívalo para esta clave (no para tu cuenta de Kraken) o crea una clave sin él.',
}

export const findingParts: Texts['findingParts'] = {
  krakenSaid: 'Palabras de Kraken:',
  krakenStatus: 'Kraken dice de sí mismo:',
  pasteAll: 'La lista completa para pegar:',
  copyList: 'Copiar la lista completa',
}

export const krakenStatuses: Texts['krakenStatuses'] = {
  online: 'en pleno funcionamiento.',
  maintenance: 'cerrado por mantenimiento.',
  cancel_only: 'por ahora solo se pueden cancelar órdenes.',
  post_only: 'por ahora solo se aceptan órdenes que esperan en el libro.',
}

export const rights: Texts['rights'] = {
  title: 'Todos los permisos de esta clave, como en el diálogo de Kraken',
  others: 'Otros permisos',
  unknown: 'Activo, desconocido para nosotros',
  states: {
    granted: 'Concedido',
    missing: 'Falta: márcalo',
    'must-be-off': 'Debe estar desactivado: desmárcalo',
    'not-needed': 'No hace falta',
    off: 'Desactivado',
    'could-not-tell': 'No se pudo saber',
  },
}
