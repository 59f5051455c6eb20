import type { MailTexts } from './mail-texts.ts'

export const es: MailTexts = {
  subject: (accounts) => (accounts === 1 ? 'Una de tus cuentas te necesita' : `${accounts} de tus cuentas te necesitan`),
  intro: (accounts) => (accounts === 1 ? 'Hay algo que hacer en esta cuenta:' : 'Hay algo que hacer en estas cuentas:'),
  broken: 'Su clave ya no funciona. Corrígela o reemplázala.',
  attention: 'Algo no está bien en su clave. Mira qué es y corrígelo.',
  expires: (when) => `Su clave caduca el ${when}. Crea una nueva en Kraken y reemplázala.`,
  expired: (when) => `Su clave caducó el ${when}. Crea una nueva en Kraken y reemplázala.`,
  addresses: (which, when) =>
    when === undefined
      ? `Su clave no permite estas direcciones nuestras: ${which}. Añádelas en Kraken.`
      : `A partir del ${when}, nuestras llamadas vendrán también de ${which}. Añádelo antes a la clave en Kraken.`,
  practice: 'Cuenta de práctica: donde se nombra a Kraken, se entiende la página de práctica.',
  open: 'Abrir la cuenta',
  why: 'Recibes este correo porque estas cuentas son tuyas.',
  unsubscribe: 'No recibir más estos correos',
  confirm: 'Pulsa el botón para no recibir más correos sobre tus cuentas.',
  stopped: 'Ya no recibirás más correos sobre tus cuentas.',
  calendar: (name, practice) => `Caduca la clave de ${practice ? 'práctica' : 'Kraken'} de «${name}»`,
  invitation: {
    subject: 'Tu invitación a Keyhaven',
    intro: (when) => `Te han invitado a Keyhaven. Abre el enlace y elige una contraseña; vale hasta el ${when}, una vez.`,
    open: 'Aceptar la invitación',
    unexpected: 'Si no esperabas ninguna invitación, no hagas nada: sin este enlace no entra nadie.',
  },
}
