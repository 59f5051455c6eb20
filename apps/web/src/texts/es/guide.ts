import type { Texts } from '../en/index.ts'

export const guide: Texts['guide'] = {
  title: 'Cómo crear la clave en Kraken',
  open: 'Abrir los ajustes de API de Kraken',
  openPractice: 'Abrir los ajustes de API de práctica',
  signIn: 'Inicia sesión en Kraken Pro y ve a',
  create: 'En esta sección, pulsa el botón:',
  name: 'Dale a la clave un nombre que diga para qué es.',
  permissions: 'Marca exactamente estas casillas y deja vacías las demás:',
  neverWithdraw:
    'Nunca marques «Withdraw». La plataforma no necesita ese permiso, una clave filtrada podría vaciar la cuenta, y rechazamos esas claves.',
  websocket: 'Actívalo, para los datos en vivo:',
  restriction: 'Actívalo y pega las direcciones:',
  restrictionNotSet: 'Déjalo desactivado hasta que el operador te dé las direcciones:',
  generate: 'Pulsa el botón y escribe el código de tu aplicación de autenticación:',
  copy: 'Copia ahora los dos valores; Kraken muestra la clave privada una sola vez.',
  copyTo: (kraken, ours) => `${kraken} va en ${ours}`,
  ticked: 'marcar',
  empty: 'dejar vacía',
  never: 'no marcar nunca',
}
